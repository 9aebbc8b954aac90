// A file of the content, opened as a form.
#pragma once

#include "desk/content_file.h"
#include "desk/desk_page.h"
#include "desk/form/form.h"
#include "desk/form/form_html.h"

namespace desk {

struct OpenForm {
  ContentFile file;
  std::string bytes, mark;  // as they are on disk; both empty where the file is not there yet
  Field form;
  std::string body;  // of Markdown: the text below the front matter, as the file has it, with LF

  bool is_there() const { return !mark.empty(); }
};

// Nothing and `why` where the file cannot be shown as a form. `bytes`: in place of those on disk.
std::optional<OpenForm> open_form(const Visit& visit, const ContentFile& file, base::BilingualText& why,
                                  const std::string* bytes = nullptr);

// What a person sent: values, body, and the mark of the file that they were shown.
struct Filled {
  std::optional<std::string> bytes;  // of the file as it would be; nothing where it cannot be made
  bool is_changed = false;
};
Filled fill_in(OpenForm& open, const Fields& sent, base::BilingualText& why);

// A finding in the words of the forms.
Remark remark_of(const Visit& visit, const FieldFinding& finding);
// What the checks say of this file with these bytes, for its form.
std::vector<Remark> remarks_on(const Visit& visit, const ContentFile& file, const std::string& bytes);
// Those that no field shows: of the file as a whole and of its text.
base::Html summary_of(const std::vector<Remark>& remarks, const base::Translations& words);

}  // namespace desk
