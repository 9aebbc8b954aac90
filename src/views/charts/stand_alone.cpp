#include "views/charts/stand_alone.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "model/colours.h"

namespace charts {
namespace {

constexpr int file_width = 760, file_margin = 20;
constexpr int file_plot_left = 345, file_plot_width = 200;
constexpr int file_units_left = 440;  // ten squares and their count
constexpr int name_line = 21;         // height of a line of a name
constexpr std::size_t most_lines_of_remark = 3;
constexpr int before_at = 615, now_at = 680, change_at = 740;  // where the figures end

// The attributes that a class of the style sheet stands for; {d1} is a colour of the theme.
struct ClassPaint {
  std::string_view name, attributes;
};
constexpr ClassPaint class_paints[]{{"chart", "overflow=visible"},
                                    {"grid", "stroke={line}"},
                                    {"axis", "stroke={edge}"},
                                    {"rest", "stroke={edge}"},
                                    {"th", "stroke={th};stroke-width=2;stroke-dasharray=6 4"},
                                    {"med", "stroke={ink2};stroke-width=2"},
                                    {"link", "stroke={d0};stroke-width=2.5"},
                                    {"now", "fill={d1};stroke=#fff;stroke-width=1.5"},
                                    {"low", "fill={th};stroke=#fff;stroke-width=1.5"},
                                    {"was", "fill=#fff;stroke={d0};stroke-width=2.5"},
                                    {"val", "fill={d1}"},
                                    {"lowbar", "stroke={th};stroke-width=1.5"},
                                    {"hl", "stroke={th};stroke-width=3"},
                                    {"hr", "stroke={line};stroke-width=2"},
                                    {"s1", "fill={s1}"},
                                    {"s2", "fill={s2}"},
                                    {"s3", "fill={s3};stroke={edge}"},
                                    {"nil", "fill={band2};stroke={edge}"},
                                    {"u0", "fill=none;stroke={d0};stroke-width=2"},
                                    {"u1", "fill={d1};stroke={d1};stroke-width=2"},
                                    {"ud", "stroke={d0};stroke-width=2"},
                                    {"nodata", "stroke={edge};stroke-width=2;stroke-dasharray=2 4"},
                                    {"brk", "stroke={edge};stroke-width=2;stroke-dasharray=2 4"},
                                    {"t2", "fill={ink2}"},
                                    {"tht", "fill={th};font-weight=700"},
                                    {"wt", "fill={wt};font-weight=700"},
                                    {"b", "font-weight=700"},
                                    {"finding", "font-size=19;font-weight=700"},
                                    {"small", "font-size=13.5;fill={ink2}"}};

std::string colour(std::string_view value) {
  static const model::Palette palette = model::default_palette();
  if (!value.starts_with('{')) return std::string(value);
  value = value.substr(1, value.size() - 2);
  const std::string_view found = model::colour_in(palette, model::Scheme::light, value);
  return found.starts_with('#') ? std::string(found)
                                : std::string(model::colour_in(palette, model::Scheme::light, found));
}

// name="value" of all classes in `list`; of two that paint the same, the later one counts.
std::string painted(std::string_view list) {
  std::map<std::string_view, std::string> attributes;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    const std::string_view name = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    for (const ClassPaint& paint : class_paints) {
      if (paint.name != name) continue;
      for (std::string_view rest = paint.attributes; !rest.empty();) {
        const std::size_t stop = std::min(rest.find(';'), rest.size()), equals = rest.find('=');
        attributes[rest.substr(0, equals)] = colour(rest.substr(equals + 1, stop - equals - 1));
        rest.remove_prefix(std::min(stop + 1, rest.size()));
      }
    }
  }
  std::string out;
  for (const auto& [name, value] : attributes) out.append(" ").append(name).append("=\"").append(value).append("\"");
  return out;
}

std::string with_paint(std::string_view svg) {
  constexpr std::string_view mark = " class=\"";
  std::map<std::string_view, std::string> paints;  // of the few lists that a drawing has
  std::string out;
  for (std::size_t at = svg.find(mark); at != svg.npos; at = svg.find(mark)) {
    out.append(svg.substr(0, at));
    svg.remove_prefix(at + mark.size());
    const std::size_t end = svg.find('"');
    const auto [paint, is_new] = paints.try_emplace(svg.substr(0, end));
    if (is_new) paint->second = painted(paint->first);
    out += paint->second;
    svg.remove_prefix(end + 1);
  }
  return out.append(svg);
}

bool leads_a_syllable(char32_t c) { return c >= 0xE40 && c <= 0xE44; }  // เ แ โ ใ ไ

// Lines of about `width` px at that size of text. A line ends at a blank, else before a letter that begins a Thai
// syllable: a program that draws SVG knows no words. What does not fit the last line is cut, with "…".
std::vector<std::string> lines_of(std::string_view text, int width, int size, std::size_t most) {
  std::vector<std::string> lines;
  const int limit = width * 100;
  std::size_t start = 0, breakable = 0, at = 0;
  int used = 0, used_at_break = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = base::next_code_point(text, next);
    const int wide = base::takes_no_cell(c) ? 0 : c == ' ' || c == '.' ? size * 30 : c < 128 ? size * 55 : size * 56;
    if (c == ' ' || (leads_a_syllable(c) && at > start)) breakable = at, used_at_break = used;
    used += wide;
    if (used > limit && at > start) {
      if (lines.size() + 1 == most) return lines.push_back(std::string(text.substr(start, at - start)) + "…"), lines;
      const bool has_break = breakable > start;
      const std::size_t end = has_break ? breakable : at;
      lines.emplace_back(text.substr(start, end - start));
      used -= has_break ? used_at_break : used - wide;
      start = text[end] == ' ' ? end + 1 : end;
      breakable = start;
    }
    at = next;
  }
  lines.emplace_back(text.substr(start));
  return lines;
}

