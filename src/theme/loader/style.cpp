#include "theme/loader/style.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace theme {
namespace {

using base::msg;

bool is_any_of(char c, std::string_view set) { return set.find(c) != set.npos; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && base::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && base::is_space(text.back())) text.remove_suffix(1);
  return text;
}

// The end of the comment, string, unquoted address or escape that begins at `at`; `at` itself where none does, npos
// where it has no end.
std::size_t end_of_whole(std::string_view css, std::size_t at) {
  const std::string_view rest = css.substr(at);
  if (rest.starts_with("/*")) {
    std::size_t end = css.find("*/", at + 2);
    return end == css.npos ? end : end + 2;
  }
  if (rest[0] == '\\') return at + 1 < css.size() ? at + 2 : css.npos;
  const bool is_address = rest.starts_with("url(") && !trimmed(rest.substr(4)).starts_with('"') &&
                          !trimmed(rest.substr(4)).starts_with('\'');
  if (rest[0] != '"' && rest[0] != '\'' && !is_address) return at;
  const char close = is_address ? ')' : rest[0];
  for (std::size_t i = at + 1; i < css.size(); ++i) {
    if (css[i] == '\\')
      ++i;
    else if (css[i] == close)
      return i + 1;
    else if (css[i] == '\n')
      return css.npos;
  }
  return css.npos;
}

std::string_view without_leading_comments(std::string_view text) {
  for (text = trimmed(text); text.starts_with("/*"); text = trimmed(text)) text.remove_prefix(end_of_whole(text, 0));
  return text;
}

// One declaration, or what comes before a block, without what means nothing.
class Squeezed {
 public:
  Squeezed(std::string_view text, bool is_head) : text_(text), is_head_(is_head), is_rule_(text_.starts_with('@')) {}

  std::string take() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t end = end_of_whole(text_, i);
      if (end == i)
        one(text_[i]);
      else if (text_[i] == '/')
        has_comment_ = true;
      else
        whole(text_.substr(i, end - i));
      i = std::max(end, i + 1);
    }
    return std::move(out_);
  }

 private:
  void one(char c) {
    if (base::is_space(c)) return void(has_space_ = true);
    gap(c);
    if (is_any_of(c, "([")) ++depth_;
    if (is_any_of(c, ")]")) --depth_;
    if (c == ':' && !is_head_) is_value_ = true;
    out_ += c;
  }
  void whole(std::string_view bytes) {
    gap(bytes[0]);
    out_ += bytes;
  }
  // What is between the last byte written and `next`.
  void gap(char next) {
    if (!out_.empty()) {
      const char last = out_.back();
      if (has_space_ && !is_needless(last, next))
        out_ += ' ';
      else if (!has_space_ && has_comment_)
        out_ += "/**/";  // two words would become one
    }
    has_space_ = has_comment_ = false;
  }
  bool is_needless(char last, char next) const {
    if (is_any_of(last, ",(") || is_any_of(next, ",)")) return true;
    if (!is_head_) return next == '!' || (last == ':' && depth_ == 0) || (next == ':' && !is_value_);
    if (is_any_of(last, ">") || is_any_of(next, ">")) return true;
    if (is_rule_) return (last == ':' && depth_ > 0) || (next == '(' && out_.find_first_of(" (") == out_.npos);
    return depth_ == 0 && (is_any_of(last, "+~") || is_any_of(next, "+~"));
  }

  std::string_view text_;
  bool is_head_, is_rule_;
  bool has_space_ = false, has_comment_ = false, is_value_ = false;
  int depth_ = 0;
  std::string out_;
};

bool is_property(std::string_view text) { return without_leading_comments(text).starts_with("--"); }

// "--name:value" with the value as it is written: a program may read it, and an empty one is a space.
std::optional<std::string> property(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (!is_property(text) || colon == text.npos) return std::nullopt;
  const std::string_view value = trimmed(text.substr(colon + 1));
  return std::string(trimmed(text.substr(0, colon))) + ":" + (value.empty() ? " " : std::string(value));
}

struct Writer {
  const base::SourceFile& file;
  base::Report& report;
  std::string out;
  std::vector<std::size_t> open;  // brackets and braces that have not ended

  void fault(std::size_t at, base::BilingualText what) {
    report.error("theme", base::location_at(file, at), std::move(what));
  }

  void statement(std::size_t from, std::size_t to, char end) {
    const std::string_view text = without_leading_comments(std::string_view(file.text).substr(from, to - from));
    auto custom = end == '{' ? std::nullopt : property(text);
    std::string line = custom ? *custom : Squeezed(text, end == '{').take();
    if (end == '}' && line.empty() && out.ends_with(';')) out.pop_back();
    out += line;
    if (end == ';' && line.empty()) return;
    if (end) out += end;
  }

  // False where it was reported that something has no end, or no beginning.
  bool close(std::size_t at) {
    const char c = file.text[at], wanted = c == '}' ? '{' : c == ')' ? '(' : '[';
    if (!open.empty() && file.text[open.back()] == wanted) return open.pop_back(), true;
    if (open.empty() || c == '}')
      fault(open.empty() ? at : open.back(), unpaired(file.text[open.empty() ? at : open.back()]));
    else
      fault(at, unpaired(c));
    return false;
  }
  static base::BilingualText unpaired(char c) { return msg("'{}' ไม่มีคู่", "'{}' has no partner", {std::string(1, c)}); }
};

}  // namespace

void add_style(const base::SourceFile& file, std::string& out, base::Report& report) {
  const std::string_view css = file.text;
  Writer w{file, report, {}, {}};
  std::size_t start = 0, braces_of_value = 0;  // of "--name: {…}"
  for (std::size_t i = 0; i < css.size();) {
    const std::size_t end = end_of_whole(css, i);
    if (end == css.npos)
      return w.fault(i, css[i] == '/' ? msg("หมายเหตุนี้ไม่มี */ ปิด", "this comment has no */")
                                      : msg("ข้อความนี้ไม่มีเครื่องหมายปิด", "this text is not closed"));
    if (end > i) {
      i = end;
      continue;
    }
    const char c = css[i];
    const bool is_in_brackets = !w.open.empty() && css[w.open.back()] != '{';
    if (c == '{' && (braces_of_value || is_property(css.substr(start, i - start)))) ++braces_of_value;
    if (is_any_of(c, "([{")) w.open.push_back(i);
    if (is_any_of(c, ")]}") && !w.close(i)) return;
    if (braces_of_value) {
      braces_of_value -= c == '}';
    } else if (is_any_of(c, "{};") && !is_in_brackets) {
      w.statement(start, i, c);
      start = i + 1;
    }
    ++i;
  }
  if (!w.open.empty()) return w.fault(w.open.back(), Writer::unpaired(css[w.open.back()]));
  w.statement(start, css.size(), 0);
  out += w.out;
}

}  // namespace theme
