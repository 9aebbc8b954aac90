#include "platform/markdown_finder.h"

#include <algorithm>

namespace platform {
namespace {

constexpr std::size_t max_search = 16 * 1024 * 1024;  // bytes; beyond them addresses get the place of their block

}  // namespace

AddressFinder::AddressFinder(std::string_view text, const std::vector<ReferenceDefinition>& definitions)
    : text_(text), search_left_(max_search) {
  for (const ReferenceDefinition& definition : definitions)
    definitions_.try_emplace(definition.address, definition.offset);
}

void AddressFinder::enter(std::size_t begin, std::size_t end) {
  begin_ = begin;
  end_ = end;
}

std::size_t AddressFinder::find(std::string_view address, bool is_bare) {
  std::string_view written = address.empty() ? "()" : address;
  std::size_t at = in_block(written, is_bare);
  if (at == std::string_view::npos) {
    auto definition = definitions_.find(written);
    if (definition != definitions_.end()) return definition->second;
  }
  // cmark adds a scheme to <a@b.th> and resolves escapes and entities: the part before the first of these is as
  // written.
  std::string_view sure = written.substr(0, written.find_first_of("&\\_*()[]<>\"'"));
  if (sure.substr(0, 7) == "mailto:") sure.remove_prefix(7);
  if (at == std::string_view::npos && sure.size() >= 4 && sure.size() < written.size()) at = in_block(sure, is_bare);
  if (at != std::string_view::npos) cursor_ = at + sure.size();
  return at;
}

// Preferably after "(" or "<": the same text may be in code before.
std::size_t AddressFinder::in_block(std::string_view written, bool is_bare) {
  std::size_t from = std::max(cursor_, begin_);
  if (from >= end_ || search_left_ == 0) return std::string_view::npos;
  std::string_view text = text_.substr(0, end_);
  std::size_t first = text.find(written, from);
  std::size_t at = first;
  auto is_in_brackets = [&] {
    std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \n<", at - 1);
    return at > 0 && (text[at - 1] == '<' || (before != std::string_view::npos && text[before] == '('));
  };
  while (at != std::string_view::npos && !is_bare && written != "()" && !is_in_brackets())
    at = text.find(written, at + 1);
  std::size_t looked = (at == std::string_view::npos ? end_ : at) - from;
  search_left_ -= std::min(search_left_, looked + 1);
  return at == std::string_view::npos ? first : at;
}

}  // namespace platform
