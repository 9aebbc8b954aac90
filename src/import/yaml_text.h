// YAML as a person would write it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace importing {

// A value of a file that is to be written. Maps keep the order in which keys came.
struct Value {
  enum class Kind : unsigned char { none, text, list, map };
  Kind kind = Kind::none;
  std::string text;
  std::vector<Value> items;
  std::vector<std::pair<std::string, Value>> entries;
  bool is_flow = false;  // a list or map on one line

  Value() = default;
  Value(std::string words) : kind(Kind::text), text(std::move(words)) {}  // NOLINT: implicit on purpose
  static Value list(const std::vector<std::string>& texts = {});
  static Value map() { return of(Kind::map); }
  static Value flow() {
    Value out = of(Kind::map);
    out.is_flow = true;
    return out;
  }

  bool empty() const { return kind == Kind::none || (text.empty() && items.empty() && entries.empty()); }
  const Value* find(std::string_view key) const;
  Value& at(std::string_view key);  // added where it is not there
  // False where something else is there already; true where this is now, or was.
  bool put(std::string_view key, Value value);
  void add(Value value);

  friend bool operator==(const Value& a, const Value& b) {
    return a.kind == b.kind && a.text == b.text && a.items == b.items && a.entries == b.entries;
  }

 private:
  static Value of(Kind kind) {
    Value out;
    out.kind = kind;
    return out;
  }
};

// A map's entries as lines, each `indent` blanks in.
std::string yaml_of(const Value& map, std::size_t indent = 0);
// The items of a list as lines.
std::string yaml_items(const Value& list, std::size_t indent);

}  // namespace importing
