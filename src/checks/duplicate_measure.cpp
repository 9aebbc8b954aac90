// duplicate-measure: the same title, or nearly the same text, under two measures of a year. Source: a measure is
// reported once, with everything that it serves; a copy is usually a row of which only half was changed.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "checks/checks.h"
#include "checks/shared/measures.h"
#include "checks/shared/texts.h"

namespace checks {
namespace {

using base::msg;

constexpr std::size_t shingle_bytes = 24;       // bytes of a shingle: eight Thai letters
constexpr std::size_t shortest_compared = 360;  // bytes of a text that is compared: 120 Thai letters
constexpr std::size_t sketch_size = 32;     // smallest hashes that represent a text (bottom-k sketch, Broder 1997)
constexpr std::size_t hashes_alike = 26;    // so many equal hashes mean about 80 % the same text
constexpr std::size_t most_that_share = 8;  // a phrase in more measures than this is common to all and says nothing

// The characters that are compared: letters and digits, in lower case; 0 for all others.
constexpr std::array<char, 256> compared_letters = [] {
  std::array<char, 256> out{};
  for (int c = 0; c < 256; ++c) {
    const bool is_big = c >= 'A' && c <= 'Z',
               is_other = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    out[static_cast<std::size_t>(c)] = static_cast<char>(is_big ? c - 'A' + 'a' : is_other ? c : 0);
  }
  return out;
}();

void append_compared_letters(std::string& out, std::string_view text) {
  std::size_t size = out.size();
  out.resize(size + text.size());
  for (char c : text) {
    out[size] = compared_letters[static_cast<unsigned char>(c)];
    size += out[size] != 0;
  }
  out.resize(size);
}

void append_compared_letters(std::string& out, const model::Measure& measure) {
  auto take = [&](const model::Document& document) {
    for (const base::Node& node : document.nodes) append_compared_letters(out, node.text);
  };
  for (const model::Prose& step : measure.steps) each_document(step, take);
  for (const model::Result& result : measure.results) each_document(result.text, take);
  for (const model::Prose& outcome : measure.outcomes) each_document(outcome, take);
}

std::uint64_t mixed_hash(std::uint64_t h) {
  h = (h ^ (h >> 31)) * 0x9E3779B97F4A7C15u;
  return h ^ (h >> 29);
}

// The smallest hashes of the text's shingles, ascending; empty where it is too short to be compared.
std::vector<std::uint64_t> sketch_of(std::string_view text) {
  std::vector<std::uint64_t> sketch;
  if (text.size() < shortest_compared) return sketch;
  constexpr std::uint64_t base = 0x100000001B3u;
  std::uint64_t h = 0, first = 1;
  for (std::size_t i = 0; i < shingle_bytes; ++i) first *= base;
  for (std::size_t i = 0; i < text.size(); ++i) {
    h = h * base + static_cast<unsigned char>(text[i]);
    if (i >= shingle_bytes) h -= first * static_cast<unsigned char>(text[i - shingle_bytes]);
    const bool is_in_letter = i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0) == 0x80;
    if (i + 1 < shingle_bytes || is_in_letter) continue;
    const std::uint64_t m = mixed_hash(h);
    if (sketch.size() == sketch_size && m >= sketch.back()) continue;
    auto location = std::lower_bound(sketch.begin(), sketch.end(), m);
    if (location != sketch.end() && *location == m) continue;
    if (sketch.size() == sketch_size) sketch.pop_back();
    sketch.insert(std::lower_bound(sketch.begin(), sketch.end(), m), m);
  }
  return sketch;
}

// What the measures of a year have shown so far, by their position in it.
class MeasuresSeen {
 public:
  // The measure before that has this title.
  std::optional<std::size_t> same_title(const model::Measure& measure, std::size_t position) {
    std::string title;
    append_compared_letters(title, measure.title.in(base::Language::th));
    if (title.empty()) return std::nullopt;
    auto [first, is_new] = titles_.emplace(std::move(title), position);
    return is_new ? std::nullopt : std::optional(first->second);
  }

  // The first before whose text is nearly the same.
  std::optional<std::size_t> same_text(const model::Measure& measure, std::size_t position) {
    text_.clear();
    append_compared_letters(text_, measure);
    const auto sketch = sketch_of(text_);
    if (sketch.size() < sketch_size) return std::nullopt;
    std::map<std::size_t, std::size_t> shared;
    for (std::uint64_t h : sketch) {
      auto& with = measures_[h];
      if (with.size() > most_that_share) continue;
      for (std::size_t other : with) ++shared[other];
      with.push_back(position);
    }
    for (const auto& [other, n] : shared)
      if (n >= hashes_alike) return other;
    return std::nullopt;
  }

 private:
  std::unordered_map<std::string, std::size_t> titles_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> measures_;
  std::string text_;
};

void check_duplicates_in_year(const model::Year& year, base::Report& report) {
  MeasuresSeen seen;
  for (std::size_t i = 0; i < year.measures.size(); ++i) {
    const model::Measure& measure = year.measures[i];
    if (measure.slug.empty()) continue;  // its file name is invalid, so the finding could not name it
    const auto of_title = seen.same_title(measure, i), of_text = seen.same_text(measure, i);
    if (of_title)
      report.warning(
          "duplicate-measure", place_of(measure),
          msg("มาตรการ {} มีชื่อนี้อยู่แล้ว", "measure {} already has this title", {year.measures[*of_title].slug}),
          msg("ถ้าเป็นมาตรการเดียวกัน ให้รวมเป็นรายการเดียว ถ้าต่างกัน ให้ตั้งชื่อที่บอกว่าต่างกันอย่างไร",
              "merge them if they are the same; otherwise give a title that says how they differ"));
    else if (of_text)
      report.warning(
          "duplicate-measure", place_of(measure),
          msg("ขั้นตอนและผลของมาตรการนี้เกือบเหมือนกับของมาตรการ {}",
              "steps and results are nearly the same as those of measure {}", {year.measures[*of_text].slug}),
          msg("ตรวจว่าคัดลอกมาแล้วลืมแก้หรือไม่ ถ้าเป็นมาตรการเดียวกัน ให้รวมเป็นรายการเดียว",
              "check whether a copy was left unchanged; merge them if they are the same"));
  }
}

void check_duplicate_measure(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) check_duplicates_in_year(year, report);
}

constexpr Explanation duplicate_measure_explanation{
    {"มาตรการของปีเดียวกันที่มีชื่อเดียวกัน หรือข้อความเกือบเหมือนกัน",
     "two measures of a year with the same title, or nearly the same text"},
    {"มาตรการเดียวถูกนับสองครั้ง หรือแถวที่คัดลอกมายังไม่ได้แก้",
     "one measure is counted twice, or a copied row was left unchanged"},
    "title: โครงการจัดทำคู่มือการปฏิบัติงาน   # มีแล้วใน 11-staff-manual.md\n",
    {"หนึ่งมาตรการรายงานครั้งเดียว", "a measure is reported once"}};

}  // namespace

extern const Check duplicate_measure{"duplicate-measure", base::Severity::warning, duplicate_measure_explanation,
                                     check_duplicate_measure};

}  // namespace checks
