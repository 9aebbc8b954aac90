#include "platform/yaml_source.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace platform {
namespace {

constexpr char hidden_question = '\x01';
constexpr std::string_view yaml_blanks = " \t\n";

bool is_one_of(std::string_view set, char c) { return set.find(c) != set.npos; }

}  // namespace

std::string with_hidden_questions(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i] == '?' && !is_one_of(" \t\n[{,", out[i - 1])) out[i] = hidden_question;
  return out;
}

std::string with_questions(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), hidden_question, '?');
  return out;
}

std::size_t hidden_questions(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), hidden_question));
}

YamlPositions::YamlPositions(const base::SourceFile& file, std::size_t start, std::string_view text)
    : file_(&file), text_(text), line_(base::location_at(file, start).line) {}

base::SourceLocation YamlPositions::at(std::size_t offset, std::size_t length) {
  if (offset < offset_) {  // rare and near: count again from the beginning of its line
    std::size_t line_start = text_.substr(0, offset).rfind('\n') + 1;  // npos + 1 is 0
    line_ -= static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(line_start),
                                                   text_.begin() + static_cast<std::ptrdiff_t>(offset_), '\n'));
    offset_ = line_start;
    column_ = 1;
  }
  std::string_view passed = text_.substr(offset_, offset - offset_);
  if (std::size_t end = passed.rfind('\n'); end != passed.npos) {
    line_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '\n'));
    column_ = 1;
    passed.remove_prefix(end + 1);
  }
  column_ += static_cast<std::uint32_t>(base::count_code_points(passed));
  offset_ = offset;
  std::string_view meant = text_.substr(offset, length);
  auto code_points = static_cast<std::uint32_t>(base::count_code_points(meant.substr(0, meant.find('\n'))));
  return {file_, line_, column_, std::max(1u, code_points)};
}

std::size_t end_of_quoted(std::string_view text, std::size_t start) {
  const char quote = text[start];
  for (std::size_t i = start + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'') return i + 1;
      ++i;
    }
  }
  return nowhere;
}

std::size_t end_of_plain(std::string_view text, std::size_t start, std::string_view value) {
  std::size_t at = start;
  for (std::size_t i = 0; i < value.size();) {
    bool is_blank = is_one_of(yaml_blanks, value[i]);
    bool fits = at < text.size() && (is_blank ? is_one_of(yaml_blanks, text[at]) : text[at] == value[i]);
    if (!fits) return nowhere;
    at = is_blank ? std::min(text.find_first_not_of(yaml_blanks, at), text.size()) : at + 1;
    i = is_blank ? std::min(value.find_first_not_of(yaml_blanks, i), value.size()) : i + 1;
  }
  return at;
}

std::size_t doubtful_comment(std::string_view text, std::size_t end) {
  std::size_t hash = text.find_first_not_of(" \t", end);
  if (hash == end || hash == nowhere || text[hash] != '#') return nowhere;
  bool is_meant = hash > end + 1 && (hash + 1 == text.size() || is_one_of(" \t\n#", text[hash + 1]));
  return is_meant ? nowhere : hash;
}

std::size_t dash_before(std::string_view text, std::size_t at) {
  std::size_t end = std::min(at, text.size());
  while (end > 0) {
    std::size_t start = text.rfind('\n', end - 1) + 1;  // npos + 1 is 0
    std::string_view line = text.substr(start, end - start);
    line = line.substr(0, line.find('#'));
    if (std::size_t dash = line.rfind('-'); dash != nowhere) return start + dash;
    if (line.find_first_not_of(" \t") != nowhere || start == 0) return nowhere;
    end = start - 1;
  }
  return nowhere;
}

std::size_t unclosed_after(std::string_view text, std::size_t bracket) {
  std::vector<std::size_t> open;
  bool may_be_quote = false;  // inside a word a quote is a letter
  for (std::size_t i = bracket; i < text.size(); ++i) {
    const char c = text[i];
    if (may_be_quote && (c == '"' || c == '\'')) {
      std::size_t end = end_of_quoted(text, i);
      if (end == nowhere) return i;
      i = end - 1;
    } else if (c == '[' || c == '{') {
      open.push_back(i);
    } else if (c == ']' || c == '}') {
      open.pop_back();
      if (open.empty()) return nowhere;
    } else if (c == '#' && is_one_of(yaml_blanks, text[i - 1])) {
      std::size_t end = std::min(text.find('\n', i), text.size() - 1);
      if (text.substr(i, end - i).find_first_of("]}") != nowhere)
        return open.back();  // what closes it is in the comment
      i = end;
    }
    may_be_quote = is_one_of("[{,: \t\n", text[i]);
  }
  return open.back();
}

bool is_after_quote(std::string_view text, std::size_t at) {
  std::size_t before = text.substr(0, at).find_last_not_of(yaml_blanks);
  return before != nowhere && is_one_of("\"'", text[before]);
}

std::string_view yaml_word_at(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.substr(0, rest.find_first_of(" \t\n,]}"));
}

}  // namespace platform
