// What the values of a file shall be: its tree of nodes with the changes made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml_text.h"
#include "edit/document.h"

namespace editing {

using Kind = base::YamlValue::Kind;

struct Target {
  std::optional<std::uint32_t> was;  // the node; absent: it is new
  std::size_t place = 0;             // of an item that was there: its position in the file
  std::string key;                   // of a map's child
  Kind kind = Kind::none;
  std::string text;
  std::vector<Target> children;  // in the order that they shall have
  bool is_flow = false;          // to be written on one line
  // How it is written: as it is, anew in its own form, or in a form that depends on nothing around it.
  enum class Form : unsigned char { kept, anew, on_one_line };
  Form form = Form::kept;

  bool is_collection() const { return kind == Kind::list || kind == Kind::map; }
};

Target target_of(const Document& document, std::uint32_t node = 0);
// False where the place is not there.
bool change(Target& root, std::string_view pointer, const base::YamlValue& value);

base::YamlValue value_of(const Target& target);

Kind kind_of(const platform::YamlNode& node);
// Whether its text in the file cannot stay as it is.
bool is_changed(const Target& target, const Document& document);

// The targets from the root to where `result` differs first from them; none where it is the same.
std::vector<Target*> first_difference(Target& root, const platform::YamlTree& result);

}  // namespace editing
