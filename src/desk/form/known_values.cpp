#include "desk/form/known_values.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "desk/form/plain_words.h"

namespace desk {
namespace {

using readers::Key;
using readers::Type;

std::string_view in(base::Language language, std::string_view th, std::string_view en) {
  return language == base::Language::th ? th : en;
}

struct UsualKeys {
  std::string_view kind, keys;  // between blanks
};
// What the forms that agencies fill in ask for (docs/content.en.md).
constexpr std::array usual_keys{
    UsualKeys{"agency", " short_name type province district subdistrict website contact social "},
    UsualKeys{"assessment", " total grade instruments indicators source "},
    UsualKeys{"channels", " channels criteria protection handling "},
    UsualKeys{"complaints", " months "},
    UsualKeys{"disclosures", " items "},
    UsualKeys{"measure",
              " objective targets steps responsible period status budget results evidence problems suggestions "},
    UsualKeys{"page", " date summary "},
    UsualKeys{"update", " date summary "},
    UsualKeys{"report", " date prepared_by summary "},
    UsualKeys{"site", " description base_url languages contact "},
    UsualKeys{"table", " title summary unit source "},
};

template <class List>
std::vector<Option> options_of(const List& list, base::Language language, bool shows_id) {
  std::vector<Option> out;
  for (const auto& item : list) {
    std::string label(item.name.in(language));
    if (label.empty())
      label = item.id;
    else if (shows_id && label != item.id)
      label = std::string(item.id) + " · " + label;
    out.push_back({std::string(item.id), std::move(label)});
  }
  return out;
}

std::string last_step(std::string_view at) { return std::string(at.substr(at.rfind('/') + 1)); }

}  // namespace

std::string label_of(const Key& key, const FormBasis& basis) {
  const std::string* words = words_of_key(basis.kind, key.name, basis.words);
  return words ? *words : std::string(key.name);
}

std::string help_of(const Key& key, const FormBasis& basis, std::string_view label) {
  if (const std::string* own = basis.words.find("help_of." + std::string(basis.kind) + "." + std::string(key.name)))
    return *own;
  std::string meaning = readers::meaning_of(key, basis.words.language());
  for (const readers::ContentKind& kind : readers::content_kinds())
    if (kind.name == basis.kind) meaning = in_words_of_form(meaning, kind, basis.words);
  return meaning == label ? std::string() : meaning;
}

bool is_usual(std::string_view kind, std::string_view key) {
  for (const UsualKeys& usual : usual_keys)
    if (usual.kind == kind) return usual.keys.find(" " + std::string(key) + " ") != usual.keys.npos;
  return true;
}

bool takes_file(const Key& key, const FormBasis& basis) {
  if (key.type != Type::href) return false;
  return key.name == "policy" || (key.name == "href" && (basis.kind == "disclosures" || basis.kind == "measure"));
}

bool is_chosen(const Key& key) { return key.name == "dimension" || key.name == "grade" || key.name == "instrument"; }

std::vector<Option> options_of(std::span<const model::ValueName> names, const FormBasis& basis) {
  std::vector<Option> out;
  for (const model::ValueName& name : names) {
    const std::string_view called = in(basis.words.language(), name.th, name.en);
    out.push_back({std::string(name.id), std::string(called.empty() ? name.id : called)});
  }
  return out;
}

std::vector<Option> known_values_of(const Key& key, const FormBasis& basis) {
  const base::Language language = basis.words.language();
  if (key.type == Type::flag) return {{"true", basis.words("form.yes")}, {"false", basis.words("form.no")}};
  std::vector<Option> out = options_of(key.values, basis);
  if (!basis.framework || !out.empty()) return out;
  if (key.name == "dimension") return options_of(basis.framework->dimensions, language, false);
  if (key.name == "grade") return options_of(basis.framework->grades, language, false);
  if (key.name == "instrument") return options_of(basis.framework->instruments, language, true);
  return out;
}

std::string known_id(const Key& key, const std::string& word, const FormBasis& basis) {
  if (!key.values.empty())
    if (const model::ValueName* name = model::value_called(key.values, word)) return std::string(name->id);
  if (!basis.framework || word.empty()) return word;
  if (key.name == "dimension")
    if (const auto* found = basis.framework->dimension_called(word)) return std::string(found->id);
  if (key.name == "grade")
    if (const auto* found = basis.framework->grade_called(word)) return std::string(found->id);
  if (key.name == "instrument")
    if (const auto* found = basis.framework->instrument_called(word)) return std::string(found->id);
  return word;
}

std::vector<Option> known_keys_of(const Key& key, std::string_view at, const FormBasis& basis) {
  std::vector<Option> out;
  if (!basis.framework || basis.kind == "table") return out;
  const base::Language language = basis.words.language();
  const std::string step = last_step(at);
  if (step == "instruments") return options_of(basis.framework->instruments, language, true);
  if (step == "indicators" || step == "changes") {
    for (const model::Indicator& indicator : basis.framework->indicators) {
      const std::string id = std::to_string(indicator.id);
      out.push_back({id, id + " · " + std::string(indicator.name.in(language))});
    }
  } else if (basis.kind == "disclosures" && key.name == "items") {
    for (const model::DisclosureItem& item : basis.framework->disclosures)
      out.push_back({std::string(item.id), std::string(item.id) + " · " + std::string(item.title.in(language))});
  }
  return out;
}

bool is_same_key(std::string_view a, std::string_view b) {
  return a == b || base::to_lower(a) == base::to_lower(base::trimmed(b));
}

}  // namespace desk
