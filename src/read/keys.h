// The keys of content, each declared once, beside its reader: what it is called, what its value is, what it means and
// an example. Readers, "did you mean", as_printed, the tables of the guide and `prongsai schema` all rest on these.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/language.h"
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
  whole,
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
    Key k = *this;
    k.is_required = true;
    return k;
  }
  constexpr Key optional() const {
    Key k = *this;
    k.is_required = false;
    return k;
  }
  constexpr Key list() const {
    Key k = *this;
    k.form = Form::list;
    return k;
  }
  constexpr Key one_or_list() const {
    Key k = *this;
    k.form = Form::one_or_list;
    return k;
  }
  constexpr Key by_key() const {
    Key k = *this;
    k.form = Form::by_key;
    return k;
  }
  // A value may also be a map of these keys.
  constexpr Key or_map(const KeySet& its_keys) const {
    Key k = *this;
    k.keys = &its_keys;
    return k;
  }
  // Of a flag: or a list of these ids.
  constexpr Key or_list_of(std::span<const model::ValueName> names) const {
    Key k = *this;
    k.values = names;
    return k;
  }
  // How the value is described, where the name of its type does not say it.
  constexpr Key written(std::string_view in_thai, std::string_view in_english) const {
    Key k = *this;
    k.written_th = in_thai;
    k.written_en = in_english;
    return k;
  }
  constexpr Key means(std::string_view in_thai, std::string_view in_english) const {
    Key k = *this;
    k.th = in_thai;
    k.en = in_english;
    return k;
  }
  constexpr Key like(std::string_view a_value) const {
    Key k = *this;
    k.example = a_value;
    return k;
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
};

// What the key means, without the addresses of links: "see themes" of "see [themes](themes.en.md)".
std::string meaning_of(const Key& key, base::Language language);

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
// A Link that is written as a map; one of evidence needs a title.
extern const KeySet link_keys, evidence_keys;

// One of the outside bodies of site.yaml.
extern const KeySet help_keys;

// The files of content, each by the keys of its map or front matter.
extern const KeySet site_keys, framework_keys, agency_keys, channels_keys, assessment_keys, complaints_keys,
    disclosures_keys, report_keys, article_keys, measure_keys, table_keys, correction_keys, deploy_keys;

}  // namespace readers