// A file as it is drawn, from the top.
struct Sheet {
  base::Html drawing;
  int y = 8;

  void text(Paint paint, int x, int at, std::string_view words, Anchor anchor = Anchor::start) {
    label(drawing, paint, {Length::fixed(x), Length::fixed(at), anchor}, words);
  }
  void lines(Paint paint, std::string_view words, int size, int height, std::size_t most) {
    for (const std::string& line : lines_of(words, file_width - 2 * file_margin, size, most))
      text(paint, file_margin, y += height, line);
  }
  // A name of one or two lines to the left of what a row shows.
  void name(const std::vector<std::string>& name_lines) {
    int at = y + 19;
    for (const std::string& line : name_lines) text("", file_margin, at, line), at += name_line;
  }
  void open(int x, int width, int height) {
    drawing.raw("<svg");
    attribute(drawing, "x", std::to_string(x));
    attribute(drawing, "y", std::to_string(y));
    attribute(drawing, "width", std::to_string(width));
    attribute(drawing, "height", std::to_string(height));
    drawing.raw(" overflow=\"visible\">");
  }
  void close() { drawing.raw("</svg>"); }

  void head(const Caption& caption, const Key& key) {
    lines("finding", caption.finding, 19, 27, 3);
    lines("small", caption.below(), 14, 22, 2);
    y += 10;
    int x = file_margin;
    for (const auto& [mark, meaning] : key.items) {
      open(x, 18, 18);
      drawing.html(mark);
      close();
      text("", x + 26, y + 14, meaning);
      x += 46 + text_width(meaning) * 8 / 10;
      if (x > file_width - 160) x = file_margin, y += 24;
    }
    if (x > file_margin) y += 26;
  }

  std::string file(std::string_view title, std::string_view source) {
    y += 4;
    lines("small", source, 14, 21, 4);
    y += 14;
    base::Html out{"<svg xmlns=\"http://www.w3.org/2000/svg\""};
    attribute(out, "width", std::to_string(file_width));
    attribute(out, "height", std::to_string(y));
    attribute(out, "viewBox", "0 0 " + std::to_string(file_width) + " " + std::to_string(y));
    attribute(out, "font-family", "'Noto Sans Thai','Noto Sans','Leelawadee UI',Thonburi,Tahoma,sans-serif");
    attribute(out, "fill", colour("{ink}"));
    out.raw(" font-size=\"15\"><title>")
        .text(title)
        .raw("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    return with_paint(out.html(drawing).raw("</svg>\n").view());
  }
};

}  // namespace

