// Any bytes as templates (files parted by a zero byte; the first is compiled) against every kind of data, then
// rendered.
#include "theme/theme.h"

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"

struct Item {
  std::string title;
  base::Url href;
  base::ResolvedText name;
  long long n = 0;
  std::vector<std::string> tags;
};
struct Data {
  std::string t;
  base::ResolvedText p;
  base::Html h;
  base::Json j;
  base::Url u;
  int n = 1;
  bool f = true;
  std::vector<Item> rows;
  std::optional<Item> none;
};

REFLECT(Item, "item", title, href, name, n, tags);
REFLECT(Data, "data", t, p, h, j, u, n, f, rows, none);

namespace {

constexpr const char *hostile = "<hostile \"'>&--></title></script>", *plain = "plain";

// The text stands in every value that content could fill.
Data data_with(const char* text) {
  Data data;
  data.t = text;
  data.p = {text, true, base::Language::th};
  data.h = base::Html("<b>h</b>");
  data.j.number(1);
  data.u = base::Url::within(text);
  data.rows = {{text, data.u, data.p, 1, {text, "x"}}, {"", {}, {}, 2, {}}};
  return data;
}

// All that makes tags and attributes: no value may add to it.
std::string skeleton(std::string_view html) {
  std::string out;
  for (char c : html)
    if (std::string_view("<>\"'").find(c) != std::string_view::npos) out += c;
  return out;
}

base::Translations some_words() {
  base::Translations words(base::Language::en);
  words.set("a", hostile);
  words.set("b", "{n} {n|one|many} {{ {x}");
  words.set("c.d", "{t");
  return words;
}

theme::Sources sources_of(std::string_view bytes) {
  theme::Sources sources;
  for (char name = 'a'; name < 'f'; ++name) {
    std::size_t end = bytes.find('\0');
    sources.files.push_back(
        std::make_unique<base::SourceFile>(base::SourceFile{{name}, std::string(bytes.substr(0, end))}));
    sources.templates.push_back({{name}, sources.files.back().get()});
    if (end == bytes.npos) break;
    bytes.remove_prefix(end + 1);
  }
  return sources;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Data bad = data_with(hostile), good = data_with(plain), empty;
  static const base::Translations words = some_words();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  base::Report report;
  theme::Sources sources = sources_of(text);
  theme::Program program = theme::compile(sources, "a", base::type_info<Data>(), words, report);
  sources = {};
  std::string of_bad, of_good, of_empty;
  program.render(&bad, of_bad);
  program.render(&good, of_good);
  program.render(&empty, of_empty);
  if (report.has_errors() && !(of_bad + of_good + of_empty).empty()) std::abort();
  const bool compares = text.find("==") != text.npos || text.find("!=") != text.npos;  // then the two may well differ
  if (!compares && skeleton(of_bad) != skeleton(of_good)) std::abort();
  return 0;
}
