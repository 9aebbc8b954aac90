// The flat program that a template becomes: instructions over resolved field readers. Read by render.cpp alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/reflect.h"
#include "model/whole_words.h"
#include "platform/hash.h"
#include "theme/html/boundary.h"
#include "theme/theme.h"

namespace theme {

// From a record to one of its fields.
struct Step {
  const void* (*record)(const void* at);  // the struct, null where absent
  const void* (*member)(const void* record);
};

// Where a value is: some steps from a slot. Slot 0 is the page's data; each loop has one for its item and one for
// `loop`.
struct Reader {
  const base::TypeInfo* type = nullptr;  // null: no such value, which was reported
  std::uint32_t first = 0;               // of Code::steps
  std::uint16_t count = 0;
  std::uint16_t slot = 0;
};

// What a template sees as `loop`.
struct LoopState {
  long long index = 1;
  bool first = true;
  bool last = false;
};

enum class Comparison : unsigned char { equal, unequal, less, greater, at_most, at_least };

struct Op {
  enum class Kind : unsigned char {
    literal,       // a: start in Code::literals, b: length; text, text_length: its part of Code::boundaries
    print,         // value, escaped
    print_marked,  // a phrase
    print_as_is,
    print_count,
    jump,           // to a
    jump_if,        // to a where `value` is true (`sense`) or false
    jump_if_count,  // … where `value` compares with `other`, or with `integer` where that has no type
    jump_if_text,   // … or with literal a=start: see `text`
    jump_if_one,    // … where `value` is the number one: for {n|one|many}
    loop,           // over `value`; to a where it is empty
    next,           // to a, the body, while there is another item
  } kind = Kind::literal;
  bool sense = true;
  model::KeepWhole keeps = model::KeepWhole::nothing;  // print…: at the ends of lines
  Comparison comparison = Comparison::equal;
  std::uint32_t a = 0, b = 0;
  std::uint32_t text = 0, text_length = 0;  // literal; jump_if_text: in Code::literals
  long long integer = 0;
  Reader value, other;
};

// What is kept whole of `text` where the place `keeps` so much: a title that fits a line of a phone needs no words
// kept, and what is very long is running text.
inline model::KeepWhole kept_of(model::KeepWhole keeps, std::string_view text) {
  constexpr std::size_t shortest_title = 48, longest_title = 600;  // bytes
  const bool is_title = text.size() >= shortest_title && text.size() <= longest_title;
  return keeps == model::KeepWhole::words && !is_title ? model::KeepWhole::abbreviations : keeps;
}

struct Program::Code {
  std::vector<Op> ops;
  std::vector<Step> steps;
  std::vector<Boundary> boundaries;  // in literals, in the order of the literals
  std::string literals;
  std::string in_other;   // "(in Thai)": behind long text in the other language; escaped
  std::string own_style;  // see Program::own_style
  std::size_t loops = 0;  // deepest nesting
  platform::Hash mark;    // of the templates' texts
};

constexpr std::size_t deepest_loops = 32;

inline REFLECT(LoopState, "loop", index, first, last);

}  // namespace theme
