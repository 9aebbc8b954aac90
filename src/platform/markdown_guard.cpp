#include "platform/markdown_guard.h"

#include <algorithm>
#include <string>

#include "platform/markdown_line.h"

namespace platform {
namespace {

constexpr std::size_t max_paragraph = 16 * 1024;  // bytes
constexpr std::size_t max_columns = 64;           // of a table
constexpr std::size_t max_rows = 2000;            // of a table
constexpr std::size_t max_cells = 128 * 1024;     // of all tables: cmark fills short rows up
constexpr std::size_t max_definitions = 500;
constexpr std::size_t max_address = 2 * 1024;        // bytes, of a reference
constexpr std::size_t max_copied = 4 * 1024 * 1024;  // bytes of addresses that all references together may insert
// The work of cmark that grows with the square of a paragraph's length, in steps of about a nanosecond.
constexpr std::size_t max_work = 100'000'000;

using Excess = std::optional<MarkdownExcess>;

// Lines up to a blank one: all that cmark may take for one paragraph, and often more (a list, a table).
struct LineRun {
  std::size_t begin = 0;
  std::size_t bytes = 0;
  std::size_t lines = 0;
  std::size_t after_pipe = 0;  // bytes after the last '|'
  std::size_t looks_back = 0;  // the sum of these at the beginning of each line
  LineCounts counts;           // summed up
  bool has_table = false;
  std::size_t columns = 0;    // of its tables, at most
  std::size_t rows = 0;       // after the first delimiter row
  std::size_t wide_line = 0;  // the first with too many cells
  std::size_t wide_bytes = 0;
};

MarkdownExcess too_slow(std::size_t offset) {
  return {offset, 1,
          base::msg("ย่อหน้านี้มีเครื่องหมายของ Markdown มากเกินไป (เช่น <? <! ![ * _ |-|)",
                    "this paragraph has too much Markdown punctuation (such as <? <! ![ * _ |-|)"),
          base::msg("เว้นบรรทัดว่างแบ่งย่อหน้า หรือใส่ \\ หน้าเครื่องหมาย",
                    "split it with blank lines, or put \\ before the punctuation")};
}

class MarkdownGuard {
 public:
  MarkdownGuard(std::string_view text, std::vector<ReferenceDefinition>& definitions)
      : text_(text), definitions_(definitions) {}

  Excess find() {
    for (std::size_t at = 0; at <= text_.size();) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      if (Excess excess = line(at, text_.substr(at, end - at))) return excess;
      at = end + 1;
    }
    if (Excess excess = end_run()) return excess;
    return references();
  }

 private:
  Excess line(std::size_t at, std::string_view line) {
    const LineStart start = start_of(line);
    if (start.is_blank) {
      Excess excess = start.quotes > 0 ? levels(at, start) : end_run();
      if (!excess && start.quotes > 0) excess = end_run();
      after_blank_ = true;
      paragraph_ = 0;
      return excess;
    }
    if (run_.bytes == 0) run_.begin = at;
    const LineCounts counts = counts_of(line);
    add(line, counts);
    Excess excess = levels(at, start);
    if (!excess) excess = tables(at, line, counts);
    if (!excess) excess = paragraph(at, line, start, counts);
    after_blank_ = false;
    return excess;
  }

  void add(std::string_view line, const LineCounts& counts) {
    run_.looks_back += run_.after_pipe;
    std::size_t pipe = line.rfind('|');
    run_.after_pipe = (pipe == line.npos ? run_.after_pipe + line.size() : line.size() - pipe) + 1;
    run_.bytes += line.size() + 1;
    ++run_.lines;
    run_.counts.pipes += counts.pipes;
    run_.counts.declarations += counts.declarations;
    run_.counts.images += counts.images;
    run_.counts.closes += counts.closes;
    run_.counts.delimiters += counts.delimiters;
    closes_ += counts.closes;
  }

