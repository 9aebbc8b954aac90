#include "import/score_labels.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "import/words.h"

namespace importing {
namespace {

int number_after(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == text.npos) return 0;
  std::string_view rest = text.substr(at + word.size());
  if (rest.starts_with("ที่")) rest.remove_prefix(std::string_view("ที่").size());
  int value = 0;
  for (std::size_t i = 0; i < rest.size() && i < 2 && base::is_digit(rest[i]); ++i)
    value = value * 10 + rest[i] - '0';
  return value;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !base::is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end >= text.size() || !base::is_letter(text[end]))) return true;
  }
  return false;
}

std::vector<std::string> squeezed_names(const base::LocalizedText& name,
                                        const std::vector<std::string_view>& aliases) {
  std::vector<std::string> out;
  for (std::string_view word : name.words)
    if (!word.empty()) out.push_back(squeezed(word));
  for (std::string_view alias : aliases) out.push_back(squeezed(alias));
  return out;
}

}  // namespace

ScoreLabels::ScoreLabels(const model::Framework& framework) : framework_(framework) {
  using Kind = ScoreLabel::Kind;
  for (const model::Indicator& one : framework.indicators)
    indicators_.push_back({{Kind::indicator, std::to_string(one.id), 0},
                           squeezed_names(one.name, one.aliases),
                           one.name.in(base::Language::th).size()});
  for (const model::Instrument& one : framework.instruments)
    instruments_.push_back({{Kind::instrument, std::string(one.id), 0}, squeezed_names(one.name, one.aliases), 0});
}

ScoreLabel ScoreLabels::of(std::string_view written) const {
  using Kind = ScoreLabel::Kind;
  const std::string text = squeezed(written);
  if (text.empty() || text.size() > 400) return {};
  int weight = 0;
  if (const std::size_t open = text.find('('); open != text.npos && text.find("คะแนน", open) != text.npos)
    for (std::size_t i = open + 1; i < text.size() && base::is_digit(text[i]) && weight < 1000; ++i)
      weight = weight * 10 + text[i] - '0';
  const auto weighted = [&](ScoreLabel label) {
    label.weight = weight;
    return label;
  };
  if (contains_any(text, {"น้ำหนัก"}) && !contains_any(text, {"รวม"})) return {};
  if (const int n = number_after(text, "ตัวชี้วัด"); n && framework_.indicator(n))
    return {Kind::indicator, std::to_string(n), weight};
  if (contains_any(text, {"ระดับ", "grade"}) && text.size() < 80) return {Kind::grade, {}, 0};
  std::string upper = base::with_arabic_digits(one_line(written));
  for (char& c : upper) c = base::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  for (const Called& one : instruments_)
    if (has_word(upper, one.label.id)) return weighted(one.label);
  const auto is_called = [&](const Called& one) {
    return std::any_of(one.words.begin(), one.words.end(),
                       [&](const std::string& word) { return text.find(word) != text.npos; });
  };
  const Called* best = nullptr;
  for (const Called& one : indicators_)
    if (is_called(one) && (!best || one.length > best->length)) best = &one;
  if (best) return weighted(best->label);
  const auto instrument = std::find_if(instruments_.begin(), instruments_.end(), is_called);
  if (instrument != instruments_.end()) return weighted(instrument->label);
  if (text.starts_with("รวม") || contains_any(text, {"คะแนนรวม", "คะแนนเฉลี่ย", "ภาพรวม", "ผลรวม"}) || text == "total")
    return {Kind::total, {}, weight};
  return {};
}

}  // namespace importing
