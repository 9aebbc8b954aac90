// Any bytes as templates (files parted by a zero byte; the first is compiled) against every kind of data, then rendered.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "theme/theme.h"

struct Item {
  std::string title;
  core::Url href;
  core::Phrase name;
  long long n = 0;
  std::vector<std::string> tags;
};
struct Data {
  std::string t;
  core::Phrase p;
  core::Html h;
  core::Json j;
  core::Url u;
  int n = 1;
  bool f = true;
  std::vector<Item> rows;
  std::optional<Item> none;
};

template <>
inline const core::Shape core::shape_of<Item> = core::shape<Item>(
    "item", core::field<&Item::title>("title"), core::field<&Item::href>("href"), core::field<&Item::name>("name"),
    core::field<&Item::n>("n"), core::field<&Item::tags>("tags"));
template <>
inline const core::Shape core::shape_of<Data> = core::shape<Data>(
    "data", core::field<&Data::t>("t"), core::field<&Data::p>("p"), core::field<&Data::h>("h"), core::field<&Data::j>("j"),
    core::field<&Data::u>("u"), core::field<&Data::n>("n"), core::field<&Data::f>("f"), core::field<&Data::rows>("rows"),
    core::field<&Data::none>("none"));

namespace {

// Stands in every text: if it comes out with its quotes, it was not escaped.
constexpr const char* hostile = "\x01<hostile \"'>";

Data some_data() {
  Data data;
  data.t = hostile;
  data.p = {hostile, true, core::Language::th};
  data.h = core::Html("<b>h</b>");
  data.j.string(hostile);
  data.u = core::Url::within(hostile);
  data.rows = {{hostile, data.u, data.p, 1, {hostile, "x"}}, {"", {}, {}, 2, {}}};
  return data;
}

core::Words some_words() {
  core::Words words(core::Language::en);
  words.set("a", hostile);
  words.set("b", "{n} {n|one|many} {{ {x}");
  words.set("c.d", "{t");
  return words;
}

theme::Sources sources_of(std::string_view bytes) {
  theme::Sources sources;
  for (char name = 'a'; name < 'f'; ++name) {
    std::size_t end = bytes.find('\0');
    sources.files.push_back(std::make_unique<core::SourceFile>(core::SourceFile{{name}, std::string(bytes.substr(0, end))}));
    sources.templates.push_back({{name}, sources.files.back().get()});
    if (end == bytes.npos) break;
    bytes.remove_prefix(end + 1);
  }
  return sources;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Data data = some_data(), empty;
  static const core::Words words = some_words();
  core::Report report;
  theme::Sources sources = sources_of({reinterpret_cast<const char*>(bytes), size});
  theme::Program program = theme::compile(sources, "a", core::page_type<Data>(), words, report);
  sources = {};
  std::string out;
  program.render(&data, out);
  program.render(&empty, out);
  if (report.has_errors() && !out.empty()) std::abort();
  if (out.find("\x01<hostile") != out.npos) std::abort();
  return 0;
}
