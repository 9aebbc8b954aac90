#include "marks.h"

#include <fcntl.h>

#include "outside/program.h"
#include "publish/tree.h"

namespace {

// Lengths go before texts, so that "a" and "bc" are not taken for "ab" and "c".
class Sum {
 public:
  Sum& add(std::string_view text) {
    const std::string length = std::to_string(text.size()) + ":";
    hasher_.add(length).add(text);
    return *this;
  }
  Sum& add(const outside::Hash& mark) { return add(outside::hex(mark)); }
  outside::Hash value() const { return hasher_.value(); }

 private:
  outside::Hasher hasher_;
};

void add_words(Sum& sum, const core::Words& words) {
  sum.add(core::code(words.language()));
  for (const auto& [key, pattern] : words.all()) sum.add(key).add(pattern);
}

// Names of shared files hold the marks of their bytes.
void add_assets(Sum& sum, const parts::Assets& assets) {
  const auto& [css, report_css, js, search_js, icon, logo, logo_alt, brand, pages] =
      assets;  // all of them: a new one does not compile here
  for (const std::string* name : {&css, &report_css, &js, &search_js, &icon, &logo, &brand[0], &brand[1]})
    sum.add(*name);
  for (const std::string& alt : logo_alt) sum.add(alt);
  for (const parts::OwnPage& page : pages) sum.add(page.name).add(page.title[0]).add(page.title[1]);
}

outside::Hash theme_mark(const Inputs& inputs, bool is_of_portal) {
  Sum sum;
  add_assets(sum, inputs.assets);
  for (const LanguagePrograms& language : inputs.languages) {
    add_words(sum, language.words);
    for (const theme::Program& program : is_of_portal ? language.portal : language.pages) sum.add(program.mark());
  }
  return sum.value();
}

// The program that reads the words of documents; without it, checks see less.
outside::Hash mark_of_reader(const std::string& path) {
  return path.empty() ? outside::Hash{} : publish::hash_of(AT_FDCWD, path.c_str()).value_or(outside::Hash{});
}

}  // namespace

outside::Hash mark_of(const model::Framework& framework) {
  return framework.place.file ? outside::hash(framework.place.file->text) : outside::Hash{};
}

memory::Marks marks_of(const Inputs& inputs, std::string_view version) {
  memory::Marks marks;
  marks.tool = Sum().add(version).add(outside::program_mark()).add(mark_of_reader(inputs.documents.reader)).value();
  marks.settings = inputs.settings_file->mark_for_agencies;
  marks.site_settings = inputs.settings_file->mark;
  marks.theme = theme_mark(inputs, false);
  marks.site_theme = theme_mark(inputs, true);
  return marks;
}

outside::Hash portal_mark(const Inputs& inputs, const memory::Marks& marks) {
  Sum sum;
  for (const outside::Hash* mark : {&marks.tool, &marks.site_settings, &marks.site_theme}) sum.add(*mark);
  for (const auto& framework : inputs.frameworks.all) sum.add(framework->id).add(mark_of(*framework));
  return sum.value();
}
