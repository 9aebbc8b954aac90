// prongsai diff: which figures differ between two publications of a site.
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/command.h"
#include "cli/figure_changes_text.h"
#include "console/diagnostics.h"
#include "platform/disk.h"

namespace cli {
namespace {

using base::msg;

struct DiffCliOptions {
  std::string older, newer;
  console::Printing printing;
};

int run_diff(DiffCliOptions& chosen) {
  console::settle(chosen.printing, "content");
  if (chosen.older.empty() || chosen.newer.empty())
    return console::wrong_use(chosen.printing, msg("บอกโฟลเดอร์ของเว็บไซต์สองชุด: prongsai diff เก่า ใหม่",
                                                   "name the folders of two sites: prongsai diff OLD NEW"));
  deploy::Paths files;
  for (const std::string& folder : {chosen.older, chosen.newer}) {
    const deploy::NamedFiles named = deploy::named_files(folder);
    if (!named.has_manifest)
      return console::wrong_use(chosen.printing,
                                msg("ไม่มีเว็บไซต์ที่โปรแกรมนี้สร้างในโฟลเดอร์ '{}'",
                                    "there is no site of this program in the folder '{}'", {folder}));
    files = deploy::figure_files(named.files);
  }
  const auto changes = deploy::figure_changes_between(chosen.older, chosen.newer, files);
  const base::Language language = chosen.printing.spoken();
  std::cout << (changes.empty() ? msg("ไม่มีตัวเลขใดเปลี่ยน\n", "no figure changes\n").in(language)
                                : figure_changes_text(changes, language));
  return lacks_reasons(changes) ? 1 : 0;
}

std::function<int()> declare_diff(platform::Options& options) {
  auto chosen = std::make_shared<DiffCliOptions>();
  options.text("OLD", "", chosen->older, msg("โฟลเดอร์ของเว็บไซต์ชุดเก่า", "The folder of the older site"));
  options.text("NEW", "", chosen->newer, msg("โฟลเดอร์ของเว็บไซต์ชุดใหม่", "The folder of the newer site"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] { return run_diff(*chosen); };
}

}  // namespace

extern const Command diff_command{"diff", "บอกว่าตัวเลขใดต่างกันระหว่างเว็บไซต์สองชุด และเพราะอะไร",
                                  "Say which figures differ between two publications, and why", declare_diff};

}  // namespace cli
