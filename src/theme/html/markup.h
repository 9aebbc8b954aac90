// Where in the HTML a template's text is: a small tokenizer that runs over the literals once, when a template is
// compiled, and so knows for each value how it has to be escaped, or that it cannot be made safe there.
//
// It reads HTML as browsers do (WHATWG, 13.2.5) as far as that is needed, and refuses what they would have to guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "base/reflect.h"
#include "base/source_location.h"
#include "theme/diagnostics.h"
#include "theme/html/boundary.h"
#include "theme/html/landmarks.h"

namespace theme {

enum class Where : unsigned char {
  text,
  tag_open,      // after `<`
  end_tag_open,  // after `</`
  tag_name,
  between,  // in a tag, where an attribute may begin
  gap,      // in a tag, where a space, `/` or `>` must follow: after a value or a name
  attribute_name,
  after_name,    // after an attribute's name and a space
  before_value,  // after `=`
  double_quoted,
  single_quoted,
  unquoted,
  declaration_open,  // after `<!`
  declaration,
  comment,
  title,  // no tags in here: <title>, <textarea>
  raw,    // <script>, <style>
};

// How much of an address has been read, in an attribute that holds one.
enum class Address : unsigned char { none, empty, scheme, settled, fragment, whole };

// Attributes whose values matter to the text of the page.
enum class Noted : unsigned char { nothing, id, classes, translate, content };

struct Context {
  Where where = Where::text;
  std::string element;  // whose tag, title or raw text this is
  std::string attribute;
  std::string value;  // of the attribute, as far as it decides something; of a declaration its first bytes
  Address address = Address::none;
  Noted noted = Noted::nothing;  // the attribute
  bool is_end_tag = false;
  bool only_text = false;                  // in <option>
  bool has_src = false, has_type = false;  // of <script>
  bool is_json = false;                    // of <script>
  std::size_t matched = 0;                 // title, raw: bytes of the end tag; comment: how far it is
  bool operator==(const Context&) const = default;
};

// How a value is printed.
enum class Manner : unsigned char { refused, escaped, marked, as_is };  // marked: escaped, with `lang` around it

struct Markup {
  Context now;
  Diagnostics& diagnostics;
  std::string_view opened{};  // where the last tag began, for one that is not closed
  const base::SourceFile* opened_in = nullptr;
  bool lost = false;  // after a fault of structure: what follows would only give diagnostics that are none
  Landmarks seen{};
  std::vector<Boundary> boundaries{};    // of the literal that was followed last
  std::string classes{}, translate{};    // values of attributes of the tag that is being read, in all branches
  std::optional<base::HtmlTag> ended{};  // the tag that ended with the last byte
};

// Follows a literal of `file`.
void follow(Markup&, const base::SourceFile& file, std::string_view literal);

// How a value of this kind is printed here; reports why where it cannot be.
Manner admit(Markup&, const base::SourceFile& file, std::string_view location, base::TypeKind);

// Words of the site's frame: as text, but never as an address.
Manner admit_words(Markup&, const base::SourceFile& file, std::string_view location);

// Ends a name at a template's tag, so that what the tag brings cannot lengthen it.
void settle(Markup&, const base::SourceFile& file, std::string_view location);

// The context after either of two branches; false where they cannot go on as one.
bool join(Context& into, const Context& other);
// True where a loop's body can be followed by itself.
bool repeats(const Context& start, const Context& end);
// True where a block or an included file ends where it began.
bool same_place(const Context& start, const Context& end);

base::BilingualText described(const Context&);

}  // namespace theme
