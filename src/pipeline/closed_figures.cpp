#include "pipeline/closed_figures.h"

#include "deploy/figure_changes.h"
#include "platform/disk.h"
#include "views/shared/data_sets.h"

namespace pipeline {
namespace {

using base::msg;

constexpr std::uint64_t most_bytes_of_figures = 64u << 20;

std::string_view bytes_of(const std::vector<views::File>& files, std::string_view path) {
  for (const views::File& file : files)
    if (file.path == path) return file.bytes;
  return {};
}

void warn_of(const deploy::FigureChange& change, const std::string& corrections, base::Report& report) {
  const std::string year = std::to_string(change.year), now = change.after.empty() ? "-" : change.after;
  report.warning_at(
      "closed-figure", corrections,
      change.after.empty()
          ? msg("ตัวเลข {1} ของปี {0} ซึ่งปิดแล้ว ไม่เผยแพร่อีก โดยไม่บอกเหตุผล",
                "{1} of {0}, a closed year, is no longer published, and no reason is given", {year, change.figure})
          : msg("ตัวเลข {1} ของปี {0} ซึ่งปิดแล้ว เปลี่ยนจาก {2} เป็น {3} โดยไม่บอกเหตุผล",
                "{1} of {0}, a closed year, changes from {2} to {3}, and no reason is given",
                {year, change.figure, change.before, change.after}),
      msg("ถ้าตัวเลขใหม่ถูก เพิ่มในไฟล์นี้ {}", "if the new one is right, add to this file {}",
          {"- {year: " + year + ", figure: " + change.figure + ", old: " + change.before + ", new: " + now +
           ", date: …, reason: …}"}));
}

}  // namespace

void compare_closed_figures(const std::string& site, const model::Settings& settings, const model::Agency& agency,
                            const std::vector<views::File>& files, base::Report& report) {
  const std::string path = views::data_file(settings, agency.slug, "figures", "json");
  base::BilingualText unheard;
  const auto older = platform::read_file(site + "/" + path, most_bytes_of_figures, unheard);
  const std::string_view newer = bytes_of(files, path);
  if (!older || newer.empty() || *older == newer) return;
  const std::string_view corrections =
      bytes_of(files, views::data_file(settings, agency.slug, "corrections", "json"));
  for (const deploy::FigureChange& change : deploy::figure_changes(*older, newer, corrections))
    if (change.lacks_reason()) warn_of(change, agency.path + "/corrections.yaml", report);
}

}  // namespace pipeline
