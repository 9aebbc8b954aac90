// A file of content as a form: what the table of its keys allows and what the file says, as fields that a person
// fills in, and what was filled in as edits of the file.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/yaml_text.h"
#include "read/keys.h"

namespace desk {

struct Option {
  std::string value, label;
};

enum class Shape : unsigned char {
  text,      // one control
  choice,    // one of `options`
  wordings,  // a text in several languages: a text for each
  group,     // a map: a field for each of its keys
  list       // a field for each item, and one for the next
};

struct Field {
  Shape shape = Shape::text;
  std::string
      at;  // its place in the file, as a JSON Pointer; of a new item or entry with "-0", "-1" … for the last step
  std::string key;  // of the map that it stands in; of a wording, the code of its language
  readers::Type type = readers::Type::word;
  std::string label, help, example;
  std::string comment;  // what the file itself says of it in a comment, a line for each
  bool is_required = false;
  bool is_usual = false;  // shown at once; the others only when they are asked for
  bool is_new = false;    // an item or entry that the file does not have
  base::YamlValue was;    // what the file has there; none where it has nothing

  std::string shown, value;     // text, choice: what the control has in the file, and as filled in
  std::vector<Option> options;  // choice
  bool takes_file = false;      // text: a document of the agency can be chosen, whose address it becomes
  std::vector<Field> parts;     // wordings, group, list
  std::string plain_part;  // group: the part that it is written as where no other is filled in and the file has no
                           // map; may be empty
  bool is_plain = false;   // group: what the file has here is the value of that part
  bool may_stand_alone = false;  // list: one item is written without the list, where the file has none
  bool has_any_keys = false;     // group: further entries may be added, `name` says how they are called
  std::string name;              // of a new entry: its key as filled in
  bool is_removed = false;       // of an item: to be taken out
  bool is_foreign = false;       // the file has something here that a form cannot show; it stays as it is
};

// The field, and all below it, at `to`.
void move_to(Field& field, const std::string& to);

}  // namespace desk
