// disclosure-share: an OIT score that cannot come from the number of items published. Only where the framework says
// `disclosure_score: share`: an indicator is the mean over its sections of the share of items that count, and an
// instrument the mean of its indicators. Source: results of 2564 and 2565, where 95.00 is two of eight items of 9.2
// failed.
#include <algorithm>
#include <numeric>
#include <vector>

#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

struct ItemSection {
  std::string_view id;
  int items = 0, published = 0;  // published: at most this many can count
  std::int64_t parts = 0;        // the section's weight in the score is 1 / parts
};

struct PublishedItems {
  std::vector<ItemSection> sections;
  int items = 0, published = 0;
  bool is_known = true;  // each item says which section it is in
};

bool is_published(const model::Year& year, std::string_view id) {
  if (!year.disclosures) return true;  // unknown: any number may be published
  const model::Disclosure* own = year.disclosures->find(id);
  return own && (!own->links.empty() || !own->none.empty());
}

// `share`: how many indicators the score is the mean of.
void add_items_of_indicator(const model::Year& year, int indicator, std::int64_t share, PublishedItems& out) {
  const std::size_t first = out.sections.size();
  for (const model::DisclosureItem& item : year.framework->disclosures) {
    if (item.indicator != indicator) continue;
    if (item.section.empty()) out.is_known = false;
    auto section = std::find_if(out.sections.begin() + static_cast<std::ptrdiff_t>(first), out.sections.end(),
                                [&](const ItemSection& s) { return s.id == item.section; });
    if (section == out.sections.end()) section = out.sections.insert(section, ItemSection{item.section});
    const int published = is_published(year, item.id) ? 1 : 0;
    ++section->items, ++out.items;
    section->published += published, out.published += published;
  }
  if (out.sections.size() == first) out.is_known = false;
  for (std::size_t i = first; i < out.sections.size(); ++i)
    out.sections[i].parts = share * static_cast<std::int64_t>(out.sections.size() - first);
}

// The scores that the items can give: bit n is set if n / whole is possible.
struct Attainable {
  std::int64_t whole = 0;  // 0: too many possible scores to list
  std::vector<std::uint64_t> bits;

