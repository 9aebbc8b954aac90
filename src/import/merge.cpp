#include "import/merge.h"

#include <algorithm>

namespace importing {
namespace {

using base::YamlValue;

// Without the keys that a file is written without.
YamlValue without_empty(YamlValue value) {
  std::erase_if(value.entries, [](const auto& entry) { return entry.second.empty() && !entry.second.is_flow; });
  for (auto& [key, entry] : value.entries) entry = without_empty(std::move(entry));
  for (YamlValue& item : value.items) item = without_empty(std::move(item));
  return value;
}

bool says_all(const YamlValue& own, const YamlValue& value) {
  if (value.kind != YamlValue::Kind::map) return own == value;
  return std::all_of(value.entries.begin(), value.entries.end(), [&](const auto& entry) {
    const YamlValue* there = own.find(entry.first);
    return entry.first == "id" || (there && says_all(*there, entry.second));
  });
}

class Comparison {
 public:
  explicit Comparison(const OnConflict& conflict) : conflict_(conflict) {}

  std::vector<editing::Change> changes;

  void map(const YamlValue& own, const YamlValue& added, const editing::Pointer& at, const std::string& path) {
    for (const auto& [key, value] : added.entries) {
      if (value.empty()) continue;
      const YamlValue* there = own.find(key);
      const editing::Pointer place = editing::below(at, key);
      if (there && there->kind != YamlValue::Kind::none)
        both(*there, value, place, path.empty() ? key : path + "." + key);
      else
        changes.push_back({place, without_empty(value)});
    }
  }

 private:
  void both(const YamlValue& own, const YamlValue& value, const editing::Pointer& at, const std::string& path) {
    const bool is_said_to_be_missing = own.find("none") && !value.find("none");  // an item of the disclosures
    if (own.kind == YamlValue::Kind::map && value.kind == YamlValue::Kind::map && !is_said_to_be_missing)
      map(own, value, at, path);
    else if (own.kind == YamlValue::Kind::list && value.kind == YamlValue::Kind::list)
      list(own, value, at, path);
    else if (!(own == value))
      conflict_(path, value);
  }

  void list(const YamlValue& own, const YamlValue& value, const editing::Pointer& at, const std::string& path) {
    for (const YamlValue& item : value.items)
      if (!has_item(own, item, path)) changes.push_back({at + "/-", without_empty(item)});
  }

  // Whether the list has an entry of this month, name or value; one that says something else is told.
  bool has_item(const YamlValue& list, const YamlValue& item, const std::string& path) {
    return std::any_of(list.items.begin(), list.items.end(), [&](const YamlValue& own) {
      if (item.kind == YamlValue::Kind::text) return own == item;
      for (const char* key : {"month", "value", "step", "href", "name"}) {
        const YamlValue* mine = item.find(key);
        const YamlValue* theirs = own.find(key);
        if (!mine || !theirs) continue;
        if (mine->text != theirs->text) return false;
        if (!says_all(own, item)) conflict_(path + "[" + mine->text + "]", item);
        return true;
      }
      return false;
    });
  }

  const OnConflict& conflict_;
};

}  // namespace

std::vector<editing::Change> missing_in(const YamlValue& values, const YamlValue& added, const OnConflict& conflict) {
  Comparison comparison(conflict);
  comparison.map(values, added, "", "");
  return std::move(comparison.changes);
}

}  // namespace importing
