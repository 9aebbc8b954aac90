#include "tests/edit/random_yaml.h"

#include <algorithm>
#include <array>

#include "base/yaml_scalar.h"

namespace edit_test {
namespace {

using base::YamlValue;
using editing::Change;
using Kind = base::YamlValue::Kind;

constexpr std::array<std::string_view, 48> texts{"a",
                                                 "ก",
                                                 "ชื่อเรื่อง",
                                                 "๒๕๖๘",
                                                 "9.10",
                                                 "-5",
                                                 "- a",
                                                 "-",
                                                 "a: b",
                                                 "a:",
                                                 ": a",
                                                 "a #b",
                                                 "#a",
                                                 "a#b",
                                                 " a",
                                                 "a ",
                                                 "\ta",
                                                 "a\tb",
                                                 "",
                                                 "null",
                                                 "~",
                                                 "yes",
                                                 "'a'",
                                                 "\"a\" b",
                                                 "it's",
                                                 "[a]",
                                                 "{a: b}",
                                                 "a, b",
                                                 "a]",
                                                 "https://a.go.th/?id=5&b=#c",
                                                 "what ?b",
                                                 "? a",
                                                 "!a",
                                                 "&a",
                                                 "*a",
                                                 "%a",
                                                 "@a",
                                                 "`a",
                                                 "|",
                                                 ">-",
                                                 "---",
                                                 "...",
                                                 "a\\nb",
                                                 "\u00a0a",
                                                 "a\u200bb",
                                                 "line one\nline two",
                                                 "line one\n\n  indented\nlast\n",
                                                 "# heading\n\n- item\n\n\n"};

std::string key_of(Random& random) {
  static constexpr std::array<std::string_view, 12> keys{"a",   "b",   "c",   "d", "title", "หัวข้อ",
                                                         "9.1", "a b", "a/b", "~", "#k",    "k: v"};
  return std::string(keys[random.below(keys.size())]);
}

std::string comment(Random& random) { return "# " + std::to_string(random.below(100000)) + " \"note: '[{"; }

// Comments and empty lines between entries.
std::string between(Random& random, std::size_t indent) {
  std::string out;
  while (random.one_in(4)) {
    if (random.one_in(2))
      out += "\n";
    else
      out += std::string(random.one_in(4) ? indent + 2 : indent, ' ') + comment(random) + "\n";
  }
  return out;
}

std::string behind(Random& random) {
  return random.one_in(4) ? (random.one_in(2) ? " " : "   ") + comment(random) : "";
}

std::string single(std::string_view text) {
  std::string out = "'";
  for (char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + "'";
}

std::string one_line(Random& random, const std::string& text, bool in_flow) {
  if (random.one_in(2) && base::is_plain_yaml(text, in_flow)) return text;
  if (random.one_in(2) && text.find('\n') == text.npos) return single(text);
  return base::yaml_quoted(text);
}

// What follows "key:" or "-": of a text, perhaps with lines below.
std::string scalar(Random& random, const std::string& text, std::size_t indent) {
  const std::string blanks(indent + 1 + random.below(4), ' ');
  if (base::fits_yaml_block(text) && random.one_in(text.find('\n') == text.npos ? 6 : 1)) {
    static constexpr std::array<std::string_view, 6> marks{"|", "|", "|-", "|+", ">", ">-"};
    std::string out = " " + std::string(marks[random.below(marks.size())]);
    if (random.one_in(6)) out += std::to_string(blanks.size() - indent);
    out += behind(random);
    out += base::yaml_block_lines(text.substr(0, text.find_last_not_of('\n') + 1), blanks.size());
    if (random.one_in(4)) out += "\n";
    return out + "\n";
  }
  if (random.one_in(12) && base::is_plain_yaml(text, false)) return "\n" + blanks + text + behind(random) + "\n";
  if (random.one_in(20)) {
    const std::string quoted = base::yaml_quoted(text);
    return " " + quoted.substr(0, quoted.size() - 1) + "\n" + blanks + "goes on\"" + behind(random) + "\n";
  }
  if (random.one_in(12) && base::is_plain_yaml(text, false))
    return " " + text + "\n" + blanks + "goes on" + behind(random) + "\n";
  return " " + one_line(random, text, false) + behind(random) + "\n";
}

std::string flow(Random& random, const YamlValue& value, std::size_t indent) {
  if (value.kind == Kind::text) return one_line(random, value.text, true);
  if (value.kind == Kind::none) return "";
  const bool is_pair = value.kind == Kind::list && value.items.size() == 1 && random.one_in(4);
  if (is_pair && value.items[0].kind == Kind::map && value.items[0].entries.size() == 1) {  // [a: b]
    const std::string map = flow(random, value.items[0], indent);
    return "[" + map.substr(1, map.size() - 2) + "]";
  }
  const bool is_list = value.kind == Kind::list, is_tall = random.one_in(4);
  const std::string gap = is_tall ? "\n" + std::string(indent + 3, ' ') : "";
  std::string out = (is_list ? "[" : "{") + gap;
  const std::size_t size = is_list ? value.items.size() : value.entries.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (!is_list) out += one_line(random, value.entries[i].first, true) + ": ";
    const YamlValue& own = is_list ? value.items[i] : value.entries[i].second;
    out += own.kind == Kind::none ? "\"\"" : flow(random, own, indent + 3);
    if (i + 1 < size) out += random.one_in(3) && !is_tall ? "," : ", ";
    if (is_tall) out += (random.one_in(4) ? " " + comment(random) : "") + gap;
  }
  return out + (is_list ? "]" : "}");
}

std::string map_lines(Random& random, const YamlValue& map, std::size_t indent);
std::string list_lines(Random& random, const YamlValue& list, std::size_t indent);

std::string after_key(Random& random, const YamlValue& value, std::size_t indent) {
  if (value.kind == Kind::none) return behind(random) + "\n";
  if (value.kind == Kind::text) return scalar(random, value.text, indent);
  if (value.empty() || random.one_in(3)) return " " + flow(random, value, indent) + behind(random) + "\n";
  const std::size_t inner = indent + (value.kind == Kind::list && random.one_in(3) ? 0 : 1 + random.below(4));
  return behind(random) + "\n" + between(random, inner) +
         (value.kind == Kind::list ? list_lines(random, value, inner) : map_lines(random, value, inner));
}

std::string map_lines(Random& random, const YamlValue& map, std::size_t indent) {
  std::string out;
  for (const auto& [key, value] : map.entries) {
    if (!out.empty()) out += between(random, indent);
    const std::string name = one_line(random, key, false);
    const bool is_explicit = random.one_in(30);
    out += std::string(indent, ' ') + (is_explicit ? "? " + name + "\n" + std::string(indent, ' ') : name) + ":" +
           after_key(random, value, indent);
  }
  return out;
}

std::string list_lines(Random& random, const YamlValue& list, std::size_t indent) {
  std::string out;
  for (const YamlValue& item : list.items) {
    if (!out.empty()) out += between(random, indent);
    const std::string dash = std::string(indent, ' ') + "-";
    const bool is_compact = item.is_flow == false && !item.empty() && item.kind != Kind::text && random.one_in(2);
    if (is_compact) {
      const std::size_t inner = indent + 2 + random.below(2);
      const std::string lines =
          item.kind == Kind::list ? list_lines(random, item, inner) : map_lines(random, item, inner);
      out += dash + lines.substr(indent + 1);
    } else if (item.kind == Kind::list && !item.empty()) {
      out += dash + " " + flow(random, item, indent) + behind(random) + "\n";
    } else {
      out += dash + after_key(random, item, indent);
    }
  }
  return out;
}

// A place, and whether another is inside of it or around it.
bool is_near(std::string_view a, std::string_view b) {
  return std::string(a).append("/").starts_with(std::string(b).append("/")) ||
         std::string(b).append("/").starts_with(std::string(a).append("/"));
}

Change random_change(Random& random, const YamlValue& values) {
  editing::Pointer place;
  const YamlValue* at = &values;
  while ((at->kind == Kind::map && !at->entries.empty()) || (at->kind == Kind::list && !at->items.empty())) {
    if (!place.empty() && random.one_in(4)) break;
    if (at->kind == Kind::map) {
      const auto& entry = at->entries[random.below(at->entries.size())];
      place = editing::below(place, entry.first);
      at = &entry.second;
    } else {
      const std::size_t i = random.below(at->items.size());
      place = editing::below(place, std::to_string(i));
      at = &at->items[i];
    }
  }
  YamlValue value = *at;
  const bool is_list = at->kind == Kind::list, is_map = at->kind == Kind::map || place.empty();
  switch (random.below(8)) {
    case 0:
      value = {};
      break;
    case 1:
      if (is_list) place = editing::below(place, "-");
      if (is_map) place = editing::below(place, key_of(random));
      value = random_value(random, 2);
      break;
    case 2:
      if (is_list)
        for (std::size_t i = value.items.size(); i > 1; --i)
          std::swap(value.items[i - 1], value.items[random.below(i)]);
      if (is_map) std::reverse(value.entries.begin(), value.entries.end());
      break;
    case 3:
      if (is_list)
        value.items.insert(value.items.begin() + static_cast<std::ptrdiff_t>(random.below(value.items.size() + 1)),
                           random_value(random, 1));
      if (is_map) value.at(key_of(random)) = random_value(random, 1);
      break;
    case 4:
      if (is_list && !value.items.empty())
        value.items.erase(value.items.begin() + static_cast<std::ptrdiff_t>(random.below(value.items.size())));
      if (is_map && !value.entries.empty()) value.entries.erase(value.entries.begin());
      break;
    case 5:
      value = random_value(random, 2);
      break;
    case 6:
      if (at->kind == Kind::text) value.text += random_text(random);
      break;
    default:
      value = random_text(random);
  }
  if (place.empty() && value.kind != Kind::map) value = YamlValue::map();
  return {place, value};
}

YamlValue* place_of(YamlValue& values, const std::vector<std::string>& steps, std::size_t depth) {
  YamlValue* at = &values;
  for (std::size_t i = 0; i < depth; ++i)
    at = at->kind == Kind::list ? &at->items[std::stoul(steps[i])] : &at->at(steps[i]);
  return at;
}

}  // namespace

std::string random_text(Random& random) { return std::string(texts[random.below(texts.size())]); }

YamlValue random_value(Random& random, int depth) {
  const std::size_t kind = depth ? random.below(4) : 0;
  if (kind < 2) return random_text(random);
  YamlValue out = kind == 2 ? YamlValue::list() : YamlValue::map();
  out.is_flow = random.one_in(3);
  for (std::size_t n = random.below(4); n; --n) {
    if (kind == 2)
      out.items.push_back(random_value(random, depth - 1));
    else
      out.at(key_of(random)) = random_value(random, depth - 1);
  }
  return out;
}

std::string random_document(Random& random) {
  YamlValue root = YamlValue::map();
  for (std::size_t n = random.below(6); n; --n) {
    YamlValue value;
    if (!random.one_in(10)) value = random_value(random, 3);
    root.at(key_of(random)) = value;
  }
  return between(random, 0) + map_lines(random, root, 0) + between(random, 0);
}

std::vector<Change> random_changes(Random& random, const YamlValue& values) {
  std::vector<Change> out;
  for (std::size_t n = 1 + (random.one_in(4) ? random.below(3) : 0); n; --n) {
    Change one = random_change(random, values);
    const bool is_alone =
        std::none_of(out.begin(), out.end(), [&](const Change& other) { return is_near(one.at, other.at); });
    if (is_alone) out.push_back(std::move(one));
  }
  return out;
}

YamlValue changed(YamlValue values, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    const auto steps = editing::steps_of(change.at);
    if (steps.empty()) {
      values = change.value;
      continue;
    }
    YamlValue* parent = place_of(values, steps, steps.size() - 1);
    if (parent->kind == Kind::list && steps.back() == "-") {
      parent->items.push_back(change.value);
    } else if (parent->kind == Kind::list) {
      parent->items[std::stoul(steps.back())] = change.value;
    } else {
      parent->at(steps.back()) = change.value;
    }
  }
  return values;
}

YamlValue without_nothing(const YamlValue& value) {
  YamlValue out = value;
  std::erase_if(out.items, [](const YamlValue& item) { return item.kind == Kind::none; });
  std::erase_if(out.entries, [](const auto& entry) { return entry.second.kind == Kind::none; });
  for (YamlValue& item : out.items) item = without_nothing(item);
  for (auto& entry : out.entries) entry.second = without_nothing(entry.second);
  std::sort(out.entries.begin(), out.entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

}  // namespace edit_test
