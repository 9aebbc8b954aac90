// How the desk looks: its templates and words, compiled once, and what all of its pages have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/reflect.h"
#include "base/translations.h"
#include "base/url.h"
#include "desk/desk.h"

namespace desk {

struct Crumb {
  std::string label;
  base::Url href;
};
REFLECTED(Crumb);

// What is said at the top of a page: that something was saved, that somebody else has the file open.
struct Message {
  std::string text;
  bool is_error = false;
};
REFLECTED(Message);

struct DeskFrame {
  std::string language;  // "th"
  std::string title;     // of the page, and its heading
  std::string folder;    // of the content, as given
  std::vector<Crumb> crumbs;
  std::vector<Message> messages;
  bool is_read_only = false;
};
REFLECTED(DeskFrame);

// The words of the desk in a language: src/desk/words/.
const base::Translations& words_of(base::Language language);

// An address of the desk: "file/site.yaml" is "/_desk/file/site.yaml".
base::Url desk_url(std::string_view path);

// "2 errors, 1 warning"; empty where there is neither.
std::string counts_in_words(std::size_t errors, std::size_t warnings, const base::Translations& words);

DeskFrame frame_of(const Options& options, std::string title, std::vector<Crumb> crumbs = {});

// The page of src/desk/templates/ with this data, as the response.
Response rendered(std::string_view template_name, const base::TypeInfo& type, const void* data,
                  base::Language language, unsigned status = 200);
template <class Data>
Response page(std::string_view template_name, const Data& data, base::Language language, unsigned status = 200) {
  return rendered(template_name, base::type_info<Data>(), &data, language, status);
}

}  // namespace desk
