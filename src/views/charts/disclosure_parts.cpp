#include "views/charts/disclosure_parts.h"

#include <algorithm>

#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int disclosure_bar_height = 42, disclosure_height = 72;
constexpr int disclosure_gap = 50;  // hundredths of a percent between segments

int items(const DisclosurePartsData& data) { return data.published + data.nothing_to_publish + data.not_yet; }

struct Segment {
  enum class State : unsigned char { published, nothing, not_yet } state;
  int before = 0, count = 0;  // items
};

void fill(base::Html& out, Segment::State state, std::string_view id, const Box& box) {
  switch (state) {
    case Segment::State::published:
      return rect(out, "s1", box);
    case Segment::State::nothing:
      return rect(out, "nil", box);
    case Segment::State::not_yet:
      return hatched(out, Hatching::rest, id, box);
  }
}

// A segment too narrow for its number goes without: the key has it.
void draw_segment(base::Html& out, const DisclosurePartsData& data, const Segment& segment) {
  if (!segment.count) return;
  Percent from = share(segment.before, items(data)), to = share(segment.before + segment.count, items(data));
  Percent drawn{std::max((to - from).hundredths - (to < full_width ? disclosure_gap : 0), 20)};
  fill(out, segment.state, data.id, {from, 1, drawn, disclosure_bar_height - 2});
  std::string number = std::to_string(segment.count);
  if (text_width(number) + 6 > narrowest * drawn.hundredths / full_width.hundredths) return;
  Paint paint = segment.state == Segment::State::published ? Paint("wt") : Paint("b");
  label(out, paint, {from + Percent{drawn.hundredths / 2}, 27}, number);
}

void add_to_key(Key& key, const DisclosurePartsData& data, const Segment& segment, std::string_view word,
                const base::Translations& words) {
  if (!segment.count) return;
  base::Html mark;
  fill(mark, segment.state, data.id, {1, 1, 16, 16});
  key.add(mark, words(word, {{"n", std::to_string(segment.count)}}));
}

}  // namespace

Figure disclosure_parts(const DisclosurePartsData& data, const base::Translations& words) {
  const std::string m = std::to_string(items(data));
  Figure out{{disclosure_parts_sentence(data, words), words("charts.disclosures", {{"m", m}}),
              words("charts.disclosures_how")},
             {},
             {},
             disclosure_height};
  if (!items(data)) return out;
  Segment published{Segment::State::published, 0, data.published};
  Segment nothing{Segment::State::nothing, data.published, data.nothing_to_publish};
  Segment not_yet{Segment::State::not_yet, data.published + data.nothing_to_publish, data.not_yet};
  add_to_key(out.key, data, published, "charts.disclosures_published", words);
  add_to_key(out.key, data, nothing, "charts.disclosures_nothing", words);
  add_to_key(out.key, data, not_yet, "charts.disclosures_not_yet", words);
  out.image.html(open_image(data.id, out.height, out.caption)).raw("<defs>");
  hatchings(out.image, data.id);
  out.image.raw("</defs>");
  for (const Segment& segment : {published, nothing, not_yet}) draw_segment(out.image, data, segment);
  label(out.image, "t2", {Percent{}, 64, Anchor::start}, "0");
  label(out.image, "t2", {full_width, 64, Anchor::end}, m);
  out.image.raw("</svg>");
  return out;
}

std::string disclosure_parts_sentence(const DisclosurePartsData& data, const base::Translations& words) {
  if (!items(data)) return words("charts.disclosures_none");
  std::string out = words("charts.disclosures_sentence",
                          {{"n", std::to_string(data.published)}, {"m", std::to_string(items(data))}});
  if (data.nothing_to_publish)
    out += words("charts.disclosures_and_nothing", {{"n", std::to_string(data.nothing_to_publish)}});
  if (data.not_yet) out += words("charts.disclosures_and_not_yet", {{"n", std::to_string(data.not_yet)}});
  return out;
}

}  // namespace charts
