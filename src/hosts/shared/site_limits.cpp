#include "hosts/shared/site_limits.h"

#include <algorithm>

#include "base/number.h"

namespace hosts {
namespace {

using base::msg;

constexpr std::size_t most_named = 3;

struct SizeUnit {
  std::uint64_t bytes;
  const char* name;
};

std::string count_text(std::uint64_t count) { return base::with_commas(static_cast<std::int64_t>(count)); }

SizeUnit size_unit_of(std::uint64_t limit) {
  if (limit % 1'000'000'000 == 0) return {1'000'000'000, "GB"};
  if (limit % 1'000'000 == 0) return {1'000'000, "MB"};
  if (limit % (1u << 20) == 0) return {1u << 20, "MiB"};
  return {1'000, "KB"};
}

// Rounded up to one tenth, so that a size above a limit never looks equal to it.
std::string size_text(std::uint64_t bytes, const SizeUnit& unit) {
  const std::uint64_t tenths = (bytes * 10 + unit.bytes - 1) / unit.bytes;
  return count_text(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " " + unit.name;
}

void check_file_count(const Host& host, const base::SourceLocation& location, const base::SiteSize& site,
                      base::Report& report) {
  const Limits& most = host.limits;
  if (!most.files || site.files <= most.files) return;
  base::BilingualText advice =
      msg("ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์", "choose another host, or publish the agencies as several sites");
  if (site.files <= most.files_paid)
    advice =
        msg("ใช้แพ็กเกจแบบเสียค่าบริการซึ่งรับได้ {} ไฟล์ ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์",
            "use a paid plan, which allows {} files, choose another host, or publish the agencies as several sites",
            {count_text(most.files_paid)});
  report.warning("host-limit", location,
                 msg("เว็บไซต์มี {0} ไฟล์ แต่ {1} รับได้ไม่เกิน {2} ไฟล์โดยไม่คิดค่าบริการ",
                     "the site has {0} files, but {1} accepts at most {2} free of charge",
                     {count_text(site.files), model::hostings.name_of(host.id), count_text(most.files)}),
                 std::move(advice));
}

void check_total_size(const Host& host, const base::SourceLocation& location, const base::SiteSize& site,
                      base::Report& report) {
  const std::uint64_t most = host.limits.bytes;
  if (!most || site.bytes <= most) return;
  const SizeUnit unit = size_unit_of(most);
  report.warning(
      "host-limit", location,
      msg("เว็บไซต์มีขนาด {0} แต่ {1} รับได้ไม่เกิน {2}", "the size of the site is {0}, but {1} accepts at most {2}",
          {size_text(site.bytes, unit), model::hostings.name_of(host.id), size_text(most, unit)}),
      msg("เก็บสำเนาเอกสารในเว็บไซต์ให้น้อยลงโดยใส่ลิงก์แทน ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์",
          "keep fewer copies of documents and link to them instead, choose another host, or publish the "
          "agencies as several sites"));
}

void check_file_sizes(const Host& host, const base::SourceLocation& location, const base::SiteSize& site,
                      base::Report& report) {
  const std::uint64_t most = host.limits.bytes_of_a_file;
  if (!most) return;
  const SizeUnit unit = size_unit_of(most);
  std::string named;
  std::size_t above = 0;
  for (const base::BigFile& file : site.big) {
    if (file.bytes <= most || ++above > most_named) continue;
    named += (named.empty() ? "" : ", ") + file.path + " (" + size_text(file.bytes, unit) + ")";
  }
  if (!above) return;
  base::BilingualText more;
  if (above > most_named) more = msg(" และอีก {} ไฟล์", " and {} more", {std::to_string(above - most_named)});
  base::BilingualText what =
      msg("{0} รับได้ไม่เกินไฟล์ละ {1} แต่มี {2}", "{0} accepts at most {1} per file, but there is {2}",
          {model::hostings.name_of(host.id), size_text(most, unit), named});
  report.warning(
      "host-limit", location, {what.th + more.th, what.en + more.en},
      msg("ลดขนาดหรือแบ่งเอกสาร วางไว้ที่อื่นแล้วใส่ลิงก์ หรือใช้โฮสต์อื่น",
          "make the document smaller or split it, keep it elsewhere and link to it, or choose another host"));
}

void note_redirects_left_out(const Host& host, const base::SourceLocation& location, std::uint64_t left_out,
                             base::Report& report) {
  const Limits& most = host.limits;
  if (!left_out || !most.redirects) return;
  report.note("host-redirects", location,
              msg("{0} รับการเปลี่ยนเส้นทางได้ไม่เกิน {1} รายการ ขนาดรวม {2} อีก {3} ที่อยู่เดิมนำผู้ชมต่อด้วยหน้าที่วางไว้ ณ ที่อยู่นั้นแทน",
                  "{0} accepts at most {1} redirects of {2} in total; {3} more old addresses are redirected by the "
                  "page at that address instead",
                  {model::hostings.name_of(host.id), count_text(most.redirects),
                   size_text(most.bytes_of_redirects, size_unit_of(most.bytes_of_redirects)), count_text(left_out)}));
}

}  // namespace

void check_limits(const Host& host, const base::SourceLocation& location, const SiteNeeds& needs,
                  base::Report& report) {
  check_file_count(host, location, needs.site, report);
  check_total_size(host, location, needs.site, report);
  check_file_sizes(host, location, needs.site, report);
  note_redirects_left_out(host, location, needs.redirects_left_out, report);
}

}  // namespace hosts
