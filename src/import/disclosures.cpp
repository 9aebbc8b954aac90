// The items of public disclosure (O1, O2 …) and where each is.
#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/url.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/sheet_headings.h"
#include "platform/disk.h"
#include "read/names.h"

namespace importing {
namespace {

using base::msg;

// "O1", "o 2", "O๑๘", "OIT 29", "MOIT1": "O1", "O2" …; empty where the text is no code.
std::string code_in(std::string_view text) {
  std::string code;
  for (char c : base::with_arabic_digits(one_line(text)))
    if (!base::is_space(c) && c != '.') code += base::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  if (code.starts_with("ข้อ")) code.erase(0, std::string_view("ข้อ").size());
  std::string_view rest = code;
  std::string_view letters;
  for (std::string_view start : {"MOIT", "OIT", "O"})
    if (letters.empty() && rest.starts_with(start)) letters = start;
  if (letters.empty()) return {};
  rest.remove_prefix(letters.size());
  if (rest.empty() || rest.size() > 3 || !std::all_of(rest.begin(), rest.end(), base::is_digit)) return {};
  return (letters == "OIT" ? std::string("O") : std::string(letters)) + std::string(rest);
}

std::optional<std::size_t> column_of_codes(const Grid& grid) {
  for (std::size_t c = 0; c < grid.columns(); ++c) {
    std::size_t codes = 0, rows = 0;
    for (const GridRow& row : grid.rows) {
      if (row.kind != GridRow::Kind::data || row.cells[c].empty()) continue;
      ++rows;
      codes += !code_in(row.cells[c].text).empty();
    }
    if (codes >= 2 && codes * 10 >= rows * 7) return c;
  }
  return std::nullopt;
}

bool is_web_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

std::vector<std::string> addresses_in(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string& line : lines_of(text))
    for (std::size_t at = line.find("http"); at != line.npos;) {
      const std::size_t end = std::min(line.find_first_of(" \t,", at), line.size());
      if (is_web_address(std::string_view(line).substr(at))) out.push_back(line.substr(at, end - at));
      at = line.find("http", end);
    }
  return out;
}

class DisclosuresTable {
 public:
  DisclosuresTable(Importing& in, Grid& grid, std::size_t codes) : in_(in), grid_(grid), codes_(codes) {
    for (std::size_t c = 0; c < grid.columns(); ++c)
      roles_.emplace_back(c == codes ? "code" : model::meaning_of_heading_in("disclosures", grid.heading(c)));
  }

  void take() {
    for (GridRow& row : grid_.rows)
      if (row.kind == GridRow::Kind::data) take_row(row);
    name_items_without_links();
  }

 private:
  void take_row(GridRow& row) {
    const std::string code = code_in(row.cells[codes_].text);
    if (code.empty()) return;
    if (row.cells[codes_].is_own()) row.cells[codes_].state = CellState::dropped;
    const model::Framework* framework = in_.framework(in_.wishes.year);
    YamlValue& items = in_.draft.disclosures[in_.wishes.year].at("items");
    if (std::find(seen_.begin(), seen_.end(), code) == seen_.end()) seen_.push_back(code);
    Cell* title = nullptr;
    Cell* text_cell = nullptr;  // of a link column without an address
    std::vector<std::pair<Cell*, base::OfficeLink>> links;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      if (c == codes_ || cell.empty() || cell.is_covered) continue;
      if (roles_[c] == "item" && cell.links.empty()) {
        if (framework && framework->disclosure(code)) cell.state = CellState::dropped;
      } else if (roles_[c] == "updated") {
        if (const std::string date = date_text(cell); !date.empty() && items.at(code).put("updated", date))
          cell.state = CellState::placed;
      } else if (roles_[c] == "note") {
        if (!is_nothing(cell.text) && items.at(code).put("note", one_line(cell.text))) cell.state = CellState::placed;
      } else if (!cell.links.empty()) {
        for (const base::OfficeLink& link : cell.links) links.emplace_back(&cell, link);
      } else if (const auto addresses = addresses_in(cell.text); !addresses.empty()) {
        for (const std::string& address : addresses) links.emplace_back(&cell, base::OfficeLink{address, address});
      } else if (roles_[c] == "title" || roles_[c] == "link" || roles_[c].empty()) {
        (roles_[c] == "title" ? title : text_cell) = &cell;
      }
    }
    for (auto& [cell, link] : links) add_link(items, code, *cell, link, links.size() == 1 ? title : nullptr);
    if (!links.empty() && title && title->state == CellState::unseen && links.size() != 1) title = nullptr;
    if (links.empty()) take_none(items, code, title, text_cell);
    drop_dashes(row);
  }

