#include "views/charts/ruler.h"

#include <algorithm>
#include <cstdlib>

#include "views/charts/figure.h"
#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int strip_height = 26, mean_height = 24;

// Where things are from the top: a mean takes a line of its own above all else.
struct RulerRows {
  explicit RulerRows(const RulerData& data) : top(data.mean ? mean_height : 0) {}
  int top, pointer = top + 24, strip = top + 44, numbers = top + 90, height = top + 112;
};
constexpr base::Points ruler_end{10000};

// The bands from low to high where each ends at the next; empty where the total alone does not decide.
std::vector<Band> ordered(const RulerData& data) {
  std::vector<Band> bands = data.bands;
  std::stable_sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) { return a.min < b.min; });
  auto same = [](const Band& a, const Band& b) { return a.min == b.min; };
  bool total_decides =
      std::none_of(bands.begin(), bands.end(), [](const Band& band) { return band.needs_instruments; }) &&
      std::adjacent_find(bands.begin(), bands.end(), same) == bands.end();
  return total_decides ? bands : std::vector<Band>{};
}

base::Points end_of(const std::vector<Band>& bands, std::size_t i) {
  return i + 1 < bands.size() ? std::min(bands[i + 1].min, ruler_end) : ruler_end;
}

Axis axis_for(const RulerData& data, const std::vector<Band>& bands) {
  base::Points lowest_shown = data.target ? std::min(*data.total, *data.target) : *data.total;
  if (data.mean) lowest_shown = std::min(lowest_shown, *data.mean);
  for (const Band& band : bands)
    if (band.min >= base::Points{5000} && band.min < ruler_end)
      return band.min <= lowest_shown ? Axis{band.min} : Axis{};
  return {};
}

void draw_bands(base::Html& out, const RulerData& data, const Axis& axis, const std::vector<Band>& bands) {
  const int strip_top = RulerRows(data).strip;
  if (bands.empty()) rect(out, "band", {Percent{}, strip_top, full_width, strip_height});
  bool alternate = false;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    Percent from = axis.at(bands[i].min), width = axis.at(end_of(bands, i)) - from;
    if (width <= Percent{}) continue;
    bool own = !data.grade.empty() && bands[i].mark == data.grade;
    rect(out,
         own         ? Paint("band me")
         : alternate ? Paint("band alt")
                     : Paint("band"),
         {from, strip_top, width, strip_height});
    alternate = !alternate;
    bool fits = text_width(bands[i].mark) + 2 <= narrowest_padded * width.hundredths / full_width.hundredths;
    if (fits || own)
      label(out, own ? Paint("on") : Paint("t2 bandt tick"), {from + Percent{width.hundredths / 2}, strip_top + 18},
            bands[i].mark);
  }
}

// Where bands begin, and the ends of the axis; those that would touch a more important one are left out.
void draw_numbers(base::Html& out, const RulerData& data, const Axis& axis, const std::vector<Band>& bands) {
  std::vector<base::Points> wanted;
  if (data.target) wanted.push_back(*data.target);
  for (const Band& band : bands)
    if (band.mark == data.grade) wanted.push_back(band.min);
  wanted.push_back(axis.to);
  wanted.push_back(axis.from);
  for (const Band& band : bands) wanted.push_back(band.min);
  if (bands.empty()) wanted.insert(wanted.end(), {{5000}, {2500}, {7500}});
  std::vector<base::Points> shown;
  auto clear_of = [&](base::Points a, base::Points b) {
    int px = narrowest_padded * std::abs((axis.at(a) - axis.at(b)).hundredths) / full_width.hundredths;
    return px >= (text_width(to_short_text(a)) + text_width(to_short_text(b))) / 2 + 3;
  };
  for (base::Points value : wanted)
    if (value >= axis.from && value <= axis.to &&
        std::all_of(shown.begin(), shown.end(), [&](base::Points other) { return clear_of(value, other); }))
      shown.push_back(value);
  std::sort(shown.begin(), shown.end());
  for (base::Points value : shown) {
    const bool is_end = value == axis.from || value == axis.to;  // shown with large text, too
    label(out, is_end ? Paint("t2") : Paint("t2 tick"), {axis.at(value), RulerRows(data).numbers},
          to_short_text(value));
  }
}

void draw_target(base::Html& out, const RulerData& data, const Axis& axis, const base::Translations& words) {
  const RulerRows rows(data);
  const Percent x = axis.at(*data.target);
  line(out, "th", {x, rows.strip - 8, x, rows.strip + strip_height + 6});
  label(out, "tht", {x, rows.height - 3, anchor_at(x)},
        words("charts.target", {{"target", to_short_text(*data.target)}}));
}

void draw_mean(base::Html& out, const RulerData& data, const Axis& axis, const base::Translations& words) {
  const Percent x = axis.at(*data.mean);
  // Half as wide as a phone: beside its mark, towards the middle.
  const Anchor anchor = x.hundredths < 3333 ? Anchor::start : x.hundredths > 6667 ? Anchor::end : Anchor::middle;
  line(out, "axis tick", {x, mean_height - 4, x, RulerRows(data).strip});
  label(out, "t2 tick", {x, mean_height - 8, anchor}, words("charts.mean", {{"mean", to_text(*data.mean)}}));
}

std::string target_sentence(const RulerData& data, const base::Translations& words) {
  std::string total = to_text(*data.total);
  if (!data.target) return words("charts.ruler_total", {{"total", total}});
  std::string target = to_short_text(*data.target);
  base::Points by = *data.total - *data.target;
  if (by == base::Points{}) return words("charts.ruler_equal", {{"total", total}, {"target", target}});
  std::string distance = to_text(base::Points{std::abs(by.hundredths)});
  return words(by > base::Points{} ? "charts.ruler_above" : "charts.ruler_below",
               {{"total", total}, {"target", target}, {"by", distance}});
}

}  // namespace

base::Html ruler(const RulerData& data, const base::Translations& words) {
  base::Html out;
  if (!data.total) return out;
  std::vector<Band> bands = ordered(data);
  Axis axis = axis_for(data, bands);
  const RulerRows rows(data);
  const Caption caption{ruler_sentence(data, words), words(bands.empty() ? "charts.ruler_plain" : "charts.ruler"),
                        words("charts.points_from", {{"from", to_short_text(axis.from)}})};
  out.html(caption.html("vh"));
  out.raw("<div class=\"pad\">").html(open_image(data.id, rows.height, caption));
  draw_bands(out, data, axis, bands);
  draw_numbers(out, data, axis, bands);
  if (data.target) draw_target(out, data, axis, words);
  if (data.mean) draw_mean(out, data, axis, words);
  Percent x = axis.at(*data.total);
  line(out, "ptr", {x, rows.pointer, x, rows.strip});
  label(out, "b", {x, rows.pointer - 8, anchor_at(x)}, to_text(*data.total));
  return out.raw("</svg></div>");
}

std::string ruler_sentence(const RulerData& data, const base::Translations& words) {
  if (!data.total) return words("charts.ruler_none");
  std::vector<Band> bands = ordered(data);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    bool last = i + 1 == bands.size();
    base::Points to = last ? ruler_end : bands[i + 1].min - base::Points{1};
    if (bands[i].mark != data.grade || *data.total < bands[i].min || *data.total > to) continue;
    return words("charts.ruler_in_band", {{"total", to_text(*data.total)},
                                          {"grade", data.grade},
                                          {"from", to_short_text(bands[i].min)},
                                          {"to", to_short_text(to)}});
  }
  return target_sentence(data, words);
}

}  // namespace charts
