#include "parts/measure_rows.h"

#include "parts/formatting.h"

namespace parts {
namespace {

Badge cancelled_badge(std::string label) {
  return {"",
          core::Html()
              .raw("<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
              .raw("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>")
              .raw("<path d=\"M3.5 10.5l7-7\" stroke=\"currentColor\" stroke-width=\"1.8\"/></svg>"),
          std::move(label)};
}

// What goes before a dimension's name in a heading: "2."; empty where the name says its number itself.
std::string heading_number(const DimensionView& group, core::Language language) {
  if (group.number != group.dimension->id) return group.number + ".";
  const bool name_has_it = group.dimension->name.in(language).find(group.number) != std::string_view::npos;
  return name_has_it ? "" : group.number;
}

}  // namespace

Badge status_badge(MeasureStatus status, const core::Words& words) {
  switch (status) {
    case MeasureStatus::planned:
      return missing_badge(words("measures.status_planned"));
    case MeasureStatus::in_progress:
      return running_badge(words("measures.status_in_progress"));
    case MeasureStatus::done:
      return ok_badge(words("measures.status_done"));
    case MeasureStatus::cancelled:
      return cancelled_badge(words("measures.status_cancelled"));
    case MeasureStatus::reported:
      return ok_badge(words("measures.status_reported"));
    case MeasureStatus::not_stated:
      break;
  }
  return missing_badge(words("measures.status_not_stated"));
}

Badge plan_badge(MeasureStatus status, const core::Words& words) {
  if (status != MeasureStatus::not_stated) return status_badge(status, words);
  return missing_badge(words("measures.plan"));
}

std::vector<Badge> missing_badges(const MissingFields& missing, const core::Words& words) {
  std::vector<Badge> out;
  if (missing.result) out.push_back(warning_badge(words("measures.no_result")));
  if (!missing.steps.empty()) out.push_back(warning_badge(words("measures.steps_incomplete")));
  if (missing.outcome) out.push_back(warning_badge(words("measures.no_outcome")));
  return out;
}

Badge evidence_badge(std::size_t pieces, const core::Words& words) {
  if (!pieces) return document_badge(words("measures.no_evidence"));
  Badge badge = document_badge(words("measures.evidence_count", {{"n", std::to_string(pieces)}}));
  badge.kind = "run";
  return badge;
}

core::Html responsible_html(const model::Measure& measure, core::Language language) {
  core::Html out;
  for (const model::Name& n : measure.responsible) {
    if (!out.empty()) out.raw(", ");
    out.html(phrase_html(n.name.phrase(language)));
    if (n.role.empty()) continue;
    out.raw(" <span class=\"role\">(").html(phrase_html(n.role.phrase(language))).raw(")</span>");
  }
  return out;
}

core::Html money_html(core::Decimal baht, const core::Words& words) {
  return core::Html()
      .raw("<span class=\"nb\">")
      .text(words("measure.baht", {{"n", core::to_text(baht)}}))
      .raw("</span>");
}

core::Html dimension_heading(const DimensionView& group, core::Language language) {
  core::Html out;
  if (!group.dimension) return out;
  const std::string number = heading_number(group, language);
  if (!number.empty()) out.text(number).raw(" ");
  return out.html(phrase_html(group.dimension->name.phrase(language)));
}

std::string dimension_anchor(const DimensionView& group) {
  return "t-" + (group.dimension ? std::string(group.dimension->id) : "other");
}

}  // namespace parts