  // An upper bound: each line that continues a list item has at least two columns of white space per level.
  Excess levels(std::size_t at, const LineStart& start) {
    unsigned continued = std::min(levels_, start.columns / 2);
    if (start.quotes + start.markers > 0)
      levels_ = continued + start.quotes + start.markers;
    else if (after_blank_)  // otherwise it may continue a paragraph of any level
      levels_ = continued;
    if (levels_ <= max_markdown_levels) return {};
    return MarkdownExcess{
        at, std::max<std::size_t>(1, start.size),
        base::msg("รายการหรือข้อความอ้างซ้อนกันเกิน {} ชั้น", "lists or quotes are nested more than {} levels deep",
                  {std::to_string(max_markdown_levels)}),
        base::msg("ลดจำนวนชั้น หรือแบ่งเป็นหัวข้อ", "use fewer levels, or headings")};
  }

  Excess tables(std::size_t at, std::string_view line, const LineCounts& counts) {
    if (counts.cells > max_columns && run_.wide_bytes == 0) {
      run_.wide_line = at;
      run_.wide_bytes = line.size();
    }
    if (run_.has_table) {
      ++run_.rows;
      cells_ += run_.columns;
    }
    if (is_delimiter_row(line)) {
      // cmark parses all that is before it as rows again, and for each goes back to the last pipe.
      work_ += run_.bytes + run_.looks_back + 128 * (run_.counts.pipes + run_.lines);
      run_.has_table = true;
      run_.columns = std::max(run_.columns, std::min(counts.cells, max_columns + 1));
    }
    if (work_ > max_work) return too_slow(at);
    if (!run_.has_table) return {};
    if (run_.wide_bytes > 0) return too_wide();
    if (run_.rows <= max_rows && cells_ <= max_cells) return {};
    return MarkdownExcess{at, std::max<std::size_t>(1, line.size()),
                          base::msg("ตารางมีเกิน {} แถว (หรือตารางทั้งหมดรวมกันเกิน {} ช่อง)",
                                    "a table has more than {} rows (or all tables together more than {} cells)",
                                    {std::to_string(max_rows), std::to_string(max_cells)}),
                          base::msg("แบ่งตาราง หรือแนบเป็นไฟล์ CSV", "split the table, or attach it as a CSV file")};
  }

  Excess too_wide() const {
    return MarkdownExcess{
        run_.wide_line, run_.wide_bytes,
        base::msg("ตารางมีเกิน {} คอลัมน์", "a table has more than {} columns", {std::to_string(max_columns)}),
        base::msg("แบ่งตาราง หรือแนบเป็นไฟล์ CSV", "split the table, or attach it as a CSV file")};
  }

  // The limit for authors: an item, a row or a heading begins another paragraph, and code is not one. end_run() has
  // the one for cmark.
  Excess paragraph(std::size_t at, std::string_view line, const LineStart& start, const LineCounts& counts) {
    std::string_view rest = line.substr(start.size);
    std::string_view opening = rest.substr(0, 3);
    if (opening == "```" || opening == "~~~") {
      if (fence_ == '\0')
        fence_ = opening[0];
      else if (fence_ == opening[0])
        fence_ = '\0';
      paragraph_ = 0;
      return {};
    }
    if (fence_ != '\0') return {};
    bool begins = start.markers > 0 || opening.substr(0, 1) == "#" || opening.substr(0, 1) == "|";
    if (begins || paragraph_ == 0 || (run_.has_table && counts.pipes > 0)) {
      paragraph_ = 0;
      paragraph_begin_ = at;
    }
    paragraph_ += line.size() + 1;
    if (paragraph_ <= max_paragraph + 1) return {};
    return MarkdownExcess{paragraph_begin_, 1, base::msg("ย่อหน้ายาวเกิน 16 KiB", "a paragraph is longer than 16 KiB"),
                          base::msg("เว้นบรรทัดว่างแบ่งเป็นหลายย่อหน้า", "split it with blank lines")};
  }

  Excess end_run() {
    const LineCounts& m = run_.counts;
    work_ += m.declarations * run_.bytes + 8 * (m.images + m.delimiters) * m.closes + m.delimiters * m.delimiters;
    std::size_t begin = run_.begin;
    run_ = {};
    if (work_ > max_work) return too_slow(begin);
    return {};
  }

