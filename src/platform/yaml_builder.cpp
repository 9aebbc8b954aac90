#include "platform/yaml_builder.h"

#include <algorithm>

#include "base/utf8.h"
#include "platform/yaml_errors.h"

namespace platform {

std::size_t YamlBuilder::offset(const YAML::Mark& mark) const {
  return std::min(static_cast<std::size_t>(mark.pos), text_.size());
}

base::SourceLocation YamlBuilder::location(const YAML::Mark& mark, std::size_t length_in_bytes) {
  return mark.is_null() ? positions_.whole() : positions_.at(offset(mark), length_in_bytes);
}

bool YamlBuilder::is_after_quote(const YAML::Mark& mark) const {
  return !mark.is_null() && platform::is_after_quote(text_, offset(mark));
}

void YamlBuilder::refuse(std::string_view code, const base::SourceLocation& where, base::BilingualText what,
                         base::BilingualText advice) {
  report_.error(code, where, std::move(what), std::move(advice));
  throw StopParsing{};
}

void YamlBuilder::refuse_slip(const YamlSlip& slip) {
  refuse("yaml", positions_.at(slip.offset, slip.bytes), slip.what, slip.advice);
}

void YamlBuilder::refuse_slip_before(const YAML::Mark& mark, bool is_of_structure) {
  if (mark.is_null()) return;
  if (const auto slip = lookalike_before(text_, offset(mark))) refuse_slip(*slip);
  if (!is_of_structure) return;
  if (const auto slip = line_of_paragraph(text_, offset(mark))) refuse_slip(*slip);
}

base::BilingualText YamlBuilder::advice_after_quote(const YAML::Mark& mark) const {
  if (auto advice = in_other_quotes(text_, offset(mark))) return *advice;
  return yaml_error_advice("text after a quote");
}

void YamlBuilder::refuse_anchor(const YAML::Mark& mark) {
  static constexpr std::string_view what = "the referenced anchor";
  refuse("yaml", location(mark), yaml_error_message(what), yaml_error_advice(what));
}

void YamlBuilder::refuse_unclosed(std::size_t at) {
  const char c = text_[at];
  std::string_view what = c == '['   ? "end of sequence flow not found"
                          : c == '{' ? "end of map flow not found"
                                     : "illegal EOF in scalar";
  refuse("yaml", positions_.at(at), yaml_error_message(what), yaml_error_advice(what));
}

void YamlBuilder::refuse_what_is_open() {
  for (const Open& o : open_) {
    std::size_t unclosed = is_bracket(o.start) ? unclosed_after(text_, o.start) : nowhere;
    if (unclosed != nowhere) refuse_unclosed(unclosed);
  }
}

void YamlBuilder::refuse_tag_and_anchor(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  const bool is_tag = !tag.empty() && tag != "?" && tag != "!";
  const bool is_bare_tag = tag == "!" && at(mark) == '!';
  if (is_tag || is_bare_tag) {
    const std::string word = with_questions(yaml_word_at(text_, offset(mark)));
    refuse("yaml", location(mark, word.size()),
           base::msg("ไม่รองรับแท็ก YAML ({})", "YAML tags ({}) are not supported", {word}),
           base::msg("เอาแท็กออก หรือถ้าข้อความขึ้นต้นด้วย ! ให้ใส่ในเครื่องหมายคำพูด",
                     "remove the tag, or put the text in quotes if it begins with '!'"));
  }
  if (anchor) refuse_anchor(mark);
}

// Adds a node to the innermost open list or map; the value of a repeated key gets no parent.
std::uint32_t YamlBuilder::add(YamlKind kind, const base::SourceLocation& where) {
  auto index = static_cast<std::uint32_t>(tree_.nodes.size());
  YamlNode node;
  node.kind = kind;
  node.location = where;
  if (!open_.empty()) {
    Open& parent = open_.back();
    if (parent.is_map) {
      node.key = parent.key;
      node.key_place = parent.key_place;
      parent.has_key = false;
    }
    if (!parent.is_repeated) {
      YamlNode& p = tree_.nodes[parent.node];
      (parent.last ? tree_.nodes[parent.last].next : p.first) = index;
      ++p.size;
      parent.last = index;
    }
    parent.is_repeated = false;
  }
  tree_.nodes.push_back(node);
  return index;
}

void YamlBuilder::open(YamlKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
  refuse_tag_and_anchor(mark, tag, anchor);
  if (wants_key()) {  // yaml-cpp takes a bracket that is never closed for the beginning of a key
    std::size_t unclosed = is_bracket(offset(mark)) ? unclosed_after(text_, offset(mark)) : nowhere;
    if (unclosed != nowhere) refuse_unclosed(unclosed);
    refuse("yaml", location(mark), base::msg("คีย์ต้องเป็นข้อความ ไม่ใช่รายการ", "a key must be text, not a list or map"),
           base::msg("ใส่ข้อความในเครื่องหมายคำพูด", "put the text in quotes"));
  }
  if (open_.size() >= deepest_nesting)
    refuse("limit", location(mark),
           base::msg("ข้อมูลซ้อนกันลึกเกิน {} ชั้น", "nested more than {} levels deep", {std::to_string(deepest_nesting)}),
           base::msg("ลดจำนวนชั้นของรายการและคีย์", "use fewer lists and keys inside each other"));
  Open entry;
  entry.node = add(kind, location(mark));
  entry.start = offset(mark);
  entry.is_map = kind == YamlKind::map;
  open_.push_back(std::move(entry));
}

void YamlBuilder::take_key(const YAML::Mark& mark, std::string_view key, std::size_t length) {
  for (std::string_view rest = key; !rest.empty(); rest.remove_prefix(1))
    if (lookalike_space(rest) && text_.substr(offset(mark)).starts_with(key))
      refuse_slip(slip_of_space(text_, offset(mark) + (key.size() - rest.size())));
  Open& map = open_.back();
  map.key = arena_.keep(with_questions(key));
  map.key_place = location(mark, length);
  map.has_key = true;
  if (key == "<<" && at(mark) == '<')
    refuse("yaml", map.key_place, base::msg("ไม่รองรับคีย์ผสาน <<", "the merge key << is not supported"),
           base::msg("เขียนข้อมูลซ้ำตรงนี้", "write the values out here"));
  if (map.keys.insert(map.key).second) return;
  map.is_repeated = true;
  report_.error("duplicate-key", map.key_place, base::msg("มีคีย์ '{}' ซ้ำ", "the key '{}' appears twice", {map.key}),
                base::msg("ลบออกหนึ่งแห่ง หรือรวมเป็นคีย์เดียว", "remove one of them"));
}

// A quoted text that is never closed extends to the end of the file, which yaml-cpp does not report.
std::size_t YamlBuilder::length_of_quoted(const YAML::Mark& mark) {
  std::size_t start = offset(mark), end = end_of_quoted(text_, start);
  if (end == nowhere) refuse_unclosed(start);
  return end - start;
}

// An escape may not bring in what no file may hold.
void YamlBuilder::refuse_forbidden(const YAML::Mark& mark, std::string_view value, std::size_t length) {
  const std::size_t hidden = hidden_questions(text_.substr(offset(mark), length));
  const std::string restored = hidden == hidden_questions(value) ? with_questions(value) : std::string(value);
  std::size_t bad = base::first_forbidden(restored);
  if (bad == value.size()) return;
  refuse("encoding", location(mark, length),
         base::msg("ข้อความนี้มีอักขระที่ใช้ไม่ได้ ({}) จากเครื่องหมาย \\",
                   "this text holds a character that cannot be used ({}), brought in by a '\\'",
                   {base::name_of_code_point(base::next_code_point(value, bad))}),
         base::msg("ลบออก หรือถ้าต้องการ \\ จริง ๆ ให้เขียน \\\\",
                   "remove it; if a backslash itself is meant, write it twice"));
}

bool YamlBuilder::is_first_of_line(std::size_t at) const {
  while (at > 0 && text_[at - 1] == ' ') --at;
  return at == 0 || text_[at - 1] == '\n';
}

void YamlBuilder::add_scalar(const YAML::Mark& mark, std::string_view value) {
  const bool is_quoted = at(mark) == '"' || at(mark) == '\'';
  const std::size_t length = is_quoted ? length_of_quoted(mark) : value.size();
  if (is_quoted) refuse_forbidden(mark, value, length);
  if (wants_key()) return take_key(mark, value, length);
  // A text that begins its own line with such a space was meant to be indented.
  if (!is_quoted && lookalike_space(value) && lookalike_space(text_.substr(offset(mark))) &&
      is_first_of_line(offset(mark)))
    refuse_slip(slip_of_space(text_, offset(mark)));
  std::uint32_t node = add(YamlKind::scalar, location(mark, length));
  tree_.nodes[node].text = arena_.keep(with_questions(value));
  const std::size_t end = is_quoted ? nowhere : end_of_plain(text_, offset(mark), value);
  const std::size_t hash = end == nowhere ? nowhere : doubtful_comment(text_, end);
  if (hash != nowhere) tree_.nodes[node].comment = positions_.at(hash, text_.size() - hash);
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (seen_document_)
    refuse("yaml", location(mark), base::msg("ไฟล์หนึ่งมีเอกสาร YAML ได้ชุดเดียว", "a file can have only one YAML document"),
           base::msg("ลบบรรทัด --- และย้ายข้อมูลที่เหลือไปไฟล์อื่น", "remove the line --- and what follows it"));
  seen_document_ = true;
}

// yaml-cpp drops null and ~; here they are text, as written.
void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (anchor) refuse_anchor(mark);
  std::string_view source = text_.substr(offset(mark));
  for (std::string_view word : {"null", "Null", "NULL", "~"}) {
    char end = source.size() > word.size() ? source[word.size()] : '\n';
    if (source.starts_with(word) && std::string_view(" \t\n,]}:").find(end) != std::string_view::npos)
      return add_scalar(mark, word);
  }
  if (wants_key()) return take_key(mark, "", 0);
  if (!open_.empty() && open_.back().is_map) return void(add(YamlKind::nothing, open_.back().key_place));
  std::size_t dash =
      open_.empty() ? nowhere : dash_before(text_, offset(mark));  // `mark` is where the next token begins
  add(YamlKind::nothing, dash == nowhere ? location(mark) : positions_.at(dash));
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  refuse_tag_and_anchor(mark, tag, anchor);
  add_scalar(mark, value);
}

}  // namespace platform
