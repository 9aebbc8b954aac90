// YAML as a person would write it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

// A value of a file that is to be written. Maps keep the order in which keys came.
struct YamlValue {
  enum class Kind : unsigned char { none, text, list, map };
  Kind kind = Kind::none;
  std::string text;
  std::vector<YamlValue> items;
  std::vector<std::pair<std::string, YamlValue>> entries;
  bool is_flow = false;  // on one line; written though it is empty

  YamlValue() = default;
  YamlValue(std::string words) : kind(Kind::text), text(std::move(words)) {}  // NOLINT: implicit on purpose
  static YamlValue list(const std::vector<std::string>& texts = {});
  static YamlValue map() { return of(Kind::map); }
  static YamlValue flow() {
    YamlValue out = of(Kind::map);
    out.is_flow = true;
    return out;
  }

  bool empty() const { return kind == Kind::none || (text.empty() && items.empty() && entries.empty()); }
  const YamlValue* find(std::string_view key) const;
  YamlValue& at(std::string_view key);  // added where it is not there
  // False where something else is there already; true where this is now, or was.
  bool put(std::string_view key, YamlValue value);
  void add(YamlValue value);

  friend bool operator==(const YamlValue& a, const YamlValue& b) {
    return a.kind == b.kind && a.text == b.text && a.items == b.items && a.entries == b.entries;
  }

 private:
  static YamlValue of(Kind kind) {
    YamlValue out;
    out.kind = kind;
    return out;
  }
};

// As [] and {} have it.
std::string yaml_on_one_line(const YamlValue& value);
// A map's entries as lines, without those that are empty, each `indent` blanks in.
std::string yaml_of(const YamlValue& map, std::size_t indent = 0);
// The items of a list as lines.
std::string yaml_items(const YamlValue& list, std::size_t indent);

}  // namespace base