  void add_link(YamlValue& items, const std::string& code, Cell& cell, const base::OfficeLink& link, Cell* title) {
    std::string text = one_line(cleaned(link.text));
    if (is_bare_label(text)) text = title ? one_line(title->text) : is_web_address(text) ? std::string() : text;
    if (title && text == one_line(title->text)) title->state = CellState::placed;
    std::string href = link.href;
    if (href.find(':') == href.npos && !copy_file(href)) return;
    YamlValue entry = YamlValue::map();
    if (text.empty() || is_bare_label(text)) {
      entry = YamlValue(href);
    } else {
      entry.put("title", text);
      entry.put("href", href);
    }
    items.at(code).at("href").add(entry);
    cell.state = CellState::placed;
  }

  // A file beside the one that is read goes into documents/; its name may be percent-encoded. False where it is not
  // there.
  bool copy_file(std::string& href) {
    if (in_.folder.empty()) return false;  // what was read is no file, so nothing is beside it
    if (!platform::is_file(in_.folder + "/" + href)) href = base::without_percents(href);
    const std::string path = in_.folder + "/" + href, name = href.substr(href.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    const bool may_be = dot != name.npos && readers::is_document_extension(base::to_lower(name.substr(dot + 1)));
    if (href.starts_with('/') || href.find("..") != href.npos || !may_be || !platform::is_file(path)) return false;
    in_.draft.copies.push_back({path, name});
    href = "documents/" + name;
    return true;
  }

  // "ไม่มี (เหตุผล)": nothing to publish, and why.
  void take_none(YamlValue& items, const std::string& code, Cell* title, Cell* other) {
    Cell* cell = title && !is_nothing(title->text) ? title : other;
    if (!cell || !cell->text.starts_with("ไม่มี")) return;
    const std::vector<std::string> lines = lines_of(cell->text);
    std::string reason = one_line(cell->text);
    if (lines.size() > 1 && lines.front() == "ไม่มี") {
      reason = one_line(cell->text.substr(cell->text.find('\n') + 1));
      if (reason.starts_with('(') && reason.ends_with(')')) reason = reason.substr(1, reason.size() - 2);
    } else if (reason.starts_with("ไม่มี (") && reason.ends_with(')')) {
      const std::size_t open = reason.find('(');
      reason = reason.substr(open + 1, reason.size() - open - 2);
    }
    if (items.at(code).put("none", reason)) cell->state = CellState::placed;
  }

  static void drop_dashes(GridRow& row) {
    for (Cell& cell : row.cells)
      if (cell.is_own() && is_nothing(cell.text) && cell.links.empty()) cell.state = CellState::dropped;
  }

  void name_items_without_links() {
    std::string codes;
    YamlValue& items = in_.draft.disclosures[in_.wishes.year].at("items");
    for (const std::string& code : seen_) {
      const YamlValue* item = items.find(code);
      if (!item || (!item->find("href") && !item->find("none"))) {
        codes += (codes.empty() ? "" : ", ") + code;
        std::erase_if(items.entries, [&](const auto& e) { return e.first == code && keep_aside(code, e.second); });
      }
    }
    if (!codes.empty())
      in_.draft.ask(msg("ข้อเหล่านี้ไม่มีที่อยู่ในไฟล์ จึงยังไม่ได้วาง: {} เผยแพร่ที่ใด หรือไม่มีเพราะเหตุใด",
                        "these items have no address in the file and were not placed: {}: where are they, or why is "
                        "there nothing to publish?",
                        {codes}));
  }

  // What is known of an item that cannot be written yet.
  bool keep_aside(const std::string& code, const YamlValue& item) {
    for (const auto& [key, value] : item.entries) {
      LeftText left;
      left.place = {code, code};
      left.column = key;
      left.text = value.text;
      in_.draft.left.push_back(std::move(left));
    }
    return true;
  }

  // Words that say no more than that there is a link.
  static constexpr std::string_view words_of_links[]{"เปิดดู", "เปิด",  "ดู",     "คลิก",      "คลิกที่นี่", "ลิงก์",
                                                     "ลิงค์",  "link", "ดูข้อมูล", "ดาวน์โหลด", "view"};
  static bool is_bare_label(std::string_view text) {
    const std::string word = squeezed(text);
    return word.empty() || is_web_address(word) ||
           std::find(std::begin(words_of_links), std::end(words_of_links), word) != std::end(words_of_links);
  }

  Importing& in_;
  Grid& grid_;
  std::size_t codes_;
  std::vector<std::string> roles_, seen_;
};

}  // namespace

bool looks_like_disclosures(const Importing&, const Grid& grid) {
  if (!column_of_codes(grid)) return false;
  for (std::size_t c = 0; c < grid.columns(); ++c)
    if (model::meaning_of_heading_in("disclosures", grid.heading(c)) == "link") return true;
  for (const GridRow& row : grid.rows)
    for (const Cell& cell : row.cells)
      if (!cell.links.empty() || is_web_address(cell.text)) return true;
  return false;
}

void take_disclosures(Importing& in, Grid& grid) {
  if (const auto codes = column_of_codes(grid)) DisclosuresTable(in, grid, *codes).take();
}

}  // namespace importing
