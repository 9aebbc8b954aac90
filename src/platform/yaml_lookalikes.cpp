#include "platform/yaml_lookalikes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "platform/yaml_source.h"

namespace platform {
namespace {

constexpr std::array<std::string_view, 9> spaces_of_others{
    "\u00a0", "\u2007", "\u202f", "\u3000",             // as wide as a space
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"};  // without width
constexpr std::string_view wide_colon = "\uff1a";

struct Line {
  std::size_t begin, end;
};

Line yaml_line_at(std::string_view text, std::size_t at) {
  const std::size_t before = at ? text.rfind('\n', at - 1) : text.npos;
  return {before == text.npos ? 0 : before + 1, std::min(text.find('\n', at), text.size())};
}

std::size_t blanks_before(std::string_view text, const Line& line) {
  return std::min(text.find_first_not_of(' ', line.begin), line.end) - line.begin;
}

// Past blanks and the '-' of a list's item.
std::size_t begin_of_content(std::string_view text, const Line& line) {
  std::size_t at = line.begin;
  while (at < line.end && (text[at] == ' ' || (text[at] == '-' && at + 1 < line.end && text[at + 1] == ' '))) ++at;
  return at;
}

// In the line of "key: |" or "- >-": the column that the lines of its text must stand to the right of; nowhere in any
// other line.
std::size_t column_of_block_text(std::string_view text, const Line& line) {
  std::string_view head = text.substr(line.begin, line.end - line.begin);
  head = head.substr(0, head.find(" #"));
  head = head.substr(0, head.find_last_not_of(" \r") + 1);
  const std::size_t sign = head.find_last_not_of("+-0123456789");
  if (sign == head.npos || (head[sign] != '|' && head[sign] != '>')) return nowhere;
  const std::size_t before = sign ? head.find_last_not_of(' ', sign - 1) : head.npos;
  if (before == head.npos || before + 1 == sign) return nowhere;
  if (head[before] == '-') return before;
  return head[before] == ':' ? begin_of_content(text, line) - line.begin : nowhere;
}

// The lines up to that of `at`, without those of texts after '|' or '>': there anything may stand.
std::vector<Line> lines_of_yaml(std::string_view text, std::size_t at) {
  std::vector<Line> lines;
  std::size_t column = nowhere;
  for (std::size_t begin = 0; begin <= at; begin = yaml_line_at(text, begin).end + 1) {
    const Line line = yaml_line_at(text, begin);
    const std::size_t indent = blanks_before(text, line);
    const bool is_blank = line.begin + indent == line.end;
    if (column != nowhere && (is_blank || indent > column)) continue;
    column = column_of_block_text(text, line);
    lines.push_back(line);
  }
  return lines;
}

// Past the bare word at `at`, which may be a key.
std::size_t end_of_key(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && (base::is_letter_or_digit(text[at]) || text[at] == '_' || text[at] == '-' || text[at] == '.'))
    ++at;
  return at;
}

// Whether the line begins as one of a map, a list or a comment does.
bool is_of_structure(std::string_view text, const Line& line) {
  const std::size_t at = begin_of_content(text, line);
  const std::string_view content = text.substr(at, line.end - at);
  return content.empty() || content.front() == '#' || text[line.begin] == '-' || content.ends_with(':') ||
         content.find(": ") != content.npos;
}

std::optional<YamlSlip> slip_in_line(std::string_view text, const Line& line) {
  const std::size_t at = begin_of_content(text, line);
  if (lookalike_space(text.substr(at, line.end - at))) return slip_of_space(text, at);
  const std::size_t key = end_of_key(text, at, line.end);
  if (key == at || key >= line.end) return std::nullopt;
  if (text.substr(key).starts_with(wide_colon))
    return YamlSlip{key, wide_colon.size(),
                    base::msg("U+FF1A (：) ดูเหมือน : แต่เป็นอักขระเต็มความกว้าง",
                              "U+FF1A (：) looks like ':' and is another character"),
                    base::msg("พิมพ์ : แบบธรรมดา แล้วเว้นวรรคหนึ่งครั้ง", "type an ordinary ':' and a space")};
  const std::size_t behind = key + (text[key] == ':');
  return lookalike_space(text.substr(behind, line.end - behind)) ? std::optional(slip_of_space(text, behind))
                                                                 : std::nullopt;
}

}  // namespace

std::size_t lookalike_space(std::string_view text) {
  for (std::string_view space : spaces_of_others)
    if (text.starts_with(space)) return space.size();
  return 0;
}

YamlSlip slip_of_space(std::string_view text, std::size_t at) {
  const std::size_t bytes = lookalike_space(text.substr(at));
  std::size_t next = at;
  const std::string name = base::name_of_code_point(base::next_code_point(text, next));
  return {at, bytes,
          base::msg("{} ดูเหมือนช่องว่าง หรือมองไม่เห็น แต่ไม่ใช่เว้นวรรคที่ YAML ใช้",
                    "{} looks like a space, or like nothing, and is not the space that YAML wants", {name}),
          base::msg("ลบช่องว่างตรงนี้ แล้วพิมพ์เว้นวรรคใหม่ (มักติดมาจากโปรแกรมพิมพ์เอกสารหรือหน้าเว็บ)",
                    "delete the space here and type it anew (it often comes from a word processor or a web page)")};
}

std::optional<YamlSlip> lookalike_before(std::string_view text, std::size_t error) {
  const auto lines = lines_of_yaml(text, std::min(error, text.size()));
  std::optional<YamlSlip> slip;  // the first of several such lines
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    auto above = slip_in_line(text, *line);
    if (slip && !above) break;
    slip = std::move(above);
  }
  return slip;
}

