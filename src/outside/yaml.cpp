#include "outside/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_set>

#include "core/utf8.h"
#include "outside/yaml_words.h"

namespace outside {
namespace {

using core::Message;
using core::Place;
using core::say;

// Thrown by the handler to leave yaml-cpp once an error has been reported; caught in parse_yaml.
struct Stop {};

class View : public std::streambuf {
 public:
  explicit View(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // the buffer is only read
    setg(begin, begin, begin + text.size());
  }
};

class Builder : public YAML::EventHandler {
 public:
  Builder(const core::SourceFile& file, std::size_t offset, std::string_view text, core::Arena& arena, YamlTree& tree,
          core::Report& report)
      : file_(file), text_(text), arena_(arena), tree_(tree), report_(report) {
    first_line_ = static_cast<std::uint32_t>(
        std::count(file.text.begin(), file.text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  }

  Place place(const YAML::Mark& mark, std::size_t length_in_bytes = 0) const {
    Place p;
    p.file = &file_;
    if (mark.is_null()) return p;
    std::size_t at = std::min(static_cast<std::size_t>(mark.pos), text_.size());
    std::size_t start = at - std::min(static_cast<std::size_t>(mark.column), at);
    std::string_view meant = text_.substr(at, length_in_bytes);
    p.line = first_line_ + static_cast<std::uint32_t>(mark.line) + 1;
    p.column = 1 + static_cast<std::uint32_t>(core::count_code_points(text_.substr(start, at - start)));
    p.length = std::max(1u, static_cast<std::uint32_t>(core::count_code_points(meant.substr(0, meant.find('\n')))));
    return p;
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last = 0;  // its youngest child
    bool is_map = false;
    bool has_key = false;
    bool is_repeated = false;  // the value of a repeated key: read and dropped
    std::string_view key;
    Place key_place;
    std::unordered_set<std::string_view> keys;
  };

  [[noreturn]] void refuse(std::string_view code, const Place& where, Message what, Message advice) {
    report_.error(code, where, std::move(what), std::move(advice));
    throw Stop{};
  }

  void refuse_tag_and_anchor(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    bool is_tag = !tag.empty() && tag != "?" && tag != "!";
    bool is_bare_tag = tag == "!" && at(mark) == '!';
    if (is_tag || is_bare_tag)
      refuse("yaml", place(mark), say("ไม่รองรับแท็ก YAML ({})", "YAML tags ({}) are not supported", {tag}),
             say("เอาเครื่องหมาย ! และชื่อแท็กออก หรือใส่ข้อความในเครื่องหมายคำพูด",
                 "remove the tag, or put the text in quotes if it begins with '!'"));
    if (anchor) refuse_anchor(mark);
  }

  [[noreturn]] void refuse_anchor(const YAML::Mark& mark) {
    refuse("yaml", place(mark),
           say("ไม่รองรับ anchor และ alias ของ YAML (& และ *)", "YAML anchors and aliases (& and *) are not supported"),
           say("เขียนข้อมูลซ้ำตรงนี้ หรือใส่ข้อความในเครื่องหมายคำพูด", "write the value out here, or put the text in quotes"));
  }

  char at(const YAML::Mark& mark) const {
    std::size_t pos = static_cast<std::size_t>(mark.pos);
    return pos < text_.size() ? text_[pos] : '\0';
  }

  // Adds a node below the innermost open list or map; null for the value of a repeated key.
  std::uint32_t add(YamlKind kind, const Place& where) {
    auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    YamlNode node;
    node.kind = kind;
    node.place = where;
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

  void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuse_tag_and_anchor(mark, tag, anchor);
    if (!open_.empty() && open_.back().is_map && !open_.back().has_key)
      refuse("yaml", place(mark), say("คีย์ต้องเป็นข้อความ ไม่ใช่รายการ", "a key must be a text, not a list or map"),
             say("ใส่ข้อความในเครื่องหมายคำพูด", "put the text in quotes"));
    if (open_.size() >= deepest_nesting)
      refuse("limit", place(mark), say("ข้อมูลซ้อนกันลึกเกิน {} ชั้น", "nesting deeper than {} levels", {"16"}), {});
    std::uint32_t node = add(kind, place(mark));
    Open entry;
    entry.node = node;
    entry.is_map = kind == YamlKind::map;
    open_.push_back(std::move(entry));
  }

  void take_key(const YAML::Mark& mark, std::string_view key) {
    Open& map = open_.back();
    map.key = arena_.keep(key);
    map.key_place = place(mark, key.size());
    map.has_key = true;
    if (key == "<<" && at(mark) == '<')
      refuse("yaml", map.key_place, say("ไม่รองรับคีย์ผสาน <<", "the merge key << is not supported"),
             say("เขียนข้อมูลซ้ำตรงนี้", "write the values out here"));
    if (map.keys.insert(map.key).second) return;
    map.is_repeated = true;
    report_.error("duplicate-key", map.key_place, say("มีคีย์ '{}' ซ้ำ", "the key '{}' is here twice", {key}),
                  say("ลบออกหนึ่งแห่ง หรือรวมเป็นคีย์เดียว", "remove one of them"));
  }

  // A quoted text that is never closed swallows the rest of the file without an error of yaml-cpp.
  std::size_t length_of_quoted(const YAML::Mark& mark, char quote) {
    std::size_t i = static_cast<std::size_t>(mark.pos) + 1;
    for (; i < text_.size(); ++i) {
      if (quote == '"' && text_[i] == '\\') {
        ++i;
      } else if (text_[i] == quote) {
        if (quote == '"' || i + 1 >= text_.size() || text_[i + 1] != '\'') return i + 1 - static_cast<std::size_t>(mark.pos);
        ++i;
      }
    }
    refuse("yaml", place(mark), say("เครื่องหมายคำพูดที่เปิดตรงนี้ไม่มีตัวปิด", "the quote that opens here is never closed"),
           say("ใส่เครื่องหมายคำพูดปิดท้ายข้อความ", "put the same quote at the end of the text"));
  }

  // Where a plain text ends in the source, in which its lines are not yet folded into one; npos where it is none.
  static std::size_t end_of_plain(std::string_view source, std::string_view value) {
    static constexpr std::string_view blanks = " \t\n";
    std::size_t at = 0;
    for (std::size_t i = 0; i < value.size();) {
      bool is_blank = blanks.find(value[i]) != blanks.npos;
      bool fits = at < source.size() && (is_blank ? blanks.find(source[at]) != blanks.npos : source[at] == value[i]);
      if (!fits) return source.npos;
      at = is_blank ? std::min(source.find_first_not_of(blanks, at), source.size()) : at + 1;
      i = is_blank ? std::min(value.find_first_not_of(blanks, i), value.size()) : i + 1;
    }
    return at;
  }

  // The place of a ` #…` behind a text. Two spaces before it and one behind say that a comment is meant.
  Place comment_behind(const YAML::Mark& mark, std::size_t end_of_text) const {
    std::size_t hash = text_.find_first_not_of(" \t", end_of_text);
    if (hash == end_of_text || hash == text_.npos || text_[hash] != '#') return {};
    char next = hash + 1 < text_.size() ? text_[hash + 1] : '\n';
    bool is_meant = hash > end_of_text + 1 && (next == ' ' || next == '\n' || next == '#');
    if (is_meant) return {};
    auto begin = text_.begin() + mark.pos;
    auto lines = std::count(begin, text_.begin() + static_cast<std::ptrdiff_t>(hash), '\n');
    YAML::Mark where;
    where.line = mark.line + static_cast<int>(lines);
    where.pos = static_cast<int>(hash);
    where.column = static_cast<int>(hash - (text_.rfind('\n', hash) + 1));
    return place(where, text_.size() - hash);
  }

  void add_scalar(const YAML::Mark& mark, std::string_view value) {
    char first = at(mark);
    bool quoted = first == '"' || first == '\'';
    std::size_t length = quoted ? length_of_quoted(mark, first) : value.size();
    if (!open_.empty() && open_.back().is_map && !open_.back().has_key) return take_key(mark, value);
    std::size_t start = std::min(static_cast<std::size_t>(mark.pos), text_.size());
    std::size_t end = quoted ? text_.npos : end_of_plain(text_.substr(start), value);
    std::uint32_t node = add(YamlKind::scalar, place(mark, length));
    tree_.nodes[node].text = arena_.keep(value);
    if (end != text_.npos) tree_.nodes[node].comment = comment_behind(mark, start + end);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (seen_document_)
      refuse("yaml", place(mark), say("ไฟล์หนึ่งมีเอกสาร YAML ได้ชุดเดียว", "a file holds one YAML document"),
             say("ลบบรรทัด --- และย้ายข้อมูลที่เหลือไปไฟล์อื่น", "remove the line --- and what follows it"));
    seen_document_ = true;
  }
  void OnDocumentEnd() override {}
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse_anchor(mark); }

  // yaml-cpp takes null and ~ for nothing; what is written counts.
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (anchor) refuse_anchor(mark);
    std::string_view source = text_.substr(std::min(static_cast<std::size_t>(mark.pos), text_.size()));
    for (std::string_view word : {"null", "Null", "NULL", "~"}) {
      char end = source.size() > word.size() ? source[word.size()] : '\n';
      if (source.starts_with(word) && std::string_view(" \t\n,]}:").find(end) != std::string_view::npos)
        return add_scalar(mark, word);
    }
    if (!open_.empty() && open_.back().is_map && !open_.back().has_key) return take_key(mark, "");
    add(YamlKind::nothing, open_.empty() || !open_.back().is_map ? place(mark) : open_.back().key_place);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    refuse_tag_and_anchor(mark, tag, anchor);
    add_scalar(mark, value);
  }
  void OnSequenceStart(const YAML::Mark& m, const std::string& tag, YAML::anchor_t a, YAML::EmitterStyle::value) override {
    open(YamlKind::list, m, tag, a);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& m, const std::string& tag, YAML::anchor_t a, YAML::EmitterStyle::value) override {
    open(YamlKind::map, m, tag, a);
  }
  void OnMapEnd() override { open_.pop_back(); }

