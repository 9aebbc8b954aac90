#include "parts/national.h"

#include "parts/figures_text.h"

namespace parts {
namespace {

void add_figure(core::Html& out, std::string_view key, std::string_view value,
                const std::optional<core::Decimal>& number, const core::Words& words) {
  if (!number) return;
  if (!out.empty()) out.text(words("national.and"));
  out.raw("<span class=\"nb\">").text(words(key, {{value, core::to_text(*number)}})).raw("</span>");
}

}  // namespace

core::Html national_html(const model::Framework& framework, const core::Words& words) {
  if (!framework.national) return {};
  const model::National& n = *framework.national;
  core::Html figures;
  add_figure(figures, "national.agencies", "n", n.agencies, words);
  add_figure(figures, "national.mean", "mean", n.mean, words);
  add_figure(figures, "national.at_target", "share", n.at_target, words);
  if (figures.empty()) return {};
  core::Html out;
  out.text(words("national.country")).raw(" ").html(figures);
  if (!n.source.empty())
    out.raw(" (")
        .text(words("national.source"))
        .raw(" ")
        .html(phrase_html(n.source.phrase(words.language())))
        .raw(")");
  if (framework.rests_on_unverified("national")) out.raw(" ").text(words("national.unverified"));
  return out;
}

}  // namespace parts
