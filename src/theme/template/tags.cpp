#include <algorithm>
#include <array>

#include "theme/template/parser.h"

namespace theme {
namespace {

constexpr std::array<std::string_view, 11> tags{"if",      "elif",    "else",  "endif",    "for", "endfor",
                                                "include", "extends", "block", "endblock", "say"};

TokenReader reader_of(Parser& p) { return {*p.tree.file, p.diagnostics, p.lexemes[p.at].inside}; }

std::string_view word_of(Parser& p) {
  TokenReader c = reader_of(p);
  return take_name(c);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Where a block of tags goes on or ends. At a tag that belongs elsewhere, or at the end, that is reported.
std::string_view next_of(Parser& p, const Node& open, std::initializer_list<std::string_view> allowed,
                         std::string_view end) {
  if (p.stopped) return {};
  std::string_view word = p.at < p.lexemes.size() ? word_of(p) : std::string_view{};
  if (is_one_of(word, allowed)) return word;
  p.stopped = true;
  if (word.empty()) {
    fault(p, open.location, base::msg("ไม่มี {% {} %} ปิด", "no {% {} %} closes this", {end}));
  } else {
    std::string line = std::to_string(
        base::location_at(*p.tree.file, static_cast<std::size_t>(open.location.data() - p.tree.file->text.data()))
            .line);
    fault(p, p.lexemes[p.at].text,
          base::msg("'{}' มาก่อนที่จะปิดแท็กของบรรทัดที่ {}", "'{}' found here, but the tag of line {} is still open",
                    {word, line}),
          base::msg("ปิดด้วย {% {} %} ก่อน", "close that with {% {} %} first", {end}));
  }
  return {};
}

void close(Parser& p) {
  TokenReader c = reader_of(p);
  take_name(c);
  need_end(c);
  ++p.at;
}

void read_conditional(Parser& p, TokenReader& c, Node& node) {
  node.kind = Node::Kind::conditional;
  for (bool always = false;;) {
    Branch branch{p.lexemes[p.at].text, always, always ? Condition{} : need_condition(c), {}};
    need_end(c);
    if (c.failed) branch.condition = {};
    ++p.at;
    branch.body = nodes(p);
    node.branches.push_back(std::move(branch));
    std::string_view word =
        always ? next_of(p, node, {"endif"}, "endif") : next_of(p, node, {"elif", "else", "endif"}, "endif");
    if (word.empty()) return;
    if (word == "endif") return close(p);
    always = word == "else";
    c.rest = p.lexemes[p.at].inside;
    c.failed = false;
    take_name(c);
  }
}

void read_loop(Parser& p, TokenReader& c, Node& node) {
  node.kind = Node::Kind::loop;
  node.name = need_name(c, {"ชื่อของแต่ละรายการ", "a name for each item"});
  need_word(c, "in");
  node.path = need_path(c);
  need_end(c);
  if (c.failed) node.path = {};
  ++p.at;
  node.branches.push_back({node.location, true, {}, nodes(p)});
  std::string_view word = next_of(p, node, {"else", "endfor"}, "endfor");
  if (word == "else") {
    std::string_view tag = p.lexemes[p.at].text;
    close(p);
    node.branches.push_back({tag, true, {}, nodes(p)});
    word = next_of(p, node, {"endfor"}, "endfor");
  }
  if (!word.empty()) close(p);
}

void read_block(Parser& p, TokenReader& c, Node& node) {
  node.kind = Node::Kind::block;
  node.name = need_name(c, {"ชื่อของบล็อก", "the name of the block"});
  need_end(c);
  ++p.at;
  node.branches.push_back({node.location, true, {}, nodes(p)});
  if (!next_of(p, node, {"endblock"}, "endblock").empty()) close(p);
}

void read_include(Parser& p, TokenReader& c, Node& node) {
  node.kind = Node::Kind::include;
  node.name = need_text(c, {"ชื่อไฟล์ในเครื่องหมายคำพูด", "the name of a file in double quotes"});
  if (take_word(c, "with")) do {
      Operand value{Operand::Kind::path, {}, need_path(c), 0, {}};
      need_word(c, "as");
      node.bindings.push_back({need_name(c, {"ชื่อใหม่ของค่า", "a name for the value"}), std::move(value)});
    } while (take(c, ","));
  need_end(c);
  if (c.failed) node.name = {};
  ++p.at;
}

void read_translation(Parser& p, TokenReader& c, Node& node) {
  node.kind = Node::Kind::say;
  node.name = take_key(c);
  if (node.name.empty()) expected(c, {"ชื่อของถ้อยคำ", "the key of the words"});
  for (skip_space(c); !c.failed && !c.rest.empty(); skip_space(c)) {
    std::string_view name = need_name(c, {"ชื่อของค่า", "the name of a value"});
    if (!c.failed && !take(c, "=")) expected(c, {" '='", "'='"});
    if (!c.failed) node.bindings.push_back({name, need_operand(c)});
  }
  if (c.failed) node.name = {};
  ++p.at;
}

void extends(Parser& p, TokenReader& c, const std::vector<Node>& before) {
  std::string_view tag = p.lexemes[p.at].text;
  std::string_view name = need_text(c, {"ชื่อไฟล์ในเครื่องหมายคำพูด", "the name of a file in double quotes"});
  need_end(c);
  ++p.at;
  bool first = p.depth == 1 && p.tree.extends.empty() && std::all_of(before.begin(), before.end(), is_blank);
  if (first && !c.failed) p.tree.extends = name;
  if (!first)
    fault(p, tag,
          base::msg("{% extends %} ต้องอยู่ต้นไฟล์และมีครั้งเดียว", "{% extends %} must be first in a file and appear once"));
}

}  // namespace

bool tag(Parser& p, std::vector<Node>& out) {
  TokenReader c = reader_of(p);
  std::string_view word = take_name(c);
  Node node;
  node.location = p.lexemes[p.at].text;
  if (is_one_of(word, {"elif", "else", "endif", "endfor", "endblock"})) {
    if (p.depth > 1) return false;
    fault(p, node.location, base::msg("'{}' นี้ไม่มีแท็กเปิด", "this '{}' has nothing to close or continue", {word}));
    ++p.at;
    return true;
  }
  if (word == "extends") return extends(p, c, out), true;
  if (word == "if")
    read_conditional(p, c, node);
  else if (word == "for")
    read_loop(p, c, node);
  else if (word == "block")
    read_block(p, c, node);
  else if (word == "include")
    read_include(p, c, node);
  else if (word == "say")
    read_translation(p, c, node);
  else {
    if (word.empty())
      expected(c, {"คำสั่ง", "a word such as 'if'"});
    else
      fault(p, word, base::msg("ไม่รู้จักคำสั่ง '{}'", "unknown tag '{}'", {shown(word)}),
            nearest_of(word, {tags.begin(), tags.end()}));
    ++p.at;
    return true;
  }
  out.push_back(std::move(node));
  return true;
}

void print(Parser& p, std::vector<Node>& out) {
  TokenReader c = reader_of(p);
  Node node;
  node.kind = Node::Kind::print;
  node.location = p.lexemes[p.at].text;
  node.path = need_path(c);
  need_end(c);
  if (c.failed) node.path = {};
  out.push_back(std::move(node));
  ++p.at;
}

}  // namespace theme
