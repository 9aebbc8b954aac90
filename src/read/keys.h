// The keys of content, each declared once, beside its reader: what it is called, what its value is, what it means and
// an example. Readers, "did you mean", as_printed, the tables of the guide and `prongsai schema` all rest on these.
#pragma once

#include <span>
#include <string_view>

#include "model/value_names.h"

namespace readers {

// What a value is written as; docs/content.en.md says what each may be.
enum class Type : unsigned char {
  text,  // of one language or of several
  word,  // plain text of no language: an id, a name, an address
  markdown,
  number,
  score,
  change,
  count,
  amount,
  date,
  month,
  date_or_month,
  year,
  indicator,
  period,
  deadline,  // the last day: a date, month or fiscal year
  due,
  names,
  phone,
  href,
  code,
  flag,
  choice,   // one of `values`
  colours,  // name of a colour: colour
  map       // of `keys`
};

struct KeySet;

struct Key {
  enum class Form : unsigned char { one, list, one_or_list, by_key };  // by_key: a map of any keys to such values

  constexpr Key(std::string_view its_name, Type its_type) : name(its_name), type(its_type) {}
  constexpr Key(std::string_view its_name, const KeySet& its_keys)
      : name(its_name), type(Type::map), keys(&its_keys) {}
  template <class T>
  constexpr Key(std::string_view its_name, const model::ValueTable<T>& table)
      : name(its_name), type(Type::choice), values(table.names()) {}

  constexpr Key required() const {
    return with([](Key& k) { k.is_required = true; });
  }
  constexpr Key optional() const {
    return with([](Key& k) { k.is_required = false; });
  }
  constexpr Key list() const {
    return with([](Key& k) { k.form = Form::list; });
  }
  constexpr Key one_or_list() const {
    return with([](Key& k) { k.form = Form::one_or_list; });
  }
  constexpr Key by_key() const {
    return with([](Key& k) { k.form = Form::by_key; });
  }
  // A value may also be a map of these keys.
  constexpr Key or_map(const KeySet& its_keys) const {
    return with([&](Key& k) { k.keys = &its_keys; });
  }
  // Of a flag: or a list of these ids.
  constexpr Key or_list_of(std::span<const model::ValueName> names) const {
    return with([=](Key& k) { k.values = names; });
  }
  // How the value is described, where the name of its type does not say it.
  constexpr Key written(std::string_view in_thai, std::string_view in_english) const {
    return with([=](Key& k) { k.written_th = in_thai, k.written_en = in_english; });
  }
  constexpr Key means(std::string_view in_thai, std::string_view in_english) const {
    return with([=](Key& k) { k.th = in_thai, k.en = in_english; });
  }
  constexpr Key like(std::string_view a_value) const {
    return with([=](Key& k) { k.example = a_value; });
  }

  std::string_view name;
  Type type;
  Form form = Form::one;
  bool is_required = false;
  const KeySet* keys = nullptr;              // of a map; of what may also be a map
  std::span<const model::ValueName> values;  // of a choice
  std::string_view written_th, written_en;
  std::string_view th, en;   // what it means, in Markdown; may be empty
  std::string_view example;  // a value, as YAML writes it

 private:
  template <class Change>
  constexpr Key with(Change change) const {
    Key key = *this;
    change(key);
    return key;
  }
};

// The keys of one kind of map.
struct KeySet {
  std::string_view th, en;  // what messages call such a map: "มาตรการ", "a measure"
  std::span<const Key> keys;
  bool has_annotations = false;  // `notes` and `as_printed`, too
  std::string_view needs = {};   // "from,to|text": one of these groups must be there, beside or instead of `required`
};

// Null where the set has no such key. Annotations are not looked at.
constexpr const Key* find_key(const KeySet& set, std::string_view name) {
  for (const Key& key : set.keys)
    if (key.name == name) return &key;
  return nullptr;
}

// The keys that every file of an agency may have: `notes` and `as_printed`.
extern const KeySet annotation_keys;
// A text in several languages, a period and a due date that are written as maps.
extern const KeySet text_keys, period_keys, due_keys;

// The files of content, each by the keys of its map or front matter.
extern const KeySet site_keys, framework_keys, agency_keys, channels_keys, assessment_keys, complaints_keys,
    disclosures_keys, report_keys, article_keys, measure_keys;

}  // namespace readers
