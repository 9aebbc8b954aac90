// What `prongsai new` makes, by a form: its questions are the fields.
#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "base/date.h"
#include "create/agency_folder.h"
#include "desk/form/known_values.h"
#include "desk/message.h"
#include "desk/open_form.h"
#include "model/frameworks.h"
#include "pipeline/reserved_names.h"
#include "read/site_content.h"

namespace desk {
namespace {

struct Answer {
  std::string value, label;
  bool is_chosen = false;
};
struct AskedQuestion {
  std::string name, label, help, value, fault;
  bool is_required = false;
  std::vector<Answer> options;
};
struct NewPage {
  DeskFrame frame;
  base::Url action;
  std::vector<AskedQuestion> questions;
};

REFLECT(Answer, "answer", value, label, is_chosen);
REFLECT(AskedQuestion, "question", name, label, help, value, fault, is_required, options);
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
    if (kind->name == name) out.kind = kind;
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

using Faults = std::map<std::string, std::string, std::less<>>;  // by question

// Questions whose answers the desk knows, that only a terminal needs, or that seldom need an answer: where one does,
// its fault says so.
bool is_settled(const create::Question& question, const Wanted& wanted, const Faults& faults) {
  const std::string name = question.name();
  if (wanted.kind->name == "year" && name == "dimension") return !faults.contains(name);
  return name == "folder" || name == "languages" || name == "root-agency" ||
         (name == "agency" && !wanted.slug.empty()) || (name == "year" && !wanted.year.empty());
}

// Those of maps and lists show how YAML is written.
bool is_shown(std::string_view example) {
  return !example.empty() && !example.starts_with('{') && !example.starts_with('[');
}

int year_in(const std::string& text) { return base::parse_buddhist_year(text).value_or(0); }

std::vector<Answer> answers_of(const create::Question& question, const FormBasis& basis, const std::string& chosen) {
  const readers::Key* key = question.keys ? readers::find_key(*question.keys, question.path) : nullptr;
  std::vector<Answer> out;
  for (const Option& option : key ? known_values_of(*key, basis) : options_of(question.values, basis))
    out.push_back({option.value, option.label, option.value == chosen});
  return out;
}

// Of the year; of one that is to be begun, the framework that it will have. Null where it is not known yet.
const model::Framework* framework_for(const Wanted& wanted, const model::Agency& agency,
                                      const model::Frameworks& frameworks, int year) {
  if (wanted.kind->name != "year") return model::framework_of(agency, frameworks, year);
  const auto list = create::frameworks_for(agency, frameworks, year);
  return list.size() == 1 ? list.front() : nullptr;
}

std::vector<AskedQuestion> questions_of(const Visit& visit, const Wanted& wanted, const Faults& faults) {
  const base::Language language = visit.options.language;
  base::BilingualText unread;
  const auto content = readers::read_site_content(visit.options.content, unread);
  const auto agency = content ? readers::read_agency_of(*content, wanted.slug, unread) : nullptr;
  const int year = year_in(wanted.year.empty() ? field_value(visit.request.form, "year") : wanted.year);
  const FormBasis basis{wanted.kind->name,
                        {language},
                        words_of(language),
                        agency && year ? framework_for(wanted, *agency, content->frameworks, year) : nullptr};
  std::vector<AskedQuestion> out;
  for (const auto& questions : {wanted.kind->questions, wanted.kind->more_questions})
    for (const create::Question& question : questions) {
      if (is_settled(question, wanted, faults)) continue;
      AskedQuestion asked;
      asked.name = question.name();
      asked.label = language == base::Language::th ? question.th : question.en;
      asked.value = field_value(visit.request.form, asked.name);
      asked.is_required =
          question.need == create::Question::Need::required && !question.is_conditional && !has_proposal(question);
      asked.options = answers_of(question, basis, asked.value);
      if (const auto example = question.example(); asked.options.empty() && is_shown(example))
        asked.help = words_of(language)("form.example", {{"value", example}});
      if (const auto found = faults.find(asked.name); found != faults.end()) asked.fault = found->second;
      out.push_back(std::move(asked));
    }
  return out;
}

// What the person does there; else what is made.
std::string title_of(const Wanted& wanted, base::Language language) {
  const std::string* words = words_of(language).find("new.title." + std::string(wanted.kind->name));
  if (words) return *words;
  return std::string(language == base::Language::th ? wanted.kind->th : wanted.kind->en);
}

Response page_of_questions(const Visit& visit, const Wanted& wanted, std::vector<Message> messages = {},
                           const Faults& faults = {}) {
  const base::Language language = visit.options.language;
  NewPage page;
  std::vector<Crumb> crumbs{{words_of(language)("frame.desk"), desk_url("")}};
  if (!wanted.slug.empty()) crumbs = crumbs_of(visit, wanted.slug);
  page.frame = frame_of(visit.options, title_of(wanted, language), std::move(crumbs));
  page.frame.messages = std::move(messages);
  page.action = desk_url(visit.request.path);
  page.questions = questions_of(visit, wanted, faults);
  return desk::page("new.html", page, language, page.frame.messages.empty() ? 200 : 422);
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

// What `new site` makes there is in its folder "content"; that of the desk may be called otherwise.
void move_to_content(std::vector<create::NewFile>& files, const std::string& content) {
  const std::string folder = folder_of_site(content), made = folder == "." ? "content" : folder + "/content";
  for (create::NewFile& file : files) file.path = content + "/" + path_below(made, file.path);
}

// The page to go on with.
std::string next_page(const Wanted& wanted, const std::string& first_file) {
  const auto file = content_file(first_file);
  if (wanted.kind->name == "deploy") return "publish";
  if (wanted.kind->name == "site" || !file) return {};
  if (wanted.kind->name == "year" || wanted.kind->name == "agency") return page_of_agency(file->slug);
  return page_of_file(*file);
}

Response show_new(const Visit& visit) {
  const Wanted wanted = wanted_of(visit);
  if (!wanted.kind) return message_page(visit, words_of(visit.options.language)("file.none"), 404);
  return page_of_questions(visit, wanted);
}

// Pages of a theme's own are not known here.
bool is_reserved(std::string_view slug, const model::Settings& settings) {
  return pipeline::is_reserved_name(slug, settings, {});
}

Faults missing_answers(const Visit& visit, const Wanted& wanted) {
  Faults out;
  for (const AskedQuestion& question : questions_of(visit, wanted, {}))
    if (question.is_required && base::trimmed(question.value).empty())
      out.emplace(question.name, words_of(visit.options.language)("new.must"));
  return out;
}

// Each fault stands beside its question; what is none of an answer's, above them.
Response refused(const Visit& visit, const Wanted& wanted, const create::Refusal& refusal) {
  const base::Language language = visit.options.language;
  const base::Translations& words = words_of(language);
  if (refusal.question.empty())
    return page_of_questions(visit, wanted, {{words("new.refused", {{"why", refusal.what.in(language)}}), true}});
  return page_of_questions(visit, wanted, {{words("new.see_below"), true}},
                           {{refusal.question, refusal.fault.in(language)}});
}

Response make_new(const Visit& visit) {
  const Wanted wanted = wanted_of(visit);
  const base::Language language = visit.options.language;
  if (!wanted.kind) return message_page(visit, words_of(language)("file.none"), 404);
  if (const Faults missing = missing_answers(visit, wanted); !missing.empty())
    return page_of_questions(visit, wanted, {{words_of(language)("new.see_below"), true}}, missing);
  create::Answers::Flags flags = flags_of(visit, wanted);
  const bool is_site = wanted.kind->name == "site";
  if (is_site) flags["folder"] = folder_of_site(visit.options.content);
  create::Answers answers(std::move(flags), {}, language);
  try {
    create::Creation made = wanted.kind->make({visit.options.content, is_site, answers, is_reserved});
    if (is_site) move_to_content(made.files, visit.options.content);
    create::write_files(made.files);
    return see_other(next_page(wanted, path_below(visit.options.content, made.files.front().path)));
  } catch (const create::Refusal& refusal) {
    return refused(visit, wanted, refusal);
  }
}

}  // namespace

extern const DeskPage new_page{"new/{what...}", show_new, make_new};

}  // namespace desk
