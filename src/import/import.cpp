#include "import/import.h"

#include <algorithm>

#include "base/ascii.h"
#include "import/exported_workbook.h"
#include "import/line_text.h"
#include "import/recognised_table.h"
#include "import/sections.h"
#include "import/tables.h"
#include "import/words.h"

namespace importing {
namespace {

using base::msg;

// Bytes: what is longer is no heading, whatever it looks like.
constexpr std::size_t longest_heading = 600;

// A paragraph or a grid of the file, in reading order.
struct Piece {
  Line line;
  std::optional<Grid> grid;
  TableKind kind = TableKind::unknown;
};

class DocumentReader {
 public:
  DocumentReader(const base::OfficeDocument& document, Importing in)
      : document_(document), in_(std::move(in)), sections_(in_) {}

  void read() {
    for (const base::OfficeBlock& block : document_.blocks) add_pieces(block);
    has_sections_ = tells_channels();
    find_date();
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      pieces_[i].grid ? take_grid(pieces_[i]) : take_line(pieces_[i].line, i);
    if (has_sections_ || !in_.draft.channels.entries.empty())
      for (Piece& piece : pieces_)
        if (!piece.grid) sections_.take_contact(piece.line);
    is_report() ? write_report() : leave_texts();
    for (Piece& piece : pieces_)
      if (piece.grid) leave_cells(piece);
    for (const base::BilingualText& text : document_.left_out) in_.draft.remark(text);
    for (const base::BilingualText& text : document_.notes) in_.draft.remark(text);
    for (const std::string& text : document_.margins)
      if (!cleaned(text).empty()) leave_text(msg("หัวหรือท้ายกระดาษ", "page header or footer"), cleaned(text));
  }

 private:
  void add_pieces(const base::OfficeBlock& block) {
    if (const auto* paragraph = std::get_if<base::OfficeParagraph>(&block)) {
      Piece piece;
      piece.line.text = cleaned_with_tabs(paragraph->text);
      piece.line.heading = paragraph->heading;
      piece.line.is_listed = paragraph->is_listed;
      piece.line.links = paragraph->links;
      piece.line.number = paragraph->line;
      if (!one_line(piece.line.text).empty()) pieces_.push_back(std::move(piece));
      return;
    }
    for (Grid& grid : grids_of(std::get<base::OfficeTable>(block))) {
      Piece piece;
      piece.grid = std::move(grid);
      pieces_.push_back(std::move(piece));
    }
  }

  // Sections of channels count where there is one with channels in it: elsewhere "ขั้นตอน" heads something else.
  bool tells_channels() const {
    bool is_open = false;
    for (const Piece& piece : pieces_) {
      if (piece.grid) continue;
      const Section section = section_of(piece.line);
      if (section != Section::none)
        is_open = section == Section::channels;
      else if (is_open && (piece.line.is_listed || has_mark(piece.line.text)) &&
               channel_of_line(piece.line.text, piece.line.links))
        return true;
    }
    for (const Piece& piece : pieces_)
      if (piece.grid && looks_like_channels(in_, *piece.grid)) return true;
    return false;
  }

  // "ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๗"
  void find_date() {
    static constexpr std::string_view words = "ณ วันที่";
    for (const Piece& piece : pieces_) {
      const std::string text = piece.grid ? piece.grid->title() : one_line(piece.line.text);
      const std::size_t at = text.find(words);
      if (at == text.npos || text.find("ข้อมูล") == text.npos) continue;
      const std::string_view rest = std::string_view(text).substr(at + words.size());
      if (const auto date = base::parse_date(base::trimmed(rest.substr(0, std::min(rest.find(')'), rest.size())))))
        as_of_ = buddhist_date(base::to_iso(*date));
    }
  }

  void take_line(Line& line, std::size_t at) {
    const std::string text = one_line(line.text);
    if (has_sections_) sections_.take(line);
    if (text.size() > longest_heading) return;
    if (at > 0 && pieces_[at - 1].grid) in_.above.clear();
    in_.above.push_back(text);
    if (contains_any(text, {"มาตรการ", "แผน", "โครงการ", "กิจกรรม"}) && !line.is_listed)
      if (const int year = year_at_end(text)) in_.year_above = year;
  }

  void take_grid(Piece& piece) {
    Grid& grid = *piece.grid;
    if (!in_.above.empty() && squeezed(in_.above.front()) == "สารบัญ") return drop_contents(grid);
    piece.kind = chosen_kind(grid);
    const std::string name = grid.name.empty() ? std::to_string(grid.number) : grid.name;
    in_.draft.recognised.push_back(recognised_table(grid, name, piece.kind));
    switch (piece.kind) {
      case TableKind::measures:
        take_measures(in_, grid);
        break;
      case TableKind::scores:
        take_scores(in_, grid);
        break;
      case TableKind::complaints:
        if (!as_of_.empty()) in_.draft.complaints[in_.wishes.year].put("as_of", as_of_);
        take_complaints(in_, grid);
        break;
      case TableKind::disclosures:
        take_disclosures(in_, grid);
        break;
      case TableKind::channels:
        take_channels(in_, grid);
        break;
      case TableKind::handling:
        take_handling(in_, grid);
        break;
      case TableKind::table:
        if (!grid.name.empty() || in_.wishes.as == TableKind::table) take_table(in_, grid);
        break;
      case TableKind::unknown:
        return;
    }
    for (const model::ValueName& kind : table_kind_names)
      if (kind.value == static_cast<int>(piece.kind))
        in_.draft.understood.push_back(msg("ตาราง “{0}”: {1} ({2} แถว)", "table '{0}': {3} ({2} rows)",
                                           {name, kind.th, std::to_string(grid.rows.size()), kind.en}));
  }

