#include "platform/document_reader/office/open_lists.h"

#include <algorithm>
#include <utility>

#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/list_signs.h"
#include "platform/document_reader/office/office.h"

namespace document_reader::office {

void OpenLists::open(const XmlAttributes& attributes) {
  const std::string given(attributes["style-name"]);
  OpenList list = open_.empty() ? OpenList{} : open_.back();
  if (!given.empty()) list.style = given;
  if (open_.empty()) {
    const bool goes_on = attributes["continue-numbering"] == "true" || attributes.has("continue-list");
    const auto before = last_.find(list.style);
    if (goes_on && before != last_.end()) list.next = before->second;
  }
  if (open_.size() >= deepest_element) throw Refused{State::too_deep, deepest_element};
  open_.push_back(std::move(list));
  is_item_begun_ = false;
}

void OpenLists::open_item(bool has_sign, const XmlAttributes& attributes) {
  is_item_begun_ = has_sign;
  if (has_sign && attributes.has("start-value") && !open_.empty())
    open_.back().next[level()] = attributes.number("start-value", 1, 1'000'000);
}

void OpenLists::close() {
  if (open_.empty()) return;
  const OpenList done = std::move(open_.back());
  open_.pop_back();
  is_item_begun_ = false;
  if (open_.empty()) last_[done.style] = done.next;
}

std::string OpenLists::next_sign() {
  if (!std::exchange(is_item_begun_, false) || open_.empty()) return {};
  OpenList& list = open_.back();
  const auto style = styles_.lists.find(list.style);
  if (style == styles_.lists.end()) return "•";
  const std::size_t at = level();
  const ListLevel& shown = style->second[at];
  if (shown.format.empty()) return bullet(shown.bullet);
  if (!list.next[at]) list.next[at] = shown.start;
  std::string number;
  for (std::size_t i = at + 1 - std::min(shown.shown, at + 1); i <= at; ++i) {
    // Outer levels have counted past the item that this one is in.
    const std::size_t value = i == at ? list.next[i] : std::max<std::size_t>(list.next[i], 2) - 1;
    number.append(number.empty() ? "" : ".").append(list_number(value, style->second[i].format));
  }
  ++list.next[at];
  if (number.empty()) return {};
  return std::string(trimmed_of_blanks(shown.prefix + number + shown.suffix));
}

void OpenLists::open_aside() { outside_.push_back(std::exchange(open_, {})); }

void OpenLists::close_aside() {
  if (outside_.empty()) return;
  open_ = std::move(outside_.back());
  outside_.pop_back();
}

std::size_t OpenLists::level() const { return std::min(open_.size(), list_levels) - 1; }

}  // namespace document_reader::office
