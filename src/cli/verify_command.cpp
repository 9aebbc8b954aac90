// prongsai verify: whether a site in a folder, or on the web, is as its manifests say.
#include <iostream>
#include <memory>

#include "base/number.h"
#include "base/url.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "deploy/verify.h"
#include "hosts/hosts.h"
#include "platform/disk.h"
#include "platform/places.h"

namespace cli {
namespace {

using base::msg;

struct VerifyCliOptions {
  std::string what = "site";  // a folder or a web address
  console::Printing printing;

  std::string in_words(const base::BilingualText& text) const { return text.in(printing.spoken()); }
};

std::string count_of(std::size_t count) { return base::with_commas(static_cast<std::int64_t>(count)); }

void print_paths(const VerifyCliOptions& chosen, const base::BilingualText& what, const deploy::Paths& paths) {
  for (const std::string& path : paths) std::cout << chosen.in_words(what) << ": " << path << "\n";
}

int print_verification(const VerifyCliOptions& chosen, const deploy::Verification& seen, std::size_t passed_over) {
  print_paths(chosen, msg("ไม่มี", "missing"), seen.missing);
  print_paths(chosen, msg("ต่างไป", "different"), seen.different);
  if (!chosen.printing.is_quiet) {
    print_paths(chosen, msg("manifest ไม่ได้ระบุ", "in no manifest"), seen.unnamed);
    std::cout << chosen.in_words(
        msg("ตรงกับ manifest {0} ไฟล์ ไม่มี {1} ต่างไป {2}", "{0} as in the manifest, {1} missing, {2} different",
            {count_of(seen.same), count_of(seen.missing.size()), count_of(seen.different.size())}));
    if (passed_over)
      std::cout << chosen.in_words(
          msg("; ข้าม {} ไฟล์ที่มีไว้ให้โฮสต์อ่าน", "; {} passed over: only the host reads them", {count_of(passed_over)}));
    std::cout << "\n";
  }
  return seen.is_good() ? 0 : 1;
}

base::BilingualText no_manifest(const std::string& where) {
  return msg("ไม่มี manifest.json ของเว็บไซต์ที่โปรแกรมนี้สร้างใน {}",
             "there is no manifest.json of a site of this program in {}", {where});
}

int verify_folder(const VerifyCliOptions& chosen) {
  const deploy::NamedFiles named = deploy::named_files(chosen.what);
  if (!named.has_manifest) return console::wrong_use(chosen.printing, no_manifest(chosen.what));
  deploy::Verification seen;
  deploy::compare(chosen.what, named.files, seen);
  seen.unnamed = deploy::unnamed_files(chosen.what, named.files);
  return print_verification(chosen, seen, 0);
}

int verify_address(const VerifyCliOptions& chosen) {
  const std::string address = chosen.what + (chosen.what.ends_with('/') ? "" : "/");
  const deploy::Fetch fetch = deploy::fetch_from(address);
  base::BilingualText why;
  auto named = deploy::named_files(fetch, "", why);
  if (!named) return console::wrong_use(chosen.printing, why);
  if (!named->has_manifest) return console::wrong_use(chosen.printing, no_manifest(address));
  const std::size_t passed_over =
      std::erase_if(named->files, [](const deploy::PublicFile& file) { return hosts::is_read_by_a_host(file.path); });
  deploy::Verification seen;
  if (!deploy::compare_fetched(fetch, named->files, seen, why)) return console::wrong_use(chosen.printing, why);
  return print_verification(chosen, seen, passed_over);
}

int run_verify(VerifyCliOptions& chosen) {
  console::settle(chosen.printing, "content");
  if (base::is_web_address(chosen.what)) return verify_address(chosen);
  chosen.what = platform::without_final_slashes(chosen.what);
  if (!platform::is_folder(chosen.what))
    return console::wrong_use(chosen.printing, msg("'{}' ไม่ใช่โฟลเดอร์หรือที่อยู่เว็บ",
                                                   "'{}' is neither a folder nor a web address", {chosen.what}));
  return verify_folder(chosen);
}

std::function<int()> declare_verify(platform::Options& options) {
  auto chosen = std::make_shared<VerifyCliOptions>();
  options.text(
      "SITE", "", chosen->what,
      msg("โฟลเดอร์หรือที่อยู่เว็บของเว็บไซต์ (ไม่ใส่คือ site)", "The folder or web address of the site (default: site)"));
  options.flag("-q,--quiet", chosen->printing.is_quiet,
               msg("แสดงเพียงไฟล์ที่ไม่มีหรือต่างไป", "Print missing and different files alone"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] { return run_verify(*chosen); };
}

}  // namespace

extern const Command verify_command{"verify", "ตรวจว่าเว็บไซต์ในโฟลเดอร์หรือบนเว็บตรงกับ manifest ของมัน",
                                    "See whether a site in a folder or on the web is as its manifests say",
                                    declare_verify};

}  // namespace cli
