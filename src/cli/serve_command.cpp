// prongsai serve: the site as it would be published, on this machine, following every edit.
#include <charconv>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "console/diagnostics.h"
#include "platform/places.h"
#include "serve/serve.h"

namespace cli {
namespace {

using base::msg;

struct ServeCliOptions {
  serve::Options serve;
  std::string language, poll;
  bool keeps_still = false;
};

// "700ms", "2s", "700"; 0 where it is none of these, or not from 50 ms to a minute.
unsigned milliseconds(const std::string& text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string unit(end, text.data() + text.size());
  if (error != std::errc() || value > 60'000 || (unit != "ms" && unit != "s" && !unit.empty())) return 0;
  if (unit == "s") value *= 1000;
  return value >= 50 && value <= 60'000 ? value : 0;
}

int run_serve(ServeCliOptions& chosen) {
  serve::Options& options = chosen.serve;
  options.language = console::language_of_messages(chosen.language, options.build.content);
  options.reloads = !chosen.keeps_still;
  if (!chosen.poll.empty() && !(options.poll_milliseconds = milliseconds(chosen.poll))) {
    std::cerr << "prongsai: "
              << msg("--poll={} ใช้ไม่ได้ เขียนเวลาเป็น เช่น 700ms หรือ 2s (50ms ถึง 60s)",
                     "--poll={} is not a valid time: write it like 700ms or 2s, from 50ms to 60s", {chosen.poll})
                     .in(options.language)
              << "\n";
    return 2;
  }
  std::string& content = options.build.content;
  content = platform::without_final_slashes(content);
  return serve::run(options);
}

std::function<int()> declare_serve(platform::Options& options) {
  auto chosen = std::make_shared<ServeCliOptions>();
  serve::Options& serve = chosen->serve;
  serve.build.version = PRONGSAI_VERSION;
  options.text("-c,--content", "DIR", serve.build.content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("-t,--theme", "NAME", serve.build.theme,
               msg("ธีมแทนธีมที่เขียนใน site.yaml", "A theme in place of the one that site.yaml names"));
  options.number("-j,--jobs", "N", serve.build.jobs, 1, 512,
                 msg("จำนวนงานที่ทำพร้อมกัน (ไม่ใส่คือเท่าจำนวนแกนประมวลผล)", "Threads (default: one for each processor)"));
  options.number("-p,--port", "N", serve.port, 1, 65535,
                 msg("พอร์ต (ไม่ใส่คือพอร์ตแรกที่ว่างตั้งแต่ 4000)", "The port (default: the first free one from 4000)"));
  options.text("--host", "ADDRESS", serve.host,
               msg("ที่อยู่ที่รับการเชื่อมต่อ 0.0.0.0 ให้ผู้อื่นในเครือข่ายดูได้ด้วย",
                   "The address to listen on; 0.0.0.0 lets others on the network see the preview"));
  options.flag("-O,--open", serve.opens, msg("เปิดเว็บไซต์ในเบราว์เซอร์", "Open the site in the browser"));
  options.flag("--follow", serve.follows, msg("เบราว์เซอร์ไปยังหน้าที่เปลี่ยน", "Browsers go to the page that changed"));
  options.flag("--no-reload", chosen->keeps_still,
               msg("หน้าเหมือนที่เผยแพร่ทุกประการ ไม่โหลดใหม่เองและไม่แสดงข้อผิดพลาด",
                   "Pages exactly as published: they neither reload nor show errors"));
  options.text_if_given(
      "--poll", "TIME", chosen->poll, "700ms",
      msg("ดูว่ามีอะไรเปลี่ยนเป็นระยะ แทนการรอให้ระบบแจ้ง (ไม่ใส่เวลาคือทุก 700ms)",
          "Look for changes at intervals instead of being notified of them (default: every 700ms)"));
  console::declare_language(options, chosen->language);
  return [chosen] { return run_serve(*chosen); };
}

}  // namespace

extern const Command serve_command{"serve", "แสดงเว็บไซต์บนเครื่องนี้ และตามทุกการแก้ไข",
                                   "Show the site on this machine and follow every edit", declare_serve};

}  // namespace cli
