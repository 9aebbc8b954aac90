// Changes to YAML files and to the front matter of Markdown, in place: bytes that no change is about stay as they
// are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "base/yaml_text.h"

namespace editing {

// Where a value stands in a file, as a JSON Pointer (RFC 6901): keys of maps and positions of lists (from 0), from
// the outside in: "/contact/email", "/results/0/text", "/indicators/9.1"; "~1" is '/', "~0" is '~'; "" is all of it.
using Pointer = std::string;
std::vector<std::string> steps_of(std::string_view pointer);
// "/a/b" and "c/d" are "/a/b/c~1d".
Pointer below(std::string_view pointer, std::string_view step);

// `value` of kind none takes the key or item away. Positions are those in the file as it was, whatever other changes
// are made with this one; "/results/-" adds an item at the end. Maps and lists on the way that are not there yet are
// added.
//
// A map or list is compared with the one that is there: keys and items that stay keep their bytes and comments, and
// items in another order are moved with the comments above them. What stays empty ("key:") counts as not being there.
struct Change {
  Pointer at;
  base::YamlValue value;
};

struct Edits {
  std::vector<Change> changes;      // to the YAML
  std::optional<std::string> body;  // of Markdown: the text below the front matter, with LF; absent: it stays
};

// The file's bytes with the edits. Kept: a byte-order mark, line ends, order, blank lines, and each comment, but
// those inside of what is taken away and behind it on its line. New lines end as those beside them do. `is_markdown`:
// the YAML is the front matter, which a file without one is given. Nothing, and `why`, where the file is no YAML that
// can be read, where a place is not there, or where a text holds a character that no file may.
std::optional<std::string> edited(std::string_view bytes, bool is_markdown, const Edits& edits,
                                  base::BilingualText& why);

// The YAML as values, scalars as texts as they read; keys and items with nothing behind them are of kind none.
std::optional<base::YamlValue> values_of(std::string_view bytes, bool is_markdown, base::BilingualText& why);

// What the file's comments say of the value at a place, without their signs, a line for each.
struct Comment {
  Pointer at;
  std::string text;
};
// In the order of the file; none where it is no YAML that can be read.
std::vector<Comment> comments_of(std::string_view bytes, bool is_markdown);

}  // namespace editing