  // As the person wishes, else as the table looks; the grid takes what is wished of its columns.
  TableKind chosen_kind(Grid& grid) const {
    const auto wish = in_.wishes.tables.find(in_.draft.recognised.size());
    if (wish != in_.wishes.tables.end()) grid.wished = wish->second.columns;
    if (wish != in_.wishes.tables.end() && wish->second.kind) return *wish->second.kind;
    return in_.wishes.as != TableKind::unknown && !grid.rows.empty() ? in_.wishes.as : kind_of_table(in_, grid);
  }

  void drop_contents(Grid& grid) {
    for (auto& row : grid.head_rows)
      for (Cell& cell : row) cell.state = CellState::dropped;
    for (GridRow& row : grid.rows)
      for (Cell& cell : row.cells) cell.state = CellState::dropped;
    in_.draft.remark(msg("ไม่ได้นำเข้าสารบัญ", "the table of contents was not imported"));
    in_.above.clear();
  }

  // A document of running text: its own tables that are nothing else stay in it.
  bool is_report() const {
    bool has_tables = false, is_of_text = false;
    std::size_t texts = 0;
    for (const Piece& piece : pieces_) {
      if (piece.grid) {
        has_tables = true;
        if (!piece.grid->name.empty()) return false;
        is_of_text = is_of_text || piece.kind == TableKind::measures || piece.kind == TableKind::scores;
      } else if (!piece.line.is_used) {
        ++texts;
      }
    }
    return !has_sections_ && texts >= 2 && (is_of_text || !has_tables);
  }

  void write_report() {
    unsigned before = 1;
    std::string& out = in_.draft.report;
    for (Piece& piece : pieces_) {
      if (piece.grid) {
        if (piece.kind == TableKind::table) out += markdown_of(*piece.grid);
        continue;
      }
      if (piece.line.is_used) continue;
      piece.line.is_used = true;
      if (piece.line.heading) {
        const unsigned level = std::min({piece.line.heading + 1, before + 1, 6u});
        before = level;
        out += std::string(level, '#') + " " + one_line(markdown_text(piece.line)) + "\n\n";
      } else {
        out += markdown_text(piece.line) + "\n\n";
      }
    }
  }

  void leave_texts() {
    for (Piece& piece : pieces_) {
      if (piece.grid) {
        if (piece.kind == TableKind::table && piece.grid->name.empty() && in_.wishes.as != TableKind::table)
          take_table(in_, *piece.grid);
        continue;
      }
      if (piece.line.is_used) continue;
      const std::string number = std::to_string(piece.line.number);
      leave_text(piece.line.number    ? msg("บรรทัด {}", "line {}", {number})
                 : piece.line.heading ? msg("หัวเรื่อง", "heading")
                                      : msg("ข้อความ", "text"),
                 cleaned(piece.line.text));
      for (const base::OfficeLink& link : piece.line.links)
        if (cleaned(piece.line.text).find(link.href) == std::string::npos)
          in_.draft.left.back().text += " <" + link.href + ">";
    }
  }

  void leave_text(base::BilingualText place, std::string text) {
    LeftText left;
    left.place = std::move(place);
    left.text = std::move(text);
    in_.draft.left.push_back(std::move(left));
  }

  void leave(const Grid& grid, const Cell& cell, std::string column) {
    LeftText left;
    left.table = grid.name;
    left.place = place_of(grid, cell);
    left.column = std::move(column);
    left.text = cell.text;
    for (const base::OfficeLink& link : cell.links)
      if (cell.text.find(link.href) == std::string::npos) left.text += " <" + link.href + ">";
    in_.draft.left.push_back(std::move(left));
  }

  void leave_cells(Piece& piece) {
    Grid& grid = *piece.grid;
    for (const Cell& cell : grid.titles)
      if (cell.state == CellState::unseen) leave(grid, cell, {});
    if (piece.kind == TableKind::unknown)  // its first row may be no head
      for (const auto& row : grid.head_rows)
        for (const Cell& cell : row)
          if (cell.is_own() && cell.state == CellState::unseen) {
            ++in_.draft.cells;
            leave(grid, cell, {});
          }
    for (GridRow& row : grid.rows)
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        Cell& cell = row.cells[c];
        if (!cell.is_own() || cell.state == CellState::dropped) continue;
        if (is_nothing(cell.text) && cell.links.empty()) continue;
        ++in_.draft.cells;
        if (cell.state == CellState::placed)
          ++in_.draft.placed;
        else
          leave(grid, cell, c < grid.columns() ? grid.heading(c) : std::string());
      }
  }

  const base::OfficeDocument& document_;
  Importing in_;
  SectionReader sections_;
  std::vector<Piece> pieces_;
  bool has_sections_ = false;
  std::string as_of_;
};

}  // namespace

void take_document(const base::OfficeDocument& document, const std::string& folder, const Wishes& wishes,
                   const model::Agency& agency, const model::Frameworks& frameworks, Draft& draft) {
  Importing in{wishes, agency, frameworks, folder, draft, {}, 0, {}};
  if (!is_exported_workbook(document)) return DocumentReader(document, std::move(in)).read();
  base::OfficeDocument rest = document;
  take_exported_workbook(rest, in);
  DocumentReader(rest, std::move(in)).read();
}

}  // namespace importing
