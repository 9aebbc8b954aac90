#include "desk/value_places.h"

#include "edit/edits.h"
#include "platform/yaml.h"
#include "read/front_matter.h"

namespace desk {

class ValuePlaces::Walk {
 public:
  Walk(const platform::YamlTree& tree, std::vector<Place>& places) : tree_(tree), places_(places) {}

  void add(const platform::YamlNode& node, const std::string& pointer) {
    places_.push_back({mark_of(node.key_place), mark_of(node.location), node.key_place.length, pointer});
    std::size_t position = 0;
    for (const platform::YamlNode* child = tree_.first_of(node); child; child = tree_.after(*child)) {
      const std::string number = std::to_string(position++);
      add(*child, editing::below(pointer, node.kind == platform::YamlKind::map ? child->key : number));
    }
  }

 private:
  static Mark mark_of(const base::SourceLocation& location) { return {location.line, location.column}; }

  const platform::YamlTree& tree_;
  std::vector<Place>& places_;
};

ValuePlaces::ValuePlaces(const base::SourceFile& file) {
  base::Report unheard;  // the check tells of it
  std::size_t offset = 0, length = file.text.size();
  if (file.path.ends_with(".md")) {
    const auto front = readers::split_front_matter(file, false, unheard);
    if (!front) return;
    offset = front->yaml_offset;
    length = front->yaml_length;
    body_line_ = front->body_line;
  } else if (!file.path.ends_with(".yaml")) {
    return;
  }
  base::Arena arena;
  platform::YamlTree tree;
  if (platform::parse_yaml(file, offset, length, arena, tree, unheard)) Walk(tree, places_).add(tree.root(), "");
}

std::string ValuePlaces::at(std::uint32_t line, std::uint32_t column, std::uint32_t length) const {
  const Mark mark{line, column};
  if (!line || is_in_body(line)) return {};
  for (const Place& place : places_)
    if (place.key == mark && place.key_length == length && length > 1) return place.pointer;
  for (const auto which : {&Place::value, &Place::key})
    for (const Place& place : places_)
      if (place.*which == mark) return place.pointer;
  const Place* last = nullptr;  // that begins before
  for (const Place& place : places_)
    if ((place.key.line ? place.key : place.value) < mark) last = &place;
  return last ? last->pointer : std::string();
}

}  // namespace desk