  bool has(std::int64_t n) const {
    return n >= 0 && n <= whole && (bits[static_cast<std::size_t>(n / 64)] >> (n % 64) & 1) != 0;
  }
  // Adds, to every possible score, that score plus `step`.
  void add(std::int64_t step) {
    const auto words = static_cast<std::size_t>(step / 64), shift = static_cast<std::size_t>(step % 64);
    for (std::size_t i = bits.size(); i-- > words;) {
      std::uint64_t moved = bits[i - words] << shift;
      if (shift && i > words) moved |= bits[i - words - 1] >> (64 - shift);
      bits[i] |= moved;
    }
  }
  base::Points points(std::int64_t n) const {
    return {static_cast<std::int32_t>((2 * n * 100'00 + whole) / (2 * whole))};
  }
};

Attainable attainable_scores(const PublishedItems& items) {
  constexpr std::int64_t finest = 200'000;
  Attainable out;
  std::int64_t whole = 1;
  for (const ItemSection& s : items.sections) {
    whole = std::lcm(whole, s.parts * s.items);
    if (whole > finest) return out;
  }
  out.whole = whole;
  out.bits.assign(static_cast<std::size_t>(whole / 64 + 1), 0);
  out.bits[0] = 1;
  for (const ItemSection& s : items.sections)
    for (int i = 0; i < s.published; ++i) out.add(whole / (s.parts * s.items));
  return out;
}

// The nearest scores below and above; empty where `score` is one, within 0.01 points.
std::string nearest_possible(const Attainable& attainable, base::Points score) {
  const std::int64_t at = score.hundredths * attainable.whole / 100'00;
  std::int64_t below = at, above = at + 1;
  while (below >= 0 && !attainable.has(below)) --below;
  while (above <= attainable.whole && !attainable.has(above)) ++above;
  std::string out;
  for (std::int64_t n : {below, above}) {
    if (!attainable.has(n)) continue;
    if (std::abs(attainable.points(n).hundredths - score.hundredths) <= 1) return {};
    out += (out.empty() ? "" : ", ") + base::to_text(attainable.points(n));
  }
  return out;
}

void check_possible_score(const model::Year& year, const model::Score& score, std::string_view what_th,
                          std::string_view what, const PublishedItems& items, base::Report& report) {
  if (!score || !items.is_known) return;
  const Attainable attainable = attainable_scores(items);
  const std::string possible = attainable.whole ? nearest_possible(attainable, *score) : std::string();
  if (possible.empty()) return;
  const std::string all = std::to_string(items.items), published = std::to_string(items.published);
  const std::string text = base::to_text(*score);
  report.warning(
      "disclosure-share", score.location,
      year.disclosures
          ? msg("{0} ได้ {2} แต่คะแนนนี้เป็นไปไม่ได้เมื่อเผยแพร่ {3} จาก {4} ข้อ",
                "{1} has {2}, which cannot come from {3} of {4} items published",
                {what_th, what, text, published, all})
          : msg("{0} ได้ {2} แต่คะแนนนี้เป็นไปไม่ได้ ไม่ว่าจะเผยแพร่กี่ข้อจาก {3} ข้อ",
                "{1} is {2}, a score that no number of its {3} items can give", {what_th, what, text, all}),
      msg("ตรวจคะแนนกับเอกสารต้นฉบับ และตรวจข้อที่เผยแพร่ คะแนนใกล้เคียงที่เป็นไปได้: {}",
          "check the score against the official document, and which items are published; nearest possible scores: {}",
          {possible}));
}

void check_disclosure_share(const CheckContext& context, base::Report& report) {
  for (const model::Year& year : context.agency.years) {
    if (!year.assessment || !year.framework || !year.framework->disclosure_score_is_share) continue;
    for (const model::Instrument& instrument : year.framework->instruments) {
      PublishedItems whole;
      bool all_given = true;
      for (int id : instrument.indicators) {
        add_items_of_indicator(year, id, static_cast<std::int64_t>(instrument.indicators.size()), whole);
        auto score = year.assessment->indicators.find(id);
        all_given = all_given && score != year.assessment->indicators.end() && score->second;
        if (score == year.assessment->indicators.end()) continue;
        PublishedItems own;
        add_items_of_indicator(year, id, 1, own);
        const std::string number = std::to_string(id);
        check_possible_score(year, score->second, "ตัวชี้วัด " + number, "indicator " + number, own, report);
      }
      auto score = year.assessment->instruments.find(instrument.id);
      if (!all_given && score != year.assessment->instruments.end())
        check_possible_score(year, score->second, instrument.id, instrument.id, whole, report);
    }
  }
}

constexpr Explanation disclosure_share_explanation{
    {"คะแนน OIT ที่เกิดจากจำนวนข้อที่เผยแพร่ไม่ได้ (เฉพาะปีที่กรอบระบุ disclosure_score: share)",
     "an OIT score that cannot come from the number of items published (only with disclosure_score: share)"},
    {"คะแนนหรือรายการที่เผยแพร่มีอย่างหนึ่งผิด", "either the score or the list of what is published is wrong"},
    "indicators: {10: 99.00}   # 10.1 มี 8 ข้อ และ 10.2 มี 2 ข้อ: 100 แล้วรองลงมาคือ 93.75\n",
    {"ผลปี 2564 และ 2565: ตัวชี้วัดคือค่าเฉลี่ยของร้อยละข้อที่ผ่านในแต่ละหมวด",
     "results of 2564 and 2565: an indicator is the mean over its sections of the share of items passed"}};

}  // namespace

extern const Check disclosure_share{"disclosure-share", base::Severity::warning, disclosure_share_explanation,
                                    check_disclosure_share};

}  // namespace checks
