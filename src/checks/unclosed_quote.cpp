// unclosed-quote: a quotation that is opened and not closed, or closed and not opened. Source: the Royal Society's
// rules of punctuation; a report of 2565 opens a quotation and never closes it.
#include <vector>

#include "base/ascii.h"
#include "checks/checks.h"

namespace checks {
namespace {

using base::msg;

enum class QuoteMark : unsigned char { none, opening, closing, straight };

struct OpenQuote {
  const model::Passage* passage = nullptr;
  std::size_t at = 0, length = 0;
};

QuoteMark quote_mark_at(std::string_view text, std::size_t at) {
  if (text[at] == '"') return QuoteMark::straight;
  const std::string_view three = text.substr(at, 3);
  if (three == "“" || three == "„") return QuoteMark::opening;
  return three == "”" || three == "‟" ? QuoteMark::closing : three == "＂" ? QuoteMark::straight : QuoteMark::none;
}

bool is_space_before(std::string_view text, std::size_t at) {
  return at == 0 || std::string_view(" \n\t(").find(text[at - 1]) != std::string_view::npos;
}
bool is_space_after(std::string_view text, std::size_t end) {
  return end >= text.size() || std::string_view(" \n\t).,;").find(text[end]) != std::string_view::npos;
}

class QuoteMatcher {
 public:
  explicit QuoteMatcher(base::Report& report, const model::Passages& passages)
      : report_(report), passages_(passages) {}

  void read(const model::Passage& passage) {
    const std::string_view text = passage.text;
    if (text.size() < 4) return;  // a ditto mark alone in a cell
    const bool goes_on = !left_open_.empty() && left_open_.back().passage->location.file == passage.location.file &&
                         left_open_.back().passage->language == passage.language;
    if (!goes_on) finish();
    open_.clear();
    const bool has_marks = passage.signs.quotes || passage.signs.others;  // ＂ is of the others
    for (std::size_t at = has_marks ? 0 : text.size(); at < text.size();) {
      const QuoteMark mark = quote_mark_at(text, at);
      const std::size_t length =
          text[at] == '\xE0' || (mark != QuoteMark::none && mark != QuoteMark::straight) || text[at] == '\xEF' ? 3
                                                                                                               : 1;
      if (mark != QuoteMark::none) take(passage, mark, at, length);
      at += length;
    }
    finish();
    left_open_ = open_;
  }

  // Reports what is still open.
  void finish() {
    for (const OpenQuote& q : left_open_) report_quote(q, true);
    left_open_.clear();
  }

 private:
  // Whether a mark opens or closes follows from its form and from the spaces around it: some people write “คำ“ or
  // ”คำ”.
  void take(const model::Passage& passage, QuoteMark mark, std::size_t at, std::size_t length) {
    const std::string_view text = passage.text;
    const bool is_inch = mark == QuoteMark::straight && open_.empty() && at > 0 && base::is_digit(text[at - 1]);
    if (is_inch) return;
    const bool before = is_space_before(text, at), after = is_space_after(text, at + length);
    bool opens = mark == QuoteMark::opening ? !(after && !before && !open_.empty())
                                            : open_.empty() && left_open_.empty() &&
                                                  (mark == QuoteMark::straight ? !after || before : before && !after);
    if (mark == QuoteMark::straight && before && !after) opens = true;
    if (opens)
      open_.push_back({&passage, at, length});
    else if (!open_.empty())
      open_.pop_back();
    else if (!left_open_.empty())
      left_open_.pop_back();
    else
      report_quote({&passage, at, length}, false);
  }

  void report_quote(const OpenQuote& q, bool is_open) {
    report_.note("unclosed-quote", place_in(passages_, *q.passage, q.at, q.length),
                 is_open ? msg("เครื่องหมายคำพูดนี้เปิดแล้วไม่ได้ปิด", "this quotation mark is opened and never closed")
                         : msg("เครื่องหมายคำพูดนี้ปิดโดยไม่มีตัวเปิด", "this quotation mark closes what was never opened"),
                 is_open
                     ? msg("เติม ” ท้ายข้อความที่อ้าง หรือลบ “ ออก", "add ” where the quotation ends, or remove the “")
                     : msg("เติม “ หน้าข้อความที่อ้าง หรือลบ ” ออก", "add “ where the quotation begins, or remove the ”"));
  }

  base::Report& report_;
  const model::Passages& passages_;
  std::vector<OpenQuote> open_;
  std::vector<OpenQuote> left_open_;  // of the passage before: a quotation may go on in the next paragraph
};

void check_unclosed_quote(const CheckContext& context, base::Report& report) {
  QuoteMatcher matcher(report, context.agency.passages);
  for (const model::Passage& passage : context.agency.passages.list)
    if (passage.kind == model::PassageKind::text) matcher.read(passage);
  matcher.finish();
}

constexpr Explanation unclosed_quote_explanation{
    {"เครื่องหมายคำพูดที่เปิดแล้วไม่ปิด หรือปิดโดยไม่ได้เปิด",
     "a quotation mark that is opened and not closed, or closed and not opened"},
    {"ผู้อ่านไม่รู้ว่าคำที่อ้างจบตรงไหน", "a reader cannot tell where the quoted words end"},
    "issue: ประกาศ “เจตนารมณ์นโยบาย No Gift Policy แล้ว\n",
    {"หลักเกณฑ์การใช้เครื่องหมายวรรคตอน สำนักงานราชบัณฑิตยสภา", "the Royal Society's rules of punctuation"}};

}  // namespace

extern const Check unclosed_quote{"unclosed-quote", base::Severity::note, unclosed_quote_explanation,
                                  check_unclosed_quote};

}  // namespace checks
