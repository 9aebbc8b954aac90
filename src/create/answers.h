// Where answers come from: flags, else a person on the terminal.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "base/nearest.h"
#include "create/question.h"

namespace create {

// Why nothing is written. `status` is the exit status: 1 where something is there already, 2 where an answer is
// missing or wrong.
struct Refusal {
  int status = 2;
  base::BilingualText what;  // as the terminal says it
  // Of an answer that is missing or wrong: the name of its question, and what is the matter with it.
  std::string question = {};
  base::BilingualText fault = {};
};

// Shows a prompt and gives the line that is typed; nothing at the end of the input.
using AskLine = std::function<std::optional<std::string>(const std::string& prompt)>;
// Why a text cannot be the answer; empty where it can.
using FindFault = std::function<base::BilingualText(const std::string& answer)>;

// "ก, ข" as a list.
std::vector<std::string> split_at_commas(std::string_view list);

class Answers {
 public:
  using Flags = std::map<std::string, std::string, std::less<>>;  // by name, those that are given

  // `ask` is empty where nobody can be asked. `spoken`: the language of prompts.
  Answers(Flags flags, AskLine ask, base::Language spoken)
      : flags_(std::move(flags)), ask_(std::move(ask)), spoken_(spoken) {}

  // The flag's value, else what is typed, else what is proposed. These throw Refusal where there is no answer, or the
  // flag's value cannot be one; what is typed wrongly is asked for again. "-" is typed for nothing.
  std::string text(const Question& question, const std::string& proposed = {}, const FindFault& fault = {});
  // The id of one of the values, by any of its words.
  std::string choice(const Question& question, const std::vector<base::KnownValue>& values,
                     const std::string& proposed = {});
  // The flag's value; empty where it is not given. Never asks. Throws Refusal where it is no text.
  std::string flag(const Question& question) const;
  // Whether a person is there to be asked.
  bool can_ask() const { return static_cast<bool>(ask_); }

 private:
  std::string typed(const Question& question, const std::string& prompt, const std::string& proposed,
                    const FindFault& fault);

  Flags flags_;
  AskLine ask_;
  base::Language spoken_;
};

}  // namespace create
