#include "remember.h"

#include <algorithm>

#include "agency_build.h"
#include "host_files.h"
#include "marks.h"

namespace {

std::string_view summary_of(const Earlier& earlier, const AgencyResult& agency) {
  return agency.verdict.row ? earlier.image()->text(agency.verdict.row->summary) : std::string_view(agency.summary);
}

std::vector<PortalRow> rows_of(const Earlier& earlier, const std::vector<AgencyResult>& agencies) {
  std::vector<PortalRow> out;
  for (const AgencyResult& agency : agencies)
    if (auto row = portal_row_from(summary_of(earlier, agency))) out.push_back(std::move(*row));
  return out;
}

memory::Hash mark_with_summaries(const memory::Hash& portal, const Earlier& earlier,
                                 const std::vector<AgencyResult>& agencies) {
  outside::Hasher sum;
  sum.add(outside::hex(portal));
  for (const AgencyResult& agency : agencies) {
    const std::string_view bytes = summary_of(earlier, agency);
    sum.add(std::to_string(bytes.size()) + ":").add(bytes);
  }
  return sum.value();
}

core::Message why_portal(const memory::Image* image, const memory::Marks& marks, bool is_mark_same,
                         const std::string& other) {
  if (!image) return core::say("สร้างครั้งแรก", "this is the first build");
  if (is_mark_same) return core::say("{} ในเว็บไซต์ถูกแก้หรือลบ", "{} of the site was altered or removed", {other});
  const memory::Marks& then = image->head().marks;
  if (then.tool != marks.tool) return core::say("โปรแกรมเป็นรุ่นอื่น", "the program is another");
  if (then.site_settings != marks.site_settings) return core::say("site.yaml เปลี่ยน", "site.yaml changed");
  if (then.site_theme != marks.site_theme) return core::say("ธีมเปลี่ยน", "the theme changed");
  return core::say("ข้อมูลของหน่วยงานหรือกรอบการประเมินที่แสดงเปลี่ยน", "what it shows of agencies or frameworks changed");
}

bool is_same_part(const memory::Head& a, const memory::Head& b) {
  return a.slugs == b.slugs && a.shard == b.shard && a.shards == b.shards;
}

// The marks say which pages are which: while they are the same, so is all that hangs on them.
bool is_as_before(const memory::Image& image, const memory::Marks& marks, const memory::Head& head,
                  const std::vector<AgencyResult>& agencies, const Portal& portal) {
  return portal.is_kept && image.head().marks == marks && is_same_part(image.head(), head) &&
         std::all_of(agencies.begin(), agencies.end(),
                     [](const AgencyResult& a) { return a.verdict.row && !a.verdict.refreshed; });
}

}  // namespace

Portal build_or_keep_portal(const Inputs& inputs, const memory::Marks& marks, const Earlier& earlier,
                            const std::vector<AgencyResult>& agencies, publish::Site& site) {
  Portal portal;
  portal.mark = mark_with_summaries(portal_mark(inputs, marks), earlier, agencies);
  const memory::Image* image = earlier.image();
  const bool is_mark_same = image && image->head().portal == portal.mark;
  std::string other;
  if (is_mark_same) {
    for (memory::Text root : image->texts(image->head().portal_roots)) portal.roots.emplace_back(image->text(root));
    portal.is_kept = site.keep_all(portal.roots, other);
    portal.redirects_left_out = image->head().redirects_left_out;
  }
  if (portal.is_kept) return portal;
  portal.why = why_portal(image, marks, is_mark_same, other);
  std::vector<PortalRow> rows = rows_of(earlier, agencies);
  std::vector<hosts::Redirect> redirects = redirects_of(inputs.settings(), rows);
  std::vector<model::Summary> summaries;
  for (PortalRow& row : rows) summaries.push_back(std::move(row.summary));
  PortalFiles made = build_portal(inputs, summaries, std::move(redirects), site);
  portal.roots = std::move(made.paths);
  portal.redirects_left_out = made.redirects_left_out;
  return portal;
}

void remember(const Inputs& inputs, const BuildOptions& options, const memory::Marks& marks, const Earlier& earlier,
              const std::vector<AgencyResult>& agencies, const Portal& portal, memory::Writer& writer,
              publish::Site& site) {
  memory::Head head;
  head.slugs = inputs.agencies_mark;
  head.shard = options.shard;
  head.shards = options.shards;
  const memory::Image* image = earlier.image();
  if (image && is_as_before(*image, marks, head, agencies, portal))
    return site.set_tool(std::string(site.earlier_tool()));
  std::vector<memory::AgencyRow> rows;
  for (const AgencyResult& agency : agencies) {
    const Earlier::Verdict& v = agency.verdict;
    rows.push_back(!v.row ? agency.row : v.refreshed ? writer.refreshed(*v.row, *v.refreshed) : writer.keep(*v.row));
  }
  for (const auto& framework : inputs.frameworks.all)
    writer.framework(framework->id, framework->year, mark_of(*framework));
  head.marks = marks;
  head.root = writer.text(options.content);
  head.portal = portal.mark;
  head.portal_roots = writer.texts(portal.roots);
  head.redirects_left_out = portal.redirects_left_out;
  const std::string bytes = writer.bytes(head, rows);
  site.put_state("memory", bytes);
  site.set_tool(bytes.empty() ? options.version : tool_with(options.version, memory::checksum_of(bytes)));
}
