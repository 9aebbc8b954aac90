// prongsai new: files to begin with, from answers given by flags or on the terminal.
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "console/diagnostics.h"
#include "create/kind.h"
#include "pipeline/reserved_names.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "platform/terminal.h"

namespace cli {
namespace {

using base::msg;

// A flag of one kind, where it is given.
struct FlagOfNew {
  std::string name;
  std::optional<std::string> value;
};

struct NewCliOptions {
  std::string content = "content";
  bool is_forced = false;
  std::vector<FlagOfNew> flags;
  console::Printing printing;
};

std::optional<std::string> ask_on_terminal(const std::string& prompt) {
  std::cerr << prompt << std::flush;
  std::string line;
  if (std::getline(std::cin, line)) return line;
  std::cerr << "\n";
  return std::nullopt;
}

void print_creation(const create::Creation& made, const console::Printing& printing) {
  const base::Language language = printing.spoken();
  for (const create::NewFile& file : made.files) std::cout << "+ " << file.path << "\n";
  if (printing.is_quiet) return;
  for (const base::BilingualText& remark : made.remarks) std::cout << remark.in(language) << "\n";
  std::cout << msg("ต่อไป:", "next:").in(language) << "\n";
  for (const std::string& command : made.next_commands) std::cout << "  " << command << "\n";
}

// Pages of a theme's own are not known before there is one.
bool is_reserved_name(std::string_view slug, const model::Settings& settings) {
  return pipeline::is_reserved_name(slug, settings, {});
}

int run_new(const create::Kind& kind, NewCliOptions& chosen) {
  chosen.content = platform::without_final_slashes(chosen.content);
  console::settle(chosen.printing, chosen.content);
  if (kind.is_in_content && !platform::look(chosen.content + "/."))
    return console::wrong_use(chosen.printing, console::no_content_folder(chosen.content));
  create::Answers::Flags flags;
  for (const FlagOfNew& flag : chosen.flags)
    if (flag.value) flags.emplace(flag.name, *flag.value);
  create::Answers answers(std::move(flags), platform::can_ask() ? ask_on_terminal : create::AskLine{},
                          chosen.printing.spoken());
  try {
    const create::Creation made = kind.make({chosen.content, chosen.is_forced, answers, is_reserved_name});
    create::write_files(made.files);
    print_creation(made, chosen.printing);
    return 0;
  } catch (const create::Refusal& refusal) {
    console::wrong_use(chosen.printing, refusal.what);
    return refusal.status;
  }
}

base::BilingualText help_of(const create::Question& question) {
  base::BilingualText help{std::string(question.th), std::string(question.en)};
  if (const std::string_view example = question.example(); !example.empty()) {
    help.th += " เช่น " + std::string(example);
    help.en += ", like " + std::string(example);
  }
  return help;
}

std::function<int()> declare_kind(const create::Kind& kind, platform::Options& options) {
  auto chosen = std::make_shared<NewCliOptions>();
  chosen->flags.reserve(kind.questions.size() + kind.more_questions.size());  // options keep where they are
  for (const auto& questions : {kind.questions, kind.more_questions})
    for (const create::Question& question : questions) {
      FlagOfNew& flag = chosen->flags.emplace_back(FlagOfNew{question.name(), {}});
      const bool is_first = chosen->flags.size() == 1;
      options.text_or_nothing((is_first ? std::string(kind.argument) + "," : std::string()) + "--" + flag.name,
                              is_first ? "" : "TEXT", flag.value, help_of(question));
    }
  if (kind.is_in_content)
    options.text("-c,--content", "DIR", chosen->content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  else
    options.flag("--force", chosen->is_forced,
                 msg("สร้างในโฟลเดอร์ที่ไม่ว่าง ไฟล์เดิมไม่ถูกทับ", "Use a folder that is not empty; no file is overwritten"));
  options.flag("-q,--quiet", chosen->printing.is_quiet,
               msg("แสดงเพียงชื่อไฟล์ที่เขียน", "Print the names of the files alone"));
  console::declare_language(options, chosen->printing.language);
  return [&kind, chosen] { return run_new(kind, *chosen); };
}

std::function<int()> declare_new(platform::Options& options) {
  std::string names;
  for (const create::Kind* kind : create::all_kinds) {
    names += " " + std::string(kind->name);
    options.command({std::string(kind->name), msg(kind->th, kind->en),
                     [kind](platform::Options& own) { return declare_kind(*kind, own); }});
  }
  auto printing = std::make_shared<console::Printing>();
  console::declare_language(options, printing->language);
  return [printing, names] {
    console::settle(*printing, "content");
    return console::wrong_use(*printing, msg("บอกสิ่งที่จะสร้าง:{}", "name what to make:{}", {names}));
  };
}

}  // namespace

extern const Command new_command{"new", "เริ่มเว็บไซต์ หน่วยงาน ปี มาตรการ และไฟล์อื่น โดยถามสิ่งที่ต้องรู้",
                                 "Begin a site, an agency, a year, a measure or another file, asking what is needed",
                                 declare_new};

}  // namespace cli