  Excess references() {
    std::size_t longest = 0, where = 0;
    for (std::size_t at = text_.find("]:"); at != text_.npos; at = text_.find("]:", at + 2)) {
      std::size_t begin = skip_space(at + 2);
      std::size_t end = end_of_address(begin);
      std::string_view address = text_.substr(begin, end - begin);
      if (address.substr(0, 1) == "<") address.remove_prefix(1);
      if (address.size() > max_address) return long_address(begin);
      definitions_.push_back(
          {label_before(at), address, begin + (text_[std::min(begin, text_.size() - 1)] == '<' ? 1 : 0)});
      if (definitions_.size() > max_definitions) return many_definitions(at);
      std::size_t size = address.size() + size_of_title(end);
      if (size > longest) longest = size, where = begin;
    }
    if (longest * closes_ <= max_copied) return {};
    return MarkdownExcess{
        where, 1,
        base::msg("ที่อยู่ของลิงก์อ้างอิงนี้ยาวเกินไปเมื่อเทียบกับจำนวนครั้งที่อาจใช้",
                  "the address of this reference is too long for the number of times that it may be used"),
        base::msg("เขียนที่อยู่ไว้ที่ลิงก์เอง หรือใช้ที่อยู่ที่สั้นลง", "write the address in the link itself, or use a shorter one")};
  }

  Excess long_address(std::size_t at) const {
    return MarkdownExcess{at, 1,
                          base::msg("ที่อยู่ของลิงก์อ้างอิงยาวเกิน 2 KiB", "the address of a reference is longer than 2 KiB"),
                          base::msg("ใช้ที่อยู่ที่สั้นลง", "use a shorter address")};
  }
  Excess many_definitions(std::size_t at) const {
    return MarkdownExcess{
        at, 2,
        base::msg("มีลิงก์อ้างอิง ([ชื่อ]: ที่อยู่) เกิน {} รายการ",
                  "there are more than {} reference definitions ([name]: address)",
                  {std::to_string(max_definitions)}),
        base::msg("เขียนที่อยู่ไว้ที่ลิงก์เอง: [ข้อความ](ที่อยู่)", "write the address in the link itself: [text](address)")};
  }

  // What stands between '[' and the bracket at `close`, on one line.
  std::string_view label_before(std::size_t close) const {
    constexpr std::size_t longest = 999;
    const std::size_t from = close - std::min(close, longest);
    const std::string_view before = text_.substr(from, close - from);
    const std::size_t open = before.find_last_of("[\n");
    return open == before.npos || before[open] == '\n' ? std::string_view() : before.substr(open + 1);
  }

  // The offset after white space with at most one line end.
  std::size_t skip_space(std::size_t at) const {
    auto word = [&](std::size_t from) { return std::min(text_.find_first_not_of(" \t\r\v\f", from), text_.size()); };
    at = word(at);
    return text_.substr(at, 1) == "\n" ? word(at + 1) : at;
  }

  std::size_t end_of_address(std::size_t begin) const {
    const char* ends = text_.substr(begin, 1) == "<" ? ">\n" : " \t\r\n\v\f";
    return std::min(text_.find_first_of(ends, begin), text_.size());
  }

  std::size_t size_of_title(std::size_t after_address) {
    std::size_t begin = skip_space(after_address + (text_.substr(after_address, 1) == ">" ? 1 : 0));
    if (begin >= text_.size()) return 0;
    char closing = text_[begin] == '(' ? ')' : text_[begin];
    if (closing != ')' && closing != '"' && closing != '\'') return 0;
    if (next_blank_ <= begin) next_blank_ = std::min(text_.find("\n\n", begin), text_.size());
    std::size_t end = text_.find(closing, begin + 1);
    return end < next_blank_ ? end - begin : 0;
  }

  std::string_view text_;
  std::vector<ReferenceDefinition>& definitions_;
  LineRun run_;
  std::size_t work_ = 0;
  std::size_t cells_ = 0;
  std::size_t closes_ = 0;
  unsigned levels_ = 0;
  bool after_blank_ = true;
  std::size_t paragraph_ = 0;  // bytes so far
  std::size_t paragraph_begin_ = 0;
  std::size_t next_blank_ = 0;  // the next blank line after a title
  char fence_ = '\0';           // of the current code block
};

}  // namespace

std::optional<MarkdownExcess> find_excess(std::string_view text, std::vector<ReferenceDefinition>& definitions) {
  return MarkdownGuard(text, definitions).find();
}

}  // namespace platform
