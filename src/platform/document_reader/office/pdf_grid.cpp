#include "platform/document_reader/office/pdf_grid.h"

#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>

namespace document_reader::office {
namespace {

constexpr double points_per_inch = 72, wanted_resolution = 100;  // pixels an inch
constexpr double most_pixels = 16e6;
constexpr double shortest_across = 24, shortest_down = 18;  // points: longer than the strokes of letters
constexpr double thickest_line = 4, same_place = 3;         // points
constexpr std::size_t most_rules = 4'000;                   // of a page that is a table and not a pattern
constexpr unsigned black = 128, pale_grey = 235;

// A line, across or down: where it is, and from where to where it goes.
struct Rule {
  double at = 0, from = 0, to = 0;
};

// A page as it is drawn.
class Drawing {
 public:
  explicit Drawing(const poppler::page& page) {
    const poppler::rectf size = page.page_rect();
    const double inches =
        std::max(1.0, size.width()) * std::max(1.0, size.height()) / (points_per_inch * points_per_inch);
    const double resolution = std::min(wanted_resolution, std::sqrt(most_pixels / inches));
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    image_ = renderer.render_page(&page, resolution, resolution);
    scale_ = resolution / points_per_inch;
  }

  bool is_valid() const { return image_.is_valid(); }

  // Of pixels darker than `ink`: those across, or those down.
  std::vector<Rule> rules(bool across, unsigned ink) const {
    const int lines = across ? image_.height() : image_.width(), length = across ? image_.width() : image_.height();
    const double shortest = (across ? shortest_across : shortest_down) * scale_;
    std::vector<Band> done, open;
    for (int line = 0; line <= lines; ++line) {
      std::vector<Band> next;
      for (int from = 0; line < lines && from < length;) {
        int to = from;
        while (to < length && is_ink(across ? to : line, across ? line : to, ink)) ++to;
        if (to - from >= shortest) next.push_back(joined(open, line, from, to));
        from = std::max(to, from + 1);
      }
      for (Band& band : open)
        if (!band.goes_on) done.push_back(band);
      open = std::move(next);
    }
    return as_rules(done);
  }

 private:
  // Lines of pixels beside one another.
  struct Band {
    int first, last, from, to;
    bool goes_on = false;
  };

  bool is_ink(int x, int y, unsigned ink) const {
    const char* row = image_.const_data() + std::ptrdiff_t{y} * image_.bytes_per_row();
    return static_cast<unsigned char>(row[x]) < ink;
  }

  static Band joined(std::vector<Band>& open, int line, int from, int to) {
    for (Band& band : open)
      if (!band.goes_on && band.from <= to && from <= band.to) {
        band.goes_on = true;
        return {band.first, line, std::min(from, band.from), std::max(to, band.to)};
      }
    return {line, line, from, to};
  }

  // A filled box is two lines, where it begins and where it ends.
  std::vector<Rule> as_rules(const std::vector<Band>& bands) const {
    std::vector<Rule> out;
    for (const Band& band : bands) {
      const double first = band.first / scale_, last = (band.last + 1) / scale_, from = band.from / scale_,
                   to = band.to / scale_;
      if (last - first <= thickest_line)
        out.push_back({(first + last) / 2, from, to});
      else
        out.insert(out.end(), {{first, from, to}, {last, from, to}});
    }
    return out;
  }

  poppler::image image_;
  double scale_ = 1;
};

bool meets(const Rule& across, const Rule& down) {
  return down.at >= across.from - same_place && down.at <= across.to + same_place &&
         across.at >= down.from - same_place && across.at <= down.to + same_place;
}

// Places that are nearly the same are one.
std::vector<double> distinct(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> out;
  for (double place : places)
    if (out.empty() || place - out.back() > same_place) out.push_back(place);
  return out;
}

bool is_drawn(const std::vector<Rule>& rules, double at, double middle) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return std::abs(rule.at - at) <= same_place && rule.from <= middle && middle <= rule.to;
  });
}

// Lines that meet one another, and the table that they make.
struct Frame {
  std::vector<Rule> across, down;

  // Without lines that end inside a cell, as those below links do.
  void drop_underlines() {
    double left = across.front().from, right = across.front().to;
    for (const Rule& rule : across) left = std::min(left, rule.from), right = std::max(right, rule.to);
    const auto is_end = [&](double end, double side) {
      return std::abs(end - side) <= same_place ||
             std::any_of(down.begin(), down.end(), [&](const Rule& d) { return std::abs(d.at - end) <= same_place; });
    };
    std::erase_if(across, [&](const Rule& rule) { return !is_end(rule.from, left) || !is_end(rule.to, right); });
  }

