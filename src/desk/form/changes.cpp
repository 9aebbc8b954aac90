#include <algorithm>
#include <charconv>

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
  explicit ChangeWriter(const Move& move) : move_(move) {}

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
    return !move_.at.empty() && std::any_of(list.parts.begin(), list.parts.end(),
                                            [&](const Field& item) { return !item.is_new && item.at == move_.at; });
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

  // Its items in the order that they will have; new ones come after them.
  std::vector<const Field*> items_in_order(const Field& list) const {
    std::vector<const Field*> out;
    for (const Field& item : list.parts)
      if (!item.is_new) out.push_back(&item);
    const auto moved = std::find_if(out.begin(), out.end(), [&](const Field* item) { return item->at == move_.at; });
    if (moved == out.end()) return out;
    const Field* item = *moved;
    out.erase(moved);
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(std::min(move_.to, out.size())), item);
    return out;
  }

  void add_list(const Field& list) {
    std::size_t place = 0;
    const std::vector<const Field*> order = items_in_order(list);
    for (const Field& item : list.parts) {
      if (item.is_new) {
        if (const YamlValue value = value_of(item); !value.empty()) changes_.push_back({list.at + "/-", value});
      } else if (const Field& now = *order[place++]; &now == &item) {
        add(item);
      } else {
        changes_.push_back({item.at, value_of(now)});
      }
    }
  }

  const Move& move_;
  std::vector<editing::Change> changes_;
};

}  // namespace

std::string name_of(const Move& move) { return move.at + " " + std::to_string(move.to); }

Move move_called(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  if (blank == name.npos) return {};
  Move out{std::string(name.substr(0, blank))};
  const std::string_view digits = name.substr(blank + 1);
  return std::from_chars(digits.data(), digits.data() + digits.size(), out.to).ec == std::errc() ? out : Move{};
}

std::vector<editing::Change> changes_of(const Field& form, const Move& move) {
  ChangeWriter writer(move);
  if (form.shape == Shape::list) {
    writer.add(form);
  } else {
    for (const Field& part : form.parts) writer.add(part);
  }
  return writer.take();
}

}  // namespace desk