std::optional<YamlSlip> line_of_paragraph(std::string_view text, std::size_t error) {
  error = std::min(error, text.size());
  auto lines = lines_of_yaml(text, error);
  if (lines.empty() || lines.back().end < error) return std::nullopt;
  if (is_of_structure(text, lines.back())) lines.pop_back();
  if (lines.empty() || is_of_structure(text, lines.back())) return std::nullopt;
  const Line line = lines.back();
  // The key whose text the line belongs to.
  for (auto above = std::next(lines.rbegin()); above != lines.rend(); ++above) {
    if (!is_of_structure(text, *above)) continue;
    const std::size_t at = begin_of_content(text, *above), colon = end_of_key(text, at, above->end);
    if (colon == at || text.substr(colon, 2) != ": ") return std::nullopt;
    if (blanks_before(text, line) > at - above->begin) return std::nullopt;
    const std::string_view key = text.substr(at, colon - at);
    const std::size_t begin = line.begin + blanks_before(text, line);
    return YamlSlip{
        begin, line.end - begin,
        base::msg("บรรทัดนี้ต่อจากข้อความของ '{}' แต่ไม่ได้ย่อหน้า",
                  "this line goes on with the text of '{}' but is not indented", {key}),
        base::msg("ข้อความหลายบรรทัด ให้ใส่ '|' หลังเครื่องหมาย : เช่น {0}: | แล้วขึ้นบรรทัดใหม่ เว้นวรรคหน้าทุกบรรทัดของข้อความสองครั้ง",
                  "for a text of several lines write '|' behind the colon, {0}: |, begin the text on the next line "
                  "and indent each of its lines by two spaces",
                  {key})};
  }
  return std::nullopt;
}

std::optional<base::BilingualText> in_other_quotes(std::string_view text, std::size_t error) {
  const Line line = yaml_line_at(text, std::min(error, text.size()));
  std::size_t at = begin_of_content(text, line);
  const std::size_t colon = text.substr(at, line.end - at).find(": ");
  if (at < line.end && text[at] != '"' && text[at] != '\'') {
    if (colon == text.npos) return std::nullopt;
    at = text.find_first_not_of(' ', at + colon + 1);
  }
  if (at >= line.end || (text[at] != '"' && text[at] != '\'')) return std::nullopt;
  const std::string value = with_questions(base::trimmed(text.substr(at, line.end - at)));
  // An odd one is an apostrophe inside the text: "'it's here'".
  if (std::count(value.begin(), value.end(), text[at]) % 2) return std::nullopt;
  const char quote = text[at] == '"' ? '\'' : '"';
  std::string whole(1, quote);
  for (char c : value) {
    if (c == quote) whole += quote == '"' ? '\\' : quote;
    if (c == '\\' && quote == '"') whole += '\\';
    whole += c;
  }
  whole += quote;
  return base::msg("ใส่ข้อความทั้งหมดในเครื่องหมายคำพูดอีกแบบ: {}", "put the whole text in the other kind of quotes: {}",
                   {whole});
}

}  // namespace platform
