#include "outside/markdown_finder.h"

#include <algorithm>

namespace outside {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t max_search = 16 * 1024 * 1024;  // bytes: then places get coarse, and we stay fast

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
  if (at == none) {
    auto definition = definitions_.find(written);
    if (definition != definitions_.end()) return definition->second;
  }
  // cmark adds a scheme to <a@b.th>, and takes out escapes and entities: the part before the first is as written.
  std::string_view sure = written.substr(0, written.find_first_of("&\\_*()[]<>\"'"));
  if (sure.substr(0, 7) == "mailto:") sure.remove_prefix(7);
  if (at == none && sure.size() >= 4 && sure.size() < written.size()) at = in_block(sure, is_bare);
  if (at != none) cursor_ = at + sure.size();
  return at;
}

// Preferably where "(" or "<" precedes it: the same may stand in code before.
std::size_t AddressFinder::in_block(std::string_view written, bool is_bare) {
  std::size_t from = std::max(cursor_, begin_);
  if (from >= end_ || search_left_ == 0) return none;
  std::string_view text = text_.substr(0, end_);
  std::size_t first = text.find(written, from);
  std::size_t at = first;
  auto is_in_brackets = [&] {
    std::size_t before = at == 0 ? none : text.find_last_not_of(" \n<", at - 1);
    return at > 0 && (text[at - 1] == '<' || (before != none && text[before] == '('));
  };
  while (at != none && !is_bare && written != "()" && !is_in_brackets()) at = text.find(written, at + 1);
  std::size_t looked = (at == none ? end_ : at) - from;
  search_left_ -= std::min(search_left_, looked + 1);
  return at == none ? first : at;
}

}  // namespace outside
