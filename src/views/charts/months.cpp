#include "views/charts/months.h"

#include <algorithm>
#include <array>

#include "views/charts/svg.h"

namespace charts {
namespace {

constexpr int months_top = 28, base = 148, months_height = 156;
constexpr int plot_width = 8600;  // hundredths of a percent; the rest is for the numbers of the axis

using Year = std::array<MonthCount, 12>;

Year year_of(const MonthsData& data) {
  base::Date first = base::first_day_of_fiscal_year(data.year);
  base::Month month{first.year, first.month};
  Year year;
  for (MonthCount& slot : year) {
    slot.month = month;
    for (const MonthCount& given : data.months)
      if (given.month == month) slot = given;
    month = month.next();
  }
  return year;
}

bool has_data(const MonthCount& month) { return month.received || month.closed; }

struct Sums {
  std::int64_t received = 0, closed = 0, most = 0;
  int with_data = 0, with_closed = 0;
  const MonthCount *first = nullptr, *last = nullptr;
  bool all_zero() const { return most == 0; }
};

Sums sums_of(const Year& year) {
  Sums out;
  for (const MonthCount& month : year) {
    if (!has_data(month)) continue;
    if (!out.first) out.first = &month;
    out.last = &month;
    ++out.with_data;
    out.with_closed += month.closed.has_value();
    out.received += month.received.value_or(0);
    out.closed += month.closed.value_or(0);
    out.most = std::max({out.most, month.received.value_or(0), month.closed.value_or(0)});
  }
  return out;
}

// Steps of 1, 2 or 5 times a power of ten, at most five of them; the axis ends at 4 or above.
std::int64_t step_of(std::int64_t most) {
  for (std::int64_t power = 1;; power *= 10)
    for (std::int64_t step : {power, 2 * power, 5 * power})
      if (most <= 5 * step) return step;
}

struct MonthsPlot {
  std::int64_t step = 1, highest = 4;
  bool with_numbers = true;  // above the bars; three digits do not fit a phone

  int y(std::int64_t count) const {
    return base - static_cast<int>((count * (base - months_top) * 2 + highest) / (2 * highest));
  }
};

MonthsPlot plot_of(const Sums& sums) {
  std::int64_t step = step_of(sums.most);
  return {step, std::max<std::int64_t>(4, (sums.most + step - 1) / step * step), sums.most < 100};
}

Percent column(int number) { return {plot_width * number / 12}; }

void draw_months_grid(base::Html& out, const MonthsPlot& plot) {
  for (std::int64_t count = 0; count <= plot.highest; count += plot.step) {
    if (count) line(out, "grid", {Percent{}, plot.y(count), Percent{plot_width}, plot.y(count)});
    label(out, "t2", {Percent{plot_width}, plot.y(count) + 5, Anchor::start, 6}, base::with_commas(count));
  }
}

void draw_month(base::Html& out, const MonthsPlot& plot, const MonthCount& month, int number) {
  Percent from = column(number), to = column(number + 1), middle{(from.hundredths + to.hundredths) / 2};
  Percent half{220};
  int highest = base;
  if (month.received) highest = plot.y(*month.received);
  if (month.received.value_or(0)) {
    highest = std::min(highest, base - 2);
    rect(out, "val", {middle - half, highest, half + half, base - highest});
  }
  line(out, month.received ? Paint("axis") : Paint("nodata"), {from, base, to, base});
  if (month.closed) {
    circle(out, "was", middle, plot.y(*month.closed), 5);
    int ring = plot.y(*month.closed);
    if (ring > highest - 24 && ring < highest + 6) highest = ring - 6;  // else the number would cover it
  }
  if (month.received && plot.with_numbers)
    label(out, "t2 opt", {middle, highest - 5}, std::to_string(*month.received));
}

// One name a quarter, so that they fit a phone: the year with the first and with January.
void put_quarters(Figure& out, const Year& year, const base::Translations& words) {
  out.below.raw("<ol class=\"mon\" aria-hidden=\"true\">");
  for (int i = 0; i < 12; i += 3) {
    const base::Month month = year[static_cast<std::size_t>(i)].month;
    std::string text = base::to_text(month, words.language(), base::DateStyle::compact);
    if (i && month.month != 1) text.resize(text.rfind(' '));
    out.below.raw("<li>").text(text).raw("</li>");
    label(out.file_below, "t2", {column(i), 16, Anchor::start}, text);
  }
  out.below.raw("</ol>");
}

Key key_of(const Year& year, const Sums& sums, const base::Translations& words) {
  base::Html bar, ring, dots;
  rect(bar, "val", {3, 1, 12, 16});
  circle(ring, "was", 9, 9, 5);
  line(dots, "nodata", {0, 12, 18, 12});
  Key key;
  key.add(bar, words("charts.received"));
  if (sums.with_closed) key.add(ring, words("charts.closed"));
  if (std::any_of(year.begin(), year.end(), [](const MonthCount& month) { return !month.received; }))
    key.add(dots, words("charts.no_data"));
  return key;
}

int months_from_to(const Sums& sums) {
  return (sums.last->month.year - sums.first->month.year) * 12 + sums.last->month.month - sums.first->month.month + 1;
}

}  // namespace

Figure months(const MonthsData& data, const base::Translations& words) {
  Year year = year_of(data);
  Sums sums = sums_of(year);
  Figure out{{months_sentence(data, words),
              words(data.about == Complaint::corruption ? "charts.months_corruption" : "charts.months_general",
                    {{"year", year_text(data.year, words)}, {"number", std::to_string(data.year)}}),
              words("charts.months_how")},
             {},
             {},
             months_height};
  if (sums.all_zero()) return out;
  MonthsPlot plot = plot_of(sums);
  out.key = key_of(year, sums, words);
  out.image.html(open_image(data.id, out.height, out.caption));
  draw_months_grid(out.image, plot);
  for (int i = 0; i < 12; ++i) draw_month(out.image, plot, year[static_cast<std::size_t>(i)], i);
  out.image.raw("</svg>");
  put_quarters(out, year, words);
  return out;
}

std::string months_sentence(const MonthsData& data, const base::Translations& words) {
  Year year = year_of(data);
  Sums sums = sums_of(year);
  if (!sums.with_data) return words("charts.months_none");
  auto text = [&](base::Month month) { return base::to_text(month, words.language(), base::DateStyle::compact); };
  bool with_closed = sums.with_closed > 0;
  std::string out = words(sums.all_zero() ? "charts.months_zero"
                          : with_closed   ? "charts.months_sums"
                                          : "charts.months_received",
                          {{"received", base::with_commas(sums.received)},
                           {"closed", base::with_commas(sums.closed)},
                           {"from", text(sums.first->month)},
                           {"to", text(sums.last->month)}});
  bool whole = months_from_to(sums) == sums.with_data;
  return whole ? out : out + words("charts.months_of", {{"n", std::to_string(sums.with_data)}});
}

}  // namespace charts
