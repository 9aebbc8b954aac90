// prongsai build: content and theme in, a published site out.
#include <charconv>
#include <chrono>
#include <iostream>
#include <memory>

#include "base/number.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "console/explain.h"
#include "console/progress.h"
#include "pipeline/build.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "platform/signals.h"

namespace cli {
namespace {

using base::Language;
using base::msg;
using Clock = std::chrono::steady_clock;

struct BuildCliOptions {
  pipeline::BuildOptions build;
  bool wants_why = false, is_dry = false;
  std::string shard;  // "2/8"
  console::Printing printing;

  Language spoken() const { return printing.spoken(); }
};

std::string made_text(const pipeline::BuildResult& result, const BuildCliOptions& chosen, long long milliseconds) {
  const publish::Counts& p = result.outcome.pages;
  auto n = [](std::size_t value) { return base::with_commas(static_cast<std::int64_t>(value)); };
  const std::string agencies = n(result.agencies), pages = n(p.made), added = n(p.added), changed = n(p.changed),
                    removed = n(p.removed), untouched = n(p.untouched),
                    ms = n(static_cast<std::size_t>(milliseconds));
  base::BilingualText text = msg("{0} หน่วยงาน {1} หน้า (ใหม่ {2} เปลี่ยน {3} ลบ {4} คงเดิม {5}) ใน {6} ms",
                                 "{0} {7}, {1} {8} ({2} new, {3} changed, {4} removed, {5} untouched) in {6} ms",
                                 {agencies, pages, added, changed, removed, untouched, ms,
                                  result.agencies == 1 ? "agency" : "agencies", p.made == 1 ? "page" : "pages"});
  return text.in(chosen.spoken());
}

void print_made(const pipeline::BuildResult& result, const BuildCliOptions& chosen, long long milliseconds) {
  if (chosen.printing.is_quiet) return;
  if (chosen.printing.is_for_people()) {
    std::cout << made_text(result, chosen, milliseconds) << "\n";
    return;
  }
  const publish::Counts& p = result.outcome.pages;
  std::cout << "{\"agencies\":" << result.agencies << ",\"pages\":" << p.made << ",\"new\":" << p.added
            << ",\"changed\":" << p.changed << ",\"removed\":" << p.removed << ",\"untouched\":" << p.untouched
            << ",\"milliseconds\":" << milliseconds << "}\n";
}

std::string first_of(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < 5; ++i) out += (i ? ", " : "") + names[i];
  return names.size() > 5 ? out + ", …" : out;
}

void print_foreign(const pipeline::BuildResult& result, const BuildCliOptions& chosen) {
  if (result.foreign.empty() || !chosen.printing.has_sentences()) return;
  std::cerr << msg("เก็บไว้ตามเดิม (ไม่ใช่ไฟล์ที่โปรแกรมนี้สร้าง): {}", "kept as they are (not made by this program): {}",
                   {first_of(result.foreign)})
                   .in(chosen.spoken())
            << "\n";
}

void print_altered(const pipeline::BuildResult& result, const BuildCliOptions& chosen) {
  if (result.outcome.altered.empty() || !chosen.printing.has_sentences()) return;
  std::cerr << msg("มีผู้แก้ไขไฟล์เหล่านี้ใน {0} ระหว่างการสร้างสองครั้ง และถูกเขียนทับแล้ว: {1}",
                   "edited in {0} since the last build, and written over: {1}",
                   {chosen.build.out, first_of(result.outcome.altered)})
                   .in(chosen.spoken())
            << "\n";
}

void print_held_back(const pipeline::BuildResult& result, const BuildCliOptions& chosen) {
  if (result.held_back.empty() || chosen.build.shards || !chosen.printing.has_sentences()) return;
  std::cerr << msg("ยังไม่ปรับปรุงเพราะมีข้อผิดพลาด: {}", "not updated because of errors: {}", {first_of(result.held_back)})
                   .in(chosen.spoken())
            << "\n";
}

void print_lack_of_pictures(const pipeline::BuildResult& result, const BuildCliOptions& chosen) {
  if (!result.lacks_pictures || !chosen.printing.has_sentences()) return;
  std::cerr << msg("ลิงก์ที่แชร์จะไม่มีภาพ: ไม่พบโปรแกรม prongsai-card หรือเครื่องนี้ไม่มีแบบอักษรไทย",
                   "shared links show no picture: there is no prongsai-card, or this machine has no Thai font")
                   .in(chosen.spoken())
            << "\n";
}

// As shells have it.
int exit_status_of(int signal) { return 128 + signal; }

int say_stopped(const BuildCliOptions& chosen, int signal) {
  std::cerr << "prongsai: "
            << msg("หยุดตามคำสั่ง เว็บไซต์ที่ {} ยังเป็นชุดเดิม", "stopped; the site in {} is as it was", {chosen.build.out})
                   .in(chosen.spoken())
            << "\n";
  return exit_status_of(signal);
}

// "2/8"; false where it is none.
bool read_shard(std::string_view text, pipeline::BuildOptions& options) {
  const char *at = text.data(), *end = at + text.size();
  auto [slash, bad] = std::from_chars(at, end, options.shard);
  if (bad != std::errc() || slash == end || *slash != '/') return false;
  auto [rest, worse] = std::from_chars(slash + 1, end, options.shards);
  return worse == std::errc() && rest == end && options.shard >= 1 && options.shard <= options.shards &&
         options.shards <= 10'000;
}

void print_part(const pipeline::BuildResult& result, const BuildCliOptions& chosen) {
  if (!chosen.build.shards || !chosen.printing.has_sentences()) return;
  std::cout << msg("ส่วนที่ {0} จาก {1}: ", "part {0} of {1}: ",
                   {std::to_string(chosen.build.shard), std::to_string(chosen.build.shards)})
                   .in(chosen.spoken());
  if (result.report.has_errors())
    std::cerr << msg("ส่วนนี้มีข้อผิดพลาด --join จะไม่เผยแพร่หน่วยงานที่ผิดจนกว่าจะแก้",
                     "this part has errors: --join publishes no agency with errors until they are fixed")
                     .in(chosen.spoken())
              << "\n";
}

int run_build(BuildCliOptions& chosen) {
  console::settle(chosen.printing, chosen.build.content);
  if (!chosen.shard.empty() && !read_shard(chosen.shard, chosen.build))
    return console::wrong_use(chosen.printing, msg("--shard ต้องเป็น I/N เช่น 2/8", "--shard must be I/N, like 2/8"));
  if (!chosen.shard.empty() && !chosen.build.join.empty())
    return console::wrong_use(chosen.printing,
                              msg("ใช้ --shard หรือ --join อย่างใดอย่างหนึ่ง", "give --shard or --join, not both"));
  if (chosen.is_dry && (!chosen.shard.empty() || !chosen.build.join.empty() || chosen.build.verifies))
    return console::wrong_use(chosen.printing, msg("--dry-run ใช้กับ --shard, --join หรือ --verify ไม่ได้",
                                                   "--dry-run goes with none of --shard, --join and --verify"));
  chosen.build.is_check = chosen.is_dry;
  if (!chosen.build.base_url.empty() && !pipeline::is_base_url(chosen.build.base_url))
    return console::wrong_use(
        chosen.printing,
        msg("--base-url: '{}' ไม่ใช่ที่อยู่ https ของเว็บไซต์ เขียนที่อยู่เต็ม เช่น https://ita.example.go.th/",
            "--base-url: '{}' is not the https address of a site: write it in full, like https://ita.example.go.th/",
            {chosen.build.base_url}));
  chosen.build.content = platform::without_final_slashes(chosen.build.content);
  if (!platform::look(chosen.build.content + "/."))
    return console::wrong_use(chosen.printing, console::no_content_folder(chosen.build.content));
  const auto start = Clock::now();
  pipeline::BuildResult result;
  int signal = 0;
  {
    std::stop_source stop;
    platform::StopSignals interrupts([stop]() mutable { stop.request_stop(); });
    chosen.build.stop = stop.get_token();
    if (chosen.printing.has_sentences()) chosen.build.progress = console::progress_line(chosen.spoken());
    result = pipeline::build(chosen.build);
    chosen.build.progress = nullptr;
    signal = interrupts.caught();
  }
  auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count();
  if (result.is_stopped) return say_stopped(chosen, signal);
  console::print_findings(result, chosen.printing, chosen.build.version);
  if (!result.failure.empty()) {
    std::cerr << "prongsai: " << result.failure.in(chosen.spoken()) << "\n";
    return 2;
  }
  print_altered(result, chosen);
  print_foreign(result, chosen);
  if (chosen.wants_why) console::print_why(result, chosen.printing);
  const bool fails =
      result.report.has_errors() || (chosen.build.strict && result.report.count(base::Severity::warning) > 0);
  if (chosen.is_dry) {
    if (chosen.printing.has_sentences())
      std::cout << msg("ทดลองสร้างเท่านั้น ไม่ได้เขียนหรือเผยแพร่สิ่งใด", "a dry run: nothing was written or published")
                       .in(chosen.spoken())
                << "\n";
  } else if (result.is_published) {
    print_held_back(result, chosen);
    print_lack_of_pictures(result, chosen);
    print_part(result, chosen);
    print_made(result, chosen, ms);
  } else if (chosen.printing.has_sentences()) {
    std::cerr << msg("ไม่ได้เผยแพร่ เว็บไซต์ที่ {} ยังเป็นชุดเดิม", "nothing was published; the site in {} is as it was",
                     {chosen.build.out})
                     .in(chosen.spoken())
              << "\n";
  }
  return signal ? exit_status_of(signal) : console::is_of_a_wrong_theme(result) ? 2 : fails ? 1 : 0;
}

std::function<int()> declare_build(platform::Options& options) {
  auto chosen = std::make_shared<BuildCliOptions>();
  chosen->build.version = PRONGSAI_VERSION;
  options.text("-c,--content", "DIR", chosen->build.content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("-o,--out", "DIR", chosen->build.out,
               msg("โฟลเดอร์ที่เผยแพร่ สถานะของมันอยู่ข้าง ๆ ใน DIR.state",
                   "The folder to publish into; its state is beside it, in DIR.state"));
  options.text("-t,--theme", "NAME", chosen->build.theme,
               msg("ธีมแทนธีมที่เขียนใน site.yaml", "A theme in place of the one that site.yaml names"));
  options.text(
      "--base-url", "ADDRESS", chosen->build.base_url,
      msg("ที่อยู่ของเว็บไซต์ แทน base_url ใน site.yaml", "The address of the site, in place of site.yaml's base_url"));
  options.number("-j,--jobs", "N", chosen->build.jobs, 1, 512,
                 msg("จำนวนงานที่ทำพร้อมกัน (ไม่ใส่คือเท่าจำนวนแกนประมวลผล)", "Threads (default: one for each processor)"));
  options.flag("--strict", chosen->build.strict,
               msg("เมื่อมีคำเตือน ไม่เผยแพร่ เหมือนข้อผิดพลาด", "Warnings keep the site from being published, as errors do"));
  options.flag("--dry-run", chosen->is_dry, msg("หาสิ่งที่ผิด โดยไม่เขียนไฟล์ใด", "Find what is wrong, and write nothing"));
  options.flag("--full", chosen->build.is_full,
               msg("สร้างใหม่ทั้งหมด ไม่ว่าครั้งก่อนเหลืออะไรไว้", "Build everything again, whatever the last build left"));
  options.flag("--verify", chosen->build.verifies,
               msg("เทียบทุกไบต์ของเว็บไซต์กับที่เผยแพร่ไว้ แล้วทำส่วนที่ต่างไปขึ้นใหม่",
                   "Compare every byte of the site with what was published, and make again what differs"));
  options.text("--shard", "I/N", chosen->shard,
               msg("สร้างเฉพาะส่วนที่ I จาก N ในโฟลเดอร์ของส่วนนั้น (--out) สำหรับ --join",
                   "Build only part I of N, in a folder of its own (--out), for --join"));
  options.list("--join", "PART", chosen->build.join,
               msg("เผยแพร่สิ่งที่โฟลเดอร์ของทุกส่วนมี พร้อมกันทั้งหมดหรือไม่เผยแพร่เลย",
                   "Publish what the folders of all parts hold, at once or not at all"));
  options.flag("--why", chosen->wants_why, msg("บอกว่าสร้างอะไรใหม่ และเพราะอะไร", "Say what was built again, and why"));
  console::declare_printing(options, chosen->printing);
  return [chosen] { return run_build(*chosen); };
}

}  // namespace

extern const Command build_command{"build", "สร้างเว็บไซต์จากเนื้อหาแล้วเผยแพร่ ทั้งหมดหรือไม่เผยแพร่เลย",
                                   "Build the site from its content and publish it, whole or not at all",
                                   declare_build};

}  // namespace cli