  const core::SourceFile& file_;
  std::string_view text_;
  core::Arena& arena_;
  YamlTree& tree_;
  core::Report& report_;
  std::uint32_t first_line_ = 0;
  std::vector<Open> open_;
  bool seen_document_ = false;
};

}  // namespace

bool parse_yaml(const core::SourceFile& file, std::size_t offset, std::size_t length, core::Arena& arena, YamlTree& tree,
                core::Report& report) {
  std::string_view text = std::string_view(file.text).substr(offset, length);
  View view(text);
  std::istream stream(&view);
  Builder builder(file, offset, text, arena, tree, report);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return false;
  } catch (const YAML::Exception& e) {
    const core::Place where = builder.place(e.mark);
    // yaml-cpp takes a tab for a space in a place where it then misses something else.
    bool is_tab = where.line && core::line_of(file, where.line).starts_with('\t');
    std::string_view complaint = is_tab ? std::string_view("illegal tab") : std::string_view(e.msg);
    report.error("yaml", where, words_of_yaml_error(complaint), advice_for_yaml_error(complaint));
    return false;
  }
  if (tree.nodes.empty()) {
    YamlNode nothing;
    nothing.place.file = &file;
    tree.nodes.push_back(nothing);
  }
  return true;
}

}  // namespace outside
