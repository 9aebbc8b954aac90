// Any bytes as a file that is edited: an edit is refused, or the file says afterwards what it said before with the
// change.
#include "edit/edits.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace {

using base::YamlValue;
using Kind = base::YamlValue::Kind;

// Of keys without a value, which nothing is known of, and of keys of the same name the first is read.
YamlValue with_keys_in_order(YamlValue value) {
  for (YamlValue& item : value.items) item = with_keys_in_order(item);
  for (auto& [key, entry] : value.entries) entry = with_keys_in_order(entry);
  std::erase_if(value.entries, [](const auto& entry) { return entry.second.kind == Kind::none; });
  std::sort(value.entries.begin(), value.entries.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  return value;
}

void fail(const char* what, std::string_view before, std::string_view after) {
  std::fprintf(stderr, "%s\nbefore:\n%.*s\nafter:\n%.*s\n", what, static_cast<int>(before.size()), before.data(),
               static_cast<int>(after.size()), after.data());
  std::abort();
}

// The values with `value` at `steps`; where that is none, without that place.
void put(YamlValue& values, const std::vector<std::string>& steps, std::size_t depth, const YamlValue& value) {
  if (depth == steps.size()) {
    values = value;
  } else if (values.kind == Kind::list) {
    const auto item = values.items.begin() + static_cast<std::ptrdiff_t>(std::stoul(steps[depth]));
    if (depth + 1 == steps.size() && value.kind == Kind::none)
      values.items.erase(item);
    else
      put(*item, steps, depth + 1, value);
  } else {
    put(values.at(steps[depth]), steps, depth + 1, value);
  }
}

// A place that `choices` choose.
std::vector<std::string> chosen_steps(const YamlValue& values, std::uint32_t& choices) {
  std::vector<std::string> steps;
  const YamlValue* at = &values;
  for (std::size_t size; (size = at->items.size() + at->entries.size()) > 0 && (steps.empty() || choices % 3);) {
    choices = choices * 1664525u + 1013904223u;
    const std::size_t i = (choices >> 8) % size;
    steps.push_back(at->kind == Kind::list ? std::to_string(i) : at->entries[i].first);
    at = at->kind == Kind::list ? &at->items[i] : &at->entries[i].second;
  }
  return steps;
}

void check_change(std::string_view bytes, bool is_markdown, const YamlValue& before,
                  const std::vector<std::string>& steps, const YamlValue& value) {
  base::BilingualText why;
  const auto place = std::accumulate(steps.begin(), steps.end(), editing::Pointer(), editing::below);
  const auto after = editing::edited(bytes, is_markdown, {{{place, value}}, {}}, why);
  if (!after) return;
  const auto read = editing::values_of(*after, is_markdown, why);
  if (!read) fail("cannot be read", bytes, *after);
  YamlValue wanted = before;
  put(wanted, steps, 0, value);
  const YamlValue one = with_keys_in_order(wanted), other = with_keys_in_order(*read);
  if (!(one == other) && !(one.empty() && other.empty())) fail("other values", bytes, *after);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool is_markdown = size % 2;
  base::BilingualText why;
  const auto before = editing::values_of(bytes, is_markdown, why);
  if (!before) return 0;
  if (editing::edited(bytes, is_markdown, {}, why) != bytes) fail("an empty edit changes bytes", bytes, "");
  std::uint32_t choices = static_cast<std::uint32_t>(size);
  for (const std::uint8_t byte : std::string_view(bytes)) choices = choices * 31 + byte;
  for (const YamlValue& value :
       {YamlValue(), YamlValue("a: \"b\" #c"), YamlValue("one\n two\n"), YamlValue::list({"x", ""})}) {
    const auto steps = chosen_steps(*before, choices);
    if (!steps.empty()) check_change(bytes, is_markdown, *before, steps, value);
  }
  return 0;
}
