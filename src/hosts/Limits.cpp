#include "hosts/Limits.h"

#include <algorithm>

#include "core/number.h"

namespace hosts {
namespace {

using core::say;

constexpr std::size_t most_named = 3;

struct Unit {
  std::uint64_t bytes;
  const char* name;
};

std::string counted(std::uint64_t count) { return core::with_commas(static_cast<std::int64_t>(count)); }

Unit unit_of(std::uint64_t limit) {
  if (limit % 1'000'000'000 == 0) return {1'000'000'000, "GB"};
  if (limit % 1'000'000 == 0) return {1'000'000, "MB"};
  if (limit % (1u << 20) == 0) return {1u << 20, "MiB"};
  return {1'000, "KB"};
}

// To one tenth, upwards: what is above a limit must not look like it.
std::string sized(std::uint64_t bytes, const Unit& unit) {
  const std::uint64_t tenths = (bytes * 10 + unit.bytes - 1) / unit.bytes;
  return counted(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " " + unit.name;
}

void compare_files(const Host& host, const core::Place& place, const core::Extent& site, core::Report& report) {
  const Limits& most = host.limits;
  if (!most.files || site.files <= most.files) return;
  core::Message advice =
      say("ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์", "choose another host, or publish the agencies as several sites");
  if (site.files <= most.files_paid)
    advice =
        say("ใช้แพ็กเกจแบบเสียค่าบริการซึ่งรับได้ {} ไฟล์ ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์",
            "take a paid plan, which allows {} files, choose another host, or publish the agencies as several sites",
            {counted(most.files_paid)});
  report.warning("host-limit", place,
                 say("เว็บไซต์มี {0} ไฟล์ แต่ {1} รับได้ไม่เกิน {2} ไฟล์โดยไม่คิดค่าบริการ",
                     "the site has {0} files, but {1} takes at most {2} at no charge",
                     {counted(site.files), model::hostings.name_of(host.id), counted(most.files)}),
                 std::move(advice));
}

void compare_bytes(const Host& host, const core::Place& place, const core::Extent& site, core::Report& report) {
  const std::uint64_t most = host.limits.bytes;
  if (!most || site.bytes <= most) return;
  const Unit unit = unit_of(most);
  report.warning("host-limit", place,
                 say("เว็บไซต์มีขนาด {0} แต่ {1} รับได้ไม่เกิน {2}", "the site has {0}, but {1} takes at most {2}",
                     {sized(site.bytes, unit), model::hostings.name_of(host.id), sized(most, unit)}),
                 say("เก็บสำเนาเอกสารในเว็บไซต์ให้น้อยลงโดยใส่ลิงก์แทน ใช้โฮสต์อื่น หรือแยกหน่วยงานเป็นหลายเว็บไซต์",
                     "keep fewer copies of documents and link to them instead, choose another host, or publish the "
                     "agencies as several sites"));
}

void compare_each_file(const Host& host, const core::Place& place, const core::Extent& site, core::Report& report) {
  const std::uint64_t most = host.limits.bytes_of_a_file;
  if (!most) return;
  const Unit unit = unit_of(most);
  std::string named;
  std::size_t above = 0;
  for (const core::BigFile& file : site.big) {
    if (file.bytes <= most || ++above > most_named) continue;
    named += (named.empty() ? "" : ", ") + file.path + " (" + sized(file.bytes, unit) + ")";
  }
  if (!above) return;
  core::Message more;
  if (above > most_named) more = say(" และอีก {} ไฟล์", " and {} more", {std::to_string(above - most_named)});
  core::Message what = say("{0} รับได้ไม่เกินไฟล์ละ {1} แต่มี {2}", "{0} takes at most {1} a file, but there is {2}",
                           {model::hostings.name_of(host.id), sized(most, unit), named});
  report.warning(
      "host-limit", place, {what.th + more.th, what.en + more.en},
      say("ลดขนาดหรือแบ่งเอกสาร วางไว้ที่อื่นแล้วใส่ลิงก์ หรือใช้โฮสต์อื่น",
          "make the document smaller or split it, keep it elsewhere and link to it, or choose another host"));
}

void tell_redirects(const Host& host, const core::Place& place, std::uint64_t left_out, core::Report& report) {
  const Limits& most = host.limits;
  if (!left_out || !most.redirects) return;
  report.note("host-redirects", place,
              say("{0} รับการเปลี่ยนเส้นทางได้ไม่เกิน {1} รายการ ขนาดรวม {2} อีก {3} ที่อยู่เดิมนำผู้ชมต่อด้วยหน้าที่วางไว้ ณ ที่อยู่นั้นแทน",
                  "{0} takes at most {1} redirects of {2} together; {3} more old addresses lead on by the page that "
                  "stands there instead",
                  {model::hostings.name_of(host.id), counted(most.redirects),
                   sized(most.bytes_of_redirects, unit_of(most.bytes_of_redirects)), counted(left_out)}));
}

}  // namespace

void compare(const Host& host, const core::Place& place, const Asked& asked, core::Report& report) {
  compare_files(host, place, asked.site, report);
  compare_bytes(host, place, asked.site, report);
  compare_each_file(host, place, asked.site, report);
  tell_redirects(host, place, asked.redirects_left_out, report);
}

}  // namespace hosts
