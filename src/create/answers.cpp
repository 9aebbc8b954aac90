#include "create/answers.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"
#include "model/value_names.h"

namespace create {
namespace {

using base::msg;

base::BilingualText must_not_be_empty() { return msg("ต้องมีคำตอบ", "an answer is needed"); }

Refusal missing(const Question& question, const std::vector<base::KnownValue>& values = {}) {
  std::string ids;
  for (const base::KnownValue& value : values) ids += (ids.empty() ? ": " : ", ") + std::string(value.id);
  return {2,
          msg("ยังไม่มีคำตอบ: {1} (เขียน --{0}){3}", "an answer is missing: {2} (give --{0}){3}",
              {question.name(), question.th, question.en, ids}),
          question.name(), must_not_be_empty()};
}

base::BilingualText fault_of_bytes(const std::string& answer) {
  if (base::first_invalid_utf8(answer) != answer.npos) return msg("ไม่ใช่ UTF-8", "this is not UTF-8");
  if (base::first_forbidden(answer) >= answer.size()) return {};
  return msg("มีอักขระควบคุมที่มองไม่เห็น เช่น จากปุ่มลูกศร", "this holds a control character, as arrow keys give");
}

base::BilingualText fault_of(const Question& question, const std::string& answer, const FindFault& fault) {
  if (answer.empty()) return question.need == Question::Need::required ? must_not_be_empty() : base::BilingualText{};
  if (auto why = fault_of_bytes(answer); !why.empty()) return why;
  return fault ? fault(answer) : base::BilingualText{};
}

Refusal wrong_flag(const Question& question, const base::BilingualText& why) {
  return {2, {"--" + question.name() + ": " + why.th, "--" + question.name() + ": " + why.en}, question.name(), why};
}

std::string prompt_of(const Question& question, const std::string& proposed, base::Language language) {
  std::string out(language == base::Language::th ? question.th : question.en);
  if (proposed.empty() && !question.example().empty())
    out += msg(" เช่น {}", ", like {}", {question.example()}).in(language);
  if (question.need != Question::Need::required)
    out += (proposed.empty() ? msg(" (ยังไม่มี กด Enter)", " (none yet: press Enter)")
                             : msg(" (ไม่มี พิมพ์ -)", " (none: type -)"))
               .in(language);
  if (!proposed.empty()) out += " [" + proposed + "]";
  return out + ": ";
}

// Null where no value has this word.
const base::KnownValue* value_of(const std::vector<base::KnownValue>& values, const std::string& word) {
  const std::string plain = model::plain_word(word);
  for (const base::KnownValue& value : values) {
    if (value.id == word || model::plain_word(value.name) == plain) return &value;
    for (std::string_view other : value.words)
      if (model::plain_word(other) == plain) return &value;
  }
  return nullptr;
}

// The value of that number in the list, counted from 1.
const base::KnownValue* value_at(const std::vector<base::KnownValue>& values, const std::string& digits) {
  std::size_t number = 0;
  const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return end == digits.data() + digits.size() && number >= 1 && number <= values.size() ? &values[number - 1]
                                                                                        : nullptr;
}

// All values by number, and the prompt for one of them.
std::string list_of(const Question& question, const std::vector<base::KnownValue>& values,
                    const std::string& proposed, base::Language language) {
  std::string out(language == base::Language::th ? question.th : question.en);
  out += ":\n";
  for (std::size_t i = 0; i < values.size(); ++i) {
    out += "  " + std::to_string(i + 1) + " " + std::string(values[i].id);
    if (!values[i].name.empty()) out += " (" + std::string(values[i].name) + ")";
    out += "\n";
  }
  return out + msg("เลขหรือคำ", "number or word").in(language) + (proposed.empty() ? "" : " [" + proposed + "]") +
         ": ";
}

}  // namespace

std::vector<std::string> split_at_commas(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    out.emplace_back(base::trimmed(list.substr(0, comma)));
    list.remove_prefix(comma == list.npos ? list.size() : comma + 1);
  }
  return out;
}

std::string Answers::flag(const Question& question) const {
  const auto found = flags_.find(question.name());
  if (found == flags_.end()) return {};
  if (const auto why = fault_of_bytes(found->second); !why.empty()) throw wrong_flag(question, why);
  return std::string(base::trimmed(found->second));
}

std::string Answers::text(const Question& question, const std::string& proposed, const FindFault& fault) {
  if (flags_.contains(question.name())) {
    const std::string answer = flag(question);
    if (const auto why = fault_of(question, answer, fault); !why.empty()) throw wrong_flag(question, why);
    return answer.empty() && question.need == Question::Need::flag_only ? proposed : answer;
  }
  if (question.need == Question::Need::flag_only) return proposed;
  if (ask_) return typed(question, prompt_of(question, proposed, spoken_), proposed, fault);
  if (proposed.empty() && question.need != Question::Need::offered) throw missing(question);
  return proposed;
}

std::string Answers::typed(const Question& question, const std::string& prompt, const std::string& proposed,
                           const FindFault& fault) {
  for (std::string shown = prompt;;) {
    const auto line = ask_(shown);
    if (!line) throw missing(question);
    std::string answer(base::trimmed(*line));
    if (answer.empty()) answer = proposed;
    if (answer == "-") answer.clear();
    const base::BilingualText why = fault_of(question, answer, fault);
    if (why.empty()) return answer;
    shown = why.in(spoken_) + "\n" + prompt;
  }
}

std::string Answers::choice(const Question& question, const std::vector<base::KnownValue>& values,
                            const std::string& proposed) {
  const bool is_given = flags_.contains(question.name());
  if (!is_given && !ask_ && proposed.empty()) throw missing(question, values);
  const auto fault = [&](const std::string& word) {
    if (value_of(values, word) || (!is_given && value_at(values, word))) return base::BilingualText{};
    if (!is_given) return msg("ไม่มี '{}'", "there is no '{}'", {word});
    const base::BilingualText advice = base::which_is_meant(word, values);
    return base::BilingualText{msg("ไม่มี '{}' ", "", {word}).th + advice.th,
                               msg("", "there is no '{}'; ", {word}).en + advice.en};
  };
  const std::string answer = is_given || !ask_
                                 ? text(question, proposed, fault)
                                 : typed(question, list_of(question, values, proposed, spoken_), proposed, fault);
  const base::KnownValue* value = value_of(values, answer);
  if (!value) value = value_at(values, answer);
  return value ? std::string(value->id) : std::string();
}

}  // namespace create
