#include "theme/loader/theme_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/arena.h"
#include "base/nearest.h"
#include "platform/yaml.h"

namespace {

using base::msg;

constexpr std::string_view own_words = "own.";  // a theme may add these, for its own templates

// What must not be said alike: not published, nothing to publish, none (0), not stated.
constexpr std::array<std::string_view, 4> states{"frame.not_published", "disclosures.nothing_to_publish",
                                                 "complaints.zero", "frame.not_stated"};

// "{year}" and "{n|agency|agencies}" are the values year and n; "{{" is a brace.
std::set<std::string_view> values_in(std::string_view pattern) {
  std::set<std::string_view> out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') continue;
    const std::size_t end = pattern.find('}', i);
    if (end == pattern.npos) break;
    if (pattern.substr(i).starts_with("{{")) {
      ++i;
      continue;
    }
    const std::string_view inside = pattern.substr(i + 1, end - i - 1);
    out.insert(inside.substr(0, inside.find('|')));
    i = end;
  }
  return out;
}

class WordsReader {
 public:
  WordsReader(const platform::YamlTree& tree, bool is_default, base::Translations& words, base::Report& report)
      : tree_(tree), is_default_(is_default), words_(words), report_(report) {
    for (const auto& [key, pattern] : words.all()) known_.push_back(key);
  }

  void read(const platform::YamlNode& node, const std::string& prefix) {
    for (const platform::YamlNode* child = tree_.first_of(node); child; child = tree_.after(*child)) {
      std::string key = prefix + std::string(child->key);
      if (child->kind == platform::YamlKind::map)
        read(*child, key + ".");
      else if (child->kind != platform::YamlKind::scalar)
        report_.error("unknown-words", child->key_place,
                      msg("คำของ '{}' ต้องเป็นข้อความ", "the words of '{}' must be a text", {key}));
      else if (is_known(key, *child))
        put(std::move(key), *child);
    }
  }

  void check_states() const {
    for (std::string_view state : states) {
      const std::string* words = words_.find(state);
      auto location = places_.find(state);
      if (!words || location == places_.end()) continue;
      for (std::string_view other : states)
        if (const std::string* others = words_.find(other); other != state && others && *others == *words)
          return report_.error(
              "unknown-words", location->second,
              msg("'{}' กับ '{}' ใช้คำเดียวกัน", "'{}' and '{}' say the same", {state, other}),
              msg("ยังไม่เผยแพร่ ไม่มีเรื่องให้เผยแพร่ ศูนย์ และไม่ระบุ ต้องต่างกัน",
                  "not published, nothing to publish, zero and not stated must not be taken for each other"));
    }
  }

 private:
  bool is_known(const std::string& key, const platform::YamlNode& node) {
    if (is_default_ || words_.find(key) || key.starts_with(own_words)) return true;
    const std::string_view meant = base::nearest(key, {known_.begin(), known_.end()});
    report_.error("unknown-words", node.key_place,
                  msg("ธีม default ไม่มีคำ '{}'", "the default theme has no words '{}'", {key}),
                  meant.empty() ? msg("คำของธีมเองเขียนไว้ใต้ own:", "the theme's own words go under 'own:'")
                                : msg("หมายถึง '{}' ใช่ไหม", "did you mean '{}'?", {meant}));
    return false;
  }

  void put(std::string key, const platform::YamlNode& node) {
    if (const std::string* before = words_.find(key); before && !is_default_) check_values(key, *before, node);
    places_[key] = node.location;
    words_.set(std::move(key), std::string(node.text));
  }

  void check_values(const std::string& key, const std::string& before, const platform::YamlNode& node) {
    const auto wanted = values_in(before), given = values_in(node.text);
    for (std::string_view value : given)
      if (!wanted.contains(value))
        report_.error(
            "unknown-words", node.location,
            msg("คำ '{0}' ไม่มีค่า {1}", "the words '{0}' have no value {1}", {key, "{" + std::string(value) + "}"}),
            wanted.empty() ? msg("ลบค่านี้ออก", "remove it")
                           : base::did_you_mean(value, {wanted.begin(), wanted.end()}));
    for (std::string_view value : wanted)
      if (!given.contains(value))
        report_.error(
            "unknown-words", node.location,
            msg("คำ '{0}' ขาดค่า {1}", "the words '{0}' lack the value {1}", {key, "{" + std::string(value) + "}"}),
            msg("ใส่ {} ไว้ในคำนี้ด้วย", "put {} into them", {"{" + std::string(value) + "}"}));
  }

  const platform::YamlTree& tree_;
  bool is_default_;
  base::Translations& words_;
  base::Report& report_;
  std::vector<std::string> known_;
  std::map<std::string, base::SourceLocation, std::less<>> places_;
};

}  // namespace

void read_theme_words(const base::SourceFile& file, bool is_default, base::Translations& words,
                      base::Report& report) {
  base::Arena arena;
  platform::YamlTree tree;
  if (!platform::parse_yaml(file, 0, file.text.size(), arena, tree, report)) return;
  WordsReader reader(tree, is_default, words, report);
  reader.read(tree.root(), "");
  if (!is_default) reader.check_states();
}