std::string rows_file(const Rows& rows, const Caption& caption, std::span<const RowTexts> texts,
                      std::string_view source, const base::Translations& words) {
  Sheet sheet;
  sheet.head(caption, rows_key(rows, words));
  sheet.open(file_plot_left, file_plot_width, axis_height);
  sheet.drawing.html(rows_axis(rows, words));
  sheet.close();
  if (rows.has_before) {
    sheet.text("t2", before_at, sheet.y + 35, std::to_string(rows.year_before), Anchor::end);
    sheet.text("t2", change_at, sheet.y + 35, words("charts.change"), Anchor::end);
  }
  sheet.text("b", rows.has_before ? now_at : change_at, sheet.y + 35, std::to_string(rows.year), Anchor::end);
  sheet.y += axis_height;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].group.empty())
      for (const std::string& line : lines_of(texts[i].group, file_width - 2 * file_margin, 15, 1))
        sheet.text("b", file_margin, (sheet.y += 28) - 8, line);
    if (!rows.values[i].now) continue;
    const std::vector<std::string> name = lines_of(texts[i].name, file_plot_left - file_margin - 20, 15, 2);
    const int height = static_cast<int>(name.size()) * name_line + 7;
    sheet.name(name);
    sheet.open(file_plot_left, file_plot_width, height);
    sheet.drawing.html(rows_plot(rows, rows.values[i]));
    sheet.close();
    const int at = sheet.y + height / 2 + 5;
    if (rows.has_before) {
      sheet.text("t2", before_at, at, texts[i].before, Anchor::end);
      sheet.text("", change_at, at, texts[i].change, Anchor::end);
    }
    sheet.text("b", rows.has_before ? now_at : change_at, at, texts[i].now, Anchor::end);
    sheet.y += height;
    if (!texts[i].remark.empty()) sheet.lines("small", texts[i].remark, 14, 20, most_lines_of_remark);
  }
  return sheet.file(caption.what, source);
}

std::string units_file(const UnitsData& data, std::string_view source, const base::Translations& words) {
  const Caption caption = units_caption(data, words);
  Sheet sheet;
  sheet.head(caption, units_key(data, words));
  for (const UnitGroup& group : data.groups) {
    const std::string number = group.number.empty() ? std::string() : std::string(group.number) + ". ";
    const std::vector<std::string> name =
        lines_of(number + std::string(group.dimension.text), file_units_left - file_margin - 20, 15, 2);
    const int height = std::max(static_cast<int>(name.size()) * name_line, unit_squares_height(group)) + 7;
    sheet.name(name);
    if (group.outcome_stated.empty()) {
      sheet.text("t2", file_units_left, sheet.y + 19, words("charts.no_measures"));
    } else {
      sheet.open(file_units_left, change_at - file_units_left, height);
      sheet.drawing.html(unit_squares(group));
      sheet.close();
      sheet.text("b", change_at, sheet.y + 19,
                 std::to_string(outcomes_stated(group)) + "/" + std::to_string(group.outcome_stated.size()),
                 Anchor::end);
    }
    sheet.y += height;
  }
  return sheet.file(caption.what, source);
}

std::string figure_file(const Figure& figure, std::string_view source) {
  Sheet sheet;
  sheet.head(figure.caption, figure.key);
  sheet.open(file_margin, file_width - 2 * file_margin, figure.height);
  sheet.drawing.html(figure.image);
  sheet.close();
  sheet.y += figure.height;
  if (!figure.file_below.empty()) {
    sheet.open(file_margin, file_width - 2 * file_margin, below_height);
    sheet.drawing.html(figure.file_below);
    sheet.close();
    sheet.y += below_height;
  }
  return sheet.file(figure.caption.what, source);
}

}  // namespace charts
