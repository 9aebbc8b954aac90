// What the checks say of a form as it is being filled in, as JSON for desk.js.
#include "base/json.h"
#include "desk/open_form.h"

namespace desk {
namespace {

Response check_typed(const Visit& visit) {
  const auto file = content_file(visit.part("path"));
  if (!file) return {404, "application/json", "{}", {}};
  base::BilingualText why;
  const Fields& sent = visit.request.form;
  std::optional<std::string> bytes;
  if (const std::string* text = find_field(sent, "text")) {
    bytes = *text;
  } else if (auto open = open_form(visit, *file, why)) {
    bytes = fill_in(*open, sent, why).bytes;
  }
  if (!bytes) return {422, "application/json", "{}", {}};
  const base::Translations& words = words_of(visit.options.language);
  const std::vector<Remark> remarks = remarks_on(visit, *file, *bytes);
  base::JsonWriter out;
  out.open_object().member("summary", summary_of(remarks, words).view()).key("remarks").open_list();
  for (const Remark& remark : remarks) {
    base::Html html;
    add_remark(html, remark, words);
    out.open_object().key("at").text(remark.at).key("error").boolean(remark.severity == base::Severity::error);
    out.member("html", html.view()).close_object();
  }
  out.close_list().close_object();
  return {200, "application/json", out.take(), {}};
}

}  // namespace

extern const DeskPage check_page{"check/{path...}", nullptr, check_typed};

}  // namespace desk