  PdfGrid grid() const {
    PdfGrid out;
    std::vector<double> rows, columns;
    for (const Rule& rule : across) {
      rows.push_back(rule.at);
      columns.insert(columns.end(), {rule.from, rule.to});  // a table may be open at its sides
    }
    const auto [left, right] = std::minmax_element(columns.begin(), columns.end());
    columns = {*left, *right};
    for (const Rule& rule : down) columns.push_back(rule.at);
    out.rows = distinct(std::move(rows));
    out.columns = distinct(std::move(columns));
    merge_cells(out);
    return out;
  }

 private:
  bool goes_on_right(const PdfGrid& grid, std::size_t row, std::size_t column) const {
    return column + 2 < grid.columns.size() &&
           !is_drawn(down, grid.columns[column + 1], (grid.rows[row] + grid.rows[row + 1]) / 2);
  }
  bool goes_on_below(const PdfGrid& grid, std::size_t row, std::size_t column) const {
    return row + 2 < grid.rows.size() &&
           !is_drawn(across, grid.rows[row + 1], (grid.columns[column] + grid.columns[column + 1]) / 2);
  }

  void merge_cells(PdfGrid& grid) const {
    const std::size_t rows = grid.rows.size() - 1, columns = grid.columns.size() - 1;
    std::vector<bool> is_taken(rows * columns);
    for (std::size_t r = 0; r < rows; ++r)
      for (std::size_t c = 0; c < columns; ++c) {
        if (is_taken[r * columns + c]) continue;
        PdfCell cell{r, c, 1, 1};
        while (goes_on_right(grid, r, c + cell.columns - 1) && !is_taken[r * columns + c + cell.columns])
          ++cell.columns;
        const auto all_go_on = [&](std::size_t row) {
          for (std::size_t i = c; i < c + cell.columns; ++i)
            if (!goes_on_below(grid, row, i)) return false;
          return true;
        };
        while (all_go_on(r + cell.rows - 1)) ++cell.rows;
        for (std::size_t y = r; y < r + cell.rows; ++y)
          for (std::size_t x = c; x < c + cell.columns; ++x) is_taken[y * columns + x] = true;
        grid.cells.push_back(cell);
      }
  }
};

// Those that are connected with the first line across that is left; they are taken out.
Frame take_frame(std::vector<Rule>& across, std::vector<Rule>& down) {
  Frame out;
  out.across.push_back(across.back());
  across.pop_back();
  for (bool has_grown = true; has_grown;) {
    has_grown = false;
    const auto move = [&](std::vector<Rule>& from, std::vector<Rule>& to, const auto& is_met) {
      const auto rest = std::stable_partition(from.begin(), from.end(), [&](const Rule& r) { return !is_met(r); });
      has_grown = has_grown || rest != from.end();
      to.insert(to.end(), rest, from.end());
      from.erase(rest, from.end());
    };
    move(down, out.down, [&](const Rule& d) {
      return std::any_of(out.across.begin(), out.across.end(), [&](const Rule& a) { return meets(a, d); });
    });
    move(across, out.across, [&](const Rule& a) {
      return std::any_of(out.down.begin(), out.down.end(), [&](const Rule& d) { return meets(a, d); });
    });
  }
  return out;
}

std::vector<PdfGrid> grids_in(const Drawing& drawing, unsigned ink) {
  std::vector<Rule> across = drawing.rules(true, ink), down = drawing.rules(false, ink);
  std::vector<PdfGrid> out;
  if (across.size() > most_rules || down.size() > most_rules) return out;
  while (!across.empty()) {
    Frame frame = take_frame(across, down);
    frame.drop_underlines();
    if (frame.across.size() < 2 || frame.down.empty()) continue;
    PdfGrid grid = frame.grid();
    if (grid.cells.size() > 1) out.push_back(std::move(grid));  // else it is a box around text
  }
  std::sort(out.begin(), out.end(),
            [](const PdfGrid& a, const PdfGrid& b) { return a.rows.front() < b.rows.front(); });
  return out;
}

std::size_t interval_of(const std::vector<double>& places, double at) {
  const auto after = std::upper_bound(places.begin() + 1, places.end() - 1, at);
  return static_cast<std::size_t>(after - places.begin()) - 1;
}

}  // namespace

const PdfCell& PdfGrid::cell_at(double x, double y) const {
  const std::size_t row = interval_of(rows, y), column = interval_of(columns, x);
  return *std::find_if(cells.begin(), cells.end(), [&](const PdfCell& cell) {
    return row >= cell.row && row < cell.row + cell.rows && column >= cell.column &&
           column < cell.column + cell.columns;
  });
}

std::vector<PdfGrid> grids_of_page(const poppler::page& page) {
  const Drawing drawing(page);
  if (!drawing.is_valid()) return {};
  std::vector<PdfGrid> out = grids_in(drawing, black);
  return out.empty() ? grids_in(drawing, pale_grey) : out;
}

}  // namespace document_reader::office
