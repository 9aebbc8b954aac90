#include "serve/console.h"

#include "base/number.h"

namespace serve {
namespace {

using base::msg;

std::string number_text(std::size_t value) { return base::with_commas(static_cast<std::int64_t>(value)); }

base::BilingualText pages_text(const publish::Counts& counts) {
  const std::size_t all = counts.added + counts.changed + counts.removed;
  return msg("{} หน้า", all == 1 ? "{} page" : "{} pages", {number_text(all)});
}

base::BilingualText errors_text(const pipeline::BuildResult& result) {
  const std::size_t all = result.report.count(base::Severity::error) + !result.failure.empty();
  return msg("ผิด {} ข้อ", all == 1 ? "{} error" : "{} errors", {number_text(all)});
}

}  // namespace

base::BilingualText named_paths(const std::vector<std::string>& paths) {
  if (paths.size() == 1) return {paths.front(), paths.front()};
  return msg("{0} และอีก {1} รายการ", "{0} and {1} more", {paths.front(), number_text(paths.size() - 1)});
}

base::BilingualText change_line(const std::string& time, const std::vector<std::string>& paths,
                                const pipeline::BuildResult& result, long long milliseconds) {
  const base::BilingualText what = named_paths(paths),
                            made = result.is_published ? pages_text(result.outcome.pages) : errors_text(result);
  const std::string ms = number_text(static_cast<std::size_t>(milliseconds));
  return {msg("{0} {1} เปลี่ยน: {2} {3} ms\n", "", {time, what.th, made.th, ms}).th,
          msg("", "{0} {1} changed: {2}, {3} ms\n", {time, what.en, made.en, ms}).en};
}

base::BilingualText ready_lines(const std::vector<std::string>& addresses, const std::vector<std::string>& folders,
                                long long poll_milliseconds) {
  base::BilingualText out = msg("เปิดดูเว็บไซต์ได้ที่ {}\n", "Web server is available at {}\n", {addresses.front()});
  for (std::size_t i = 1; i < addresses.size(); ++i) {
    const base::BilingualText line =
        msg("จากเครื่องอื่นในเครือข่าย {}\n", "From other devices on the network: {}\n", {addresses[i]});
    out = {out.th + line.th, out.en + line.en};
  }
  std::string list_th, list_en;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    list_th += (i == 0 ? "" : i + 1 == folders.size() ? " และ " : " ") + folders[i];
    list_en += (i == 0 ? "" : i + 1 == folders.size() ? " and " : ", ") + folders[i];
  }
  const std::string ms = std::to_string(poll_milliseconds);
  base::BilingualText watching{msg("เฝ้าดู {}", "", {list_th}).th, msg("", "Watching {}", {list_en}).en};
  if (poll_milliseconds) {
    const base::BilingualText often = msg(" ทุก {} ms", " every {} ms", {ms});
    watching = {watching.th + often.th, watching.en + often.en};
  }
  return {out.th + watching.th + "\nกด Ctrl+C เพื่อหยุด\n", out.en + watching.en + "\nPress Ctrl+C to stop\n"};
}

}  // namespace serve
