// What `prongsai new` makes, by a form: its questions are the fields.
#include <algorithm>

#include "create/kind.h"
#include "desk/form/known_values.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "model/frameworks.h"
#include "read/site_content.h"

namespace desk {
namespace {

struct Answer {
  std::string value, label;
  bool is_chosen = false;
};
struct AskedQuestion {
  std::string name, label, help, value;
  bool is_required = false;
  std::vector<Answer> options;
};
struct NewPage {
  DeskFrame frame;
  base::Url action;
  std::vector<AskedQuestion> questions;
};

REFLECT(Answer, "answer", value, label, is_chosen);
REFLECT(AskedQuestion, "question", name, label, help, value, is_required, options);
REFLECT(NewPage, "new", frame, action, questions);

// "measure/ban-khao/2568": what is to be made, and for whom.
struct Wanted {
  const create::Kind* kind = nullptr;
  std::string slug, year;  // empty where they are asked for
};

Wanted wanted_of(const Visit& visit) {
  std::string rest = visit.part("what");
  auto next = [&] {
    const std::size_t slash = rest.find('/');
    std::string part = rest.substr(0, slash);
    rest = slash == rest.npos ? std::string() : rest.substr(slash + 1);
    return part;
  };
  Wanted out;
  const std::string name = next();
  for (const create::Kind* kind : create::all_kinds)
    if (kind->name == name && (kind->is_in_content || name == "site")) out.kind = kind;
  out.slug = next();
  out.year = next();
  return out;
}

// Where nothing is filled in, what is made takes a value of its own.
bool has_proposal(const create::Question& question) {
  for (std::string_view name : {"slug", "year", "period", "title"})
    if (question.name() == name && (name != "title" || question.keys == &readers::site_keys)) return true;
  return false;
}

// Questions whose answers the desk knows, or that only a terminal needs.
bool is_settled(const create::Question& question, const Wanted& wanted) {
  const std::string name = question.name();
  return name == "folder" || name == "languages" || name == "root-agency" ||
         (name == "agency" && !wanted.slug.empty()) || (name == "year" && !wanted.year.empty());
}

std::vector<Answer> answers_of(const create::Question& question, const FormBasis& basis, const std::string& chosen) {
  std::vector<Answer> out;
  const readers::Key* key = question.keys ? readers::find_key(*question.keys, question.path) : nullptr;
  if (!key) return out;
  for (const Option& option : known_values_of(*key, {}, basis))
    out.push_back({option.value, option.label, option.value == chosen});
  return out;
}

std::vector<AskedQuestion> questions_of(const Visit& visit, const Wanted& wanted) {
  const base::Language language = visit.options.language;
  base::BilingualText unread;
  const auto content = readers::read_site_content(visit.options.content, unread);
  const auto agency = content ? readers::read_agency_of(*content, wanted.slug, unread) : nullptr;
  const int year = wanted.year.empty() ? 0 : std::stoi(wanted.year);
  const FormBasis basis{wanted.kind->name,
                        {language},
                        words_of(language),
                        agency && year ? model::framework_of(*agency, content->frameworks, year) : nullptr};
  std::vector<AskedQuestion> out;
  for (const auto& questions : {wanted.kind->questions, wanted.kind->more_questions})
    for (const create::Question& question : questions) {
      if (is_settled(question, wanted)) continue;
      AskedQuestion asked;
      asked.name = question.name();
      asked.label = language == base::Language::th ? question.th : question.en;
      asked.value = field_value(visit.request.form, asked.name);
      asked.is_required = question.need == create::Question::Need::required && !has_proposal(question);
      if (const auto example = question.example(); !example.empty() && !example.starts_with('{'))
        asked.help = words_of(language)("form.example", {{"value", example}});
      asked.options = answers_of(question, basis, asked.value);
      out.push_back(std::move(asked));
    }
  return out;
}

Response page_of_questions(const Visit& visit, const Wanted& wanted, std::vector<Message> messages,
                           unsigned status = 200) {
  const base::Language language = visit.options.language;
  NewPage page;
  std::vector<Crumb> crumbs{{words_of(language)("frame.desk"), desk_url("")}};
  if (!wanted.slug.empty()) crumbs.push_back({wanted.slug, desk_url(page_of_agency(wanted.slug))});
  const base::BilingualText title{std::string(wanted.kind->th), std::string(wanted.kind->en)};
  page.frame = frame_of(visit.options, title.in(language), std::move(crumbs));
  page.frame.messages = std::move(messages);
  page.action = desk_url(visit.request.path);
  page.questions = questions_of(visit, wanted);
  return desk::page("new.html", page, language, status);
}

// What was filled in, as the flags of `prongsai new` would give it.
create::Answers::Flags flags_of(const Visit& visit, const Wanted& wanted) {
  create::Answers::Flags out;
  for (const auto& questions : {wanted.kind->questions, wanted.kind->more_questions})
    for (const create::Question& question : questions) {
      const std::string value = field_value(visit.request.form, question.name());
      if (!value.empty() || question.need == create::Question::Need::stated) out[question.name()] = value;
    }
  if (!wanted.slug.empty()) out["agency"] = wanted.slug;
  if (!wanted.year.empty()) out["year"] = wanted.year;
  return out;
}

// The folder that `new site` is told, so that its content is that of the desk.
std::string folder_of_site(const std::string& content) {
  const std::size_t slash = content.rfind('/');
  return slash == content.npos ? "." : content.substr(0, slash);
}

// Below the content folder.
std::string path_in_content(const std::string& path) {
  const std::size_t agencies = path.find("/agencies/");
  const std::size_t slash = agencies == path.npos ? path.rfind('/') : agencies;
  return path.substr(slash == path.npos ? 0 : slash + 1);
}

// The page to go on with.
std::string next_page(const Wanted& wanted, const std::string& first_file) {
  const auto file = content_file(first_file);
  if (wanted.kind->name == "site" || !file) return {};
  if (wanted.kind->name == "year" || wanted.kind->name == "agency") return page_of_agency(file->slug);
  return (file->kind ? "file/" : "text/") + file->path;
}

Response show_new(const Visit& visit) {
  const Wanted wanted = wanted_of(visit);
  if (!wanted.kind) return message_page(visit, words_of(visit.options.language)("file.none"), 404);
  return page_of_questions(visit, wanted, {});
}

Response make_new(const Visit& visit) {
  const Wanted wanted = wanted_of(visit);
  const base::Language language = visit.options.language;
  if (!wanted.kind) return message_page(visit, words_of(language)("file.none"), 404);
  create::Answers::Flags flags = flags_of(visit, wanted);
  const bool is_site = wanted.kind->name == "site";
  if (is_site) flags["folder"] = folder_of_site(visit.options.content);
  create::Answers answers(std::move(flags), {}, language);
  base::BilingualText why;
  try {
    const create::Creation made = wanted.kind->make({visit.options.content, is_site, answers});
    for (const create::NewFile& file : made.files)
      if (visit.store.save(path_in_content(file.path), file.text, "", why) != Store::Saved::done)
        throw create::Refusal{1, why.empty() ? base::msg("มี {} อยู่แล้ว", "{} is there already", {file.path}) : why};
    return {303, {}, {}, next_page(wanted, path_in_content(made.files.front().path))};
  } catch (const create::Refusal& refusal) {
    return page_of_questions(visit, wanted,
                             {{words_of(language)("new.refused", {{"why", refusal.what.in(language)}}), true}}, 422);
  }
}

}  // namespace

extern const DeskPage new_page{"new/{what...}", show_new, make_new};

}  // namespace desk
