#include "views/measures/measure_rows.h"

#include "base/utf8.h"
#include "views/shared/formatting.h"

namespace views {
namespace {

Badge cancelled_badge(std::string label) {
  return {"",
          base::Html()
              .raw("<svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">")
              .raw("<circle cx=\"7\" cy=\"7\" r=\"5.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.8\"/>")
              .raw("<path d=\"M3.5 10.5l7-7\" stroke=\"currentColor\" stroke-width=\"1.8\"/></svg>"),
          std::move(label)};
}

// What goes before a dimension's name in a heading: "2."; empty where the name says its number itself.
std::string heading_number(const DimensionView& group, base::Language language) {
  if (group.number != group.dimension->id) return group.number + ".";
  const bool name_has_it = group.dimension->name.in(language).find(group.number) != std::string_view::npos;
  return name_has_it ? "" : group.number;
}

bool is_only_said(const MeasureView& measure) {
  const bool is_claim = measure.status == MeasureStatus::done || measure.status == MeasureStatus::reported;
  return is_claim && measure.measure->evidence.empty();
}

}  // namespace

std::string_view status_id(const MeasureView& measure) {
  if (measure.status == MeasureStatus::reported) return "reported";
  return measure.status == MeasureStatus::not_stated ? "not-stated" : model::statuses.id_of(measure.measure->status);
}

std::string status_text(const MeasureView& measure, const base::Translations& words) {
  return words(model::key_of_words("measures.status_", status_id(measure)));
}

Badge status_badge(const MeasureView& measure, const base::Translations& words) {
  if (is_only_said(measure)) return said_badge(words(model::key_of_words("measures.said_", status_id(measure))));
  std::string text = status_text(measure, words);
  switch (measure.status) {
    case MeasureStatus::done:
    case MeasureStatus::reported:
      return ok_badge(std::move(text));
    case MeasureStatus::in_progress:
      return running_badge(std::move(text));
    case MeasureStatus::cancelled:
      return cancelled_badge(std::move(text));
    case MeasureStatus::planned:
    case MeasureStatus::not_stated:
      break;
  }
  return missing_badge(std::move(text));
}

std::string status_meaning(const MeasureView& measure, const base::Translations& words) {
  const std::string_view keys = is_only_said(measure) ? "measures.means_said_" : "measures.means_";
  return words(model::key_of_words(keys, status_id(measure)));
}

Badge plan_badge(const MeasureView& measure, const base::Translations& words) {
  if (measure.status != MeasureStatus::not_stated) return status_badge(measure, words);
  return missing_badge(words("measures.plan"));
}

std::vector<Badge> missing_badges(const MissingFields& missing, const base::Translations& words) {
  std::vector<Badge> out;
  if (missing.result) out.push_back(warning_badge(words("measures.no_result")));
  if (!missing.steps.empty()) out.push_back(warning_badge(words("measures.steps_incomplete")));
  if (missing.outcome) out.push_back(warning_badge(words("measures.no_outcome")));
  return out;
}

Badge evidence_badge(std::size_t pieces, const base::Translations& words) {
  if (!pieces) return document_badge(words("measures.no_evidence"));
  Badge badge = document_badge(words("measures.evidence_count", {{"n", std::to_string(pieces)}}));
  badge.kind = "run";
  return badge;
}

base::Html opening_html(const model::Prose& text, const base::Translations& words) {
  const base::Language language = words.language();
  const base::Tree& tree = text.in(language).nodes;
  if (tree.empty()) return {};
  const std::string opening = base::shortened(base::plain_text(tree, 0), 200);
  const bool is_other = text.spoken(language) != language;
  base::Html out = phrase_html({opening, is_other, text.spoken(language)});
  if (is_other) out.text(" ").text(words("frame.in_other"));
  return out;
}

base::Html responsible_html(const model::Measure& measure, base::Language language) {
  base::Html out;
  for (const model::Name& n : measure.responsible) {
    if (!out.empty()) out.raw(", ");
    out.html(phrase_html(n.name.phrase(language)));
    if (n.role.empty()) continue;
    out.raw(" <span class=\"role\">(").html(phrase_html(n.role.phrase(language))).raw(")</span>");
  }
  return out;
}

base::Html money_html(const model::Amount& amount, const base::Translations& words) {
  if (!amount.words.empty()) return phrase_html(amount.words.phrase(words.language()));
  return in_one_line(words("measure.baht", {{"n", base::to_text(*amount.baht)}}));
}

std::vector<base::Html> risk_lines(const model::Risk& risk, const base::Translations& words,
                                   const std::function<base::Html(std::string_view)>& mark) {
  std::vector<base::Html> lines;
  if (!risk.level.empty()) lines.push_back(phrase_html(risk.level.phrase(words.language())).html(mark("risk.level")));
  auto add = [&](const std::optional<int>& of_five, std::string_view text, std::string_view key) {
    if (of_five) lines.push_back(base::Html().text(words(text, {{"n", std::to_string(*of_five)}})).html(mark(key)));
  };
  add(risk.likelihood, "measure.risk_likelihood", "risk.likelihood");
  add(risk.impact, "measure.risk_impact", "risk.impact");
  return lines;
}

base::Html dimension_heading(const DimensionView& group, base::Language language) {
  base::Html out;
  if (!group.dimension) return out;
  const std::string number = heading_number(group, language);
  if (!number.empty()) out.text(number).raw(" ");
  return out.html(phrase_html(group.dimension->name.phrase(language)));
}

std::string dimension_anchor(const DimensionView& group) {
  return "t-" + (group.dimension ? std::string(group.dimension->id) : "other");
}

}  // namespace views
