#include "desk/form/form.h"

namespace desk {
namespace {

using base::YamlValue;
using Kind = YamlValue::Kind;

bool is_changed(const Field& field) {
  if (field.is_foreign) return false;
  if (field.is_removed) return true;
  if (field.shape == Shape::text || field.shape == Shape::choice) return field.value != field.shown;
  for (const Field& part : field.parts)
    if (part.is_new ? !value_of(part).empty() : is_changed(part)) return true;
  return false;
}

class ChangeWriter {
 public:
  explicit ChangeWriter(std::string_view moved_up) : moved_up_(moved_up) {}

  void add(const Field& field) {
    if (field.shape == Shape::list && holds_moved(field)) return add_list(field);
    if (!is_changed(field)) return;
    const YamlValue value = value_of(field);
    // In the file.
    const bool has_parts = (field.was.kind == Kind::map || field.was.kind == Kind::list) && !field.is_plain;
    if (!has_parts || value.empty() || value.kind != field.was.kind)
      changes_.push_back({field.at, value});
    else if (field.shape == Shape::list && field.was.kind == Kind::list)
      add_list(field);
    else if (field.shape == Shape::list)
      add_alone(field);
    else
      for (const Field& part : field.parts) add_part(field, part);
  }

  std::vector<editing::Change> take() { return std::move(changes_); }

 private:
  bool holds_moved(const Field& list) const {
    for (std::size_t i = 1; i < list.parts.size(); ++i)
      if (!moved_up_.empty() && list.parts[i].at == moved_up_ && !list.parts[i].is_new) return true;
    return false;
  }

  void add_part(const Field& group, const Field& part) {
    if (!part.is_new) return add(part);
    if (const YamlValue value = value_of(part); !value.empty() && !part.name.empty())
      changes_.push_back({editing::below(group.at, part.name), value});
  }

  // The one item of a list that is written without the list.
  void add_alone(const Field& list) {
    Field item = list.parts.front();
    move_to(item, list.at);
    add(item);
  }

  void add_list(const Field& list) {
    for (std::size_t i = 0; i < list.parts.size(); ++i) {
      const Field& item = list.parts[i];
      const Field* next = i + 1 < list.parts.size() ? &list.parts[i + 1] : nullptr;
      if (next && !next->is_new && next->at == moved_up_) {
        changes_.push_back({item.at, value_of(*next)});
        changes_.push_back({next->at, value_of(item)});
        ++i;
      } else if (!item.is_new) {
        add(item);
      } else if (const YamlValue value = value_of(item); !value.empty()) {
        changes_.push_back({list.at + "/-", value});
      }
    }
  }

  std::string_view moved_up_;
  std::vector<editing::Change> changes_;
};

}  // namespace

std::vector<editing::Change> changes_of(const Field& form, std::string_view moved_up) {
  ChangeWriter writer(moved_up);
  if (form.shape == Shape::list) {
    writer.add(form);
  } else {
    for (const Field& part : form.parts) writer.add(part);
  }
  return writer.take();
}

}  // namespace desk
