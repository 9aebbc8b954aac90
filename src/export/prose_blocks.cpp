#include "export/prose_blocks.h"

#include <utility>

namespace exporting {
namespace {

using base::Node;
using base::NodeKind;
using Blocks = std::vector<std::variant<Paragraph, PaperTable>>;

class ProseReader {
 public:
  ProseReader(const model::Document& document, const AddressOf& address, bool has_tables)
      : nodes_(document.nodes), links_(document.links), address_(address), has_tables_(has_tables) {}

  Blocks read(unsigned indent) {
    add_blocks(0, static_cast<std::uint32_t>(nodes_.size()), indent);
    return std::move(out_);
  }

 private:
  void add_blocks(std::uint32_t at, std::uint32_t end, unsigned indent) {
    for (; at < end; at = nodes_[at].end) add_block(at, indent);
  }

  void add_block(std::uint32_t at, unsigned indent) {
    const Node& node = nodes_[at];
    switch (node.kind) {
      case NodeKind::bullet_list:
      case NodeKind::ordered_list:
        return add_list(at, indent);
      case NodeKind::quote:
        return add_blocks(at + 1, node.end, indent + 1);
      case NodeKind::table:
        return add_table(at, indent);
      case NodeKind::rule:
        return;
      default:
        break;
    }
    Paragraph paragraph{{}, Paragraph::Style::body, indent};
    if (!sign_.empty()) paragraph.runs.push_back({std::exchange(sign_, {})});
    if (node.kind == NodeKind::code_block)
      paragraph.runs.push_back({std::string(node.text)});
    else
      add_inlines(at + 1, node.end, Run{{}, node.kind == NodeKind::heading}, paragraph.runs);
    out_.emplace_back(std::move(paragraph));
  }

  void add_list(std::uint32_t list, unsigned indent) {
    int number = nodes_[list].level;
    for (std::uint32_t item = list + 1; item < nodes_[list].end; item = nodes_[item].end) {
      sign_ = nodes_[list].kind == NodeKind::ordered_list ? std::to_string(number++) + ". " : "• ";
      if (nodes_[item].is_task) sign_ += nodes_[item].is_done ? "☑ " : "☐ ";
      add_blocks(item + 1, nodes_[item].end, indent + 1);
    }
    sign_.clear();
  }

  void add_table(std::uint32_t table, unsigned indent) {
    PaperTable out;
    for (std::uint32_t row = table + 1; row < nodes_[table].end; row = nodes_[row].end) {
      std::vector<PaperCell> cells;
      for (std::uint32_t cell = row + 1; cell < nodes_[row].end; cell = nodes_[cell].end) {
        Paragraph paragraph;
        add_inlines(cell + 1, nodes_[cell].end, {}, paragraph.runs);
        cells.push_back({std::move(paragraph)});
      }
      if (has_tables_ && nodes_[row].is_header)
        for (const PaperCell& cell : cells) out.heads.push_back(plain(cell.front()));
      else if (has_tables_)
        out.rows.push_back(std::move(cells));
      else
        add_line(cells, indent);
    }
    if (!has_tables_) return;
    out.widths.assign(out.heads.size(), out.heads.empty() ? 100 : 100 / static_cast<unsigned>(out.heads.size()));
    out_.emplace_back(std::move(out));
  }

  void add_line(const std::vector<PaperCell>& cells, unsigned indent) {
    Paragraph line{{}, Paragraph::Style::body, indent};
    for (const PaperCell& cell : cells) {
      if (!line.runs.empty()) line.runs.push_back({" | "});
      line.runs.insert(line.runs.end(), cell.front().runs.begin(), cell.front().runs.end());
    }
    out_.emplace_back(std::move(line));
  }

  static std::string plain(const Paragraph& paragraph) {
    std::string out;
    for (const Run& run : paragraph.runs) out += run.text;
    return out;
  }

  void add_inlines(std::uint32_t at, std::uint32_t end, Run style, std::vector<Run>& out) {
    for (; at < end; at = nodes_[at].end) {
      const Node& node = nodes_[at];
      Run run = style;
      if (node.kind == NodeKind::strong) run.is_bold = true;
      if (node.kind == NodeKind::emphasis) run.is_italic = true;
      if (node.kind == NodeKind::link) run.href = address_(links_[node.link]);
      if (node.kind == NodeKind::text || node.kind == NodeKind::code || node.kind == NodeKind::image)
        run.text = node.text;
      if (node.kind == NodeKind::soft_break) run.text = " ";
      if (node.kind == NodeKind::line_break) run.text = "\n";
      if (run.text.empty())
        add_inlines(at + 1, node.end, run, out);
      else
        out.push_back(std::move(run));
    }
  }

  const base::Tree& nodes_;
  const std::vector<model::Link>& links_;
  const AddressOf& address_;
  bool has_tables_;
  std::string sign_;  // of the list item that begins
  Blocks out_;
};

}  // namespace

Blocks prose_blocks(const model::Document& document, const AddressOf& address, unsigned indent) {
  return ProseReader(document, address, true).read(indent);
}

PaperCell prose_cell(const model::Document& document, const AddressOf& address, unsigned indent) {
  PaperCell out;
  for (auto& block : ProseReader(document, address, false).read(indent))
    out.push_back(std::get<Paragraph>(std::move(block)));
  return out;
}

}  // namespace exporting
