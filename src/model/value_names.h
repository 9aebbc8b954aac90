// What the values of an enum are called, one table per enum: readers, data files, pages, schemas and "did you mean"
// all ask the table. It is beside its enum.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"

namespace model {

struct ValueName {
  template <class T>
  constexpr ValueName(T of, std::string_view an_id, std::string_view in_thai, std::string_view in_english,
                      std::string_view other_words = {})
      : value(static_cast<int>(of)), id(an_id), th(in_thai), en(in_english), others(other_words) {}

  int value;
  std::string_view id;      // "in-progress": as content writes it and data files print it
  std::string_view th, en;  // as people call it
  std::string_view others;  // abbreviations and other wordings, separated by '|'; may be empty
};

// A word in one spelling (base/latin.h) and lower case, without blanks, full stops, hyphens and brackets: two ways to
// write one word are alike.
std::string plain_word(std::string_view word);

// The value that is called `word`, by its id, one of its names or another wording, however it is spelt; null where
// none is.
const ValueName* value_called(std::span<const ValueName> names, std::string_view word);

// The other wordings, one by one.
std::vector<std::string_view> other_words_of(const ValueName& name);

std::vector<std::string_view> ids_of(std::span<const ValueName> names);  // in the order of the table
std::vector<base::KnownValue> known_values(std::span<const ValueName> names);

// A key of translations that ends in an id: "channels.missing_" and "web-form" are "channels.missing_web_form".
std::string key_of_words(std::string_view prefix, std::string_view id);

// The table with its type. A value without an entry is what content did not state.
template <class T>
class ValueTable {
 public:
  template <std::size_t N>
  constexpr explicit ValueTable(const ValueName (&names)[N]) : names_(names) {}

  // Empty for a value that has no entry.
  constexpr std::string_view id_of(T value) const {
    for (const ValueName& name : names_)
      if (name.value == static_cast<int>(value)) return name.id;
    return {};
  }
  // In English, for what has the same name in every language: "Cloudflare Pages".
  constexpr std::string_view name_of(T value) const {
    for (const ValueName& name : names_)
      if (name.value == static_cast<int>(value)) return name.en;
    return {};
  }
  std::optional<T> value_of(std::string_view word) const {
    const ValueName* name = value_called(names_, word);
    return name ? std::optional(static_cast<T>(name->value)) : std::nullopt;
  }
  constexpr std::span<const ValueName> names() const { return names_; }

 private:
  std::span<const ValueName> names_;
};

}  // namespace model
