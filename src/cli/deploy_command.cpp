// prongsai deploy: the site that was built comes to where visitors find it.
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/finding_text.h"
#include "base/nearest.h"
#include "base/number.h"
#include "cli/command.h"
#include "cli/figure_changes_text.h"
#include "console/diagnostics.h"
#include "console/progress.h"
#include "deploy/deployment.h"
#include "platform/disk.h"
#include "platform/places.h"
#include "read/deploy_targets.h"

namespace cli {
namespace {

using base::msg;

struct DeployCliOptions {
  pipeline::BuildOptions build;  // of the check
  std::string target;
  deploy::Wishes wishes;
  bool is_dry = false;
  console::Printing printing;

  std::string in_words(const base::BilingualText& text) const { return text.in(printing.spoken()); }
};

std::string number_of(std::uint64_t count) { return base::with_commas(static_cast<std::int64_t>(count)); }

// "1.4 MB"
std::string size_of(std::uint64_t bytes) {
  if (bytes < 1'000'000) return number_of((bytes + 999) / 1000) + " kB";
  return number_of(bytes / 1'000'000) + "." + std::to_string(bytes / 100'000 % 10) + " MB";
}

std::string list_of(const std::vector<std::string>& names) {
  constexpr std::size_t most = 5;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) out += (i ? ", " : "") + names[i];
  return names.size() > most ? out + ", …" : out;
}

int refuse(const DeployCliOptions& chosen, const base::BilingualText& what) {
  std::cerr << "prongsai: " << chosen.in_words(what) << "\n";
  return 1;
}

std::vector<std::string_view> names_of(const model::DeployTargets& targets) {
  std::vector<std::string_view> out;
  for (const model::DeployTarget& target : targets.targets) out.push_back(target.name);
  return out;
}

// Null and `why` where there is none.
const model::DeployTarget* chosen_target(const model::DeployTargets& targets, const std::string& named,
                                         base::BilingualText& why) {
  if (const model::DeployTarget* target = targets.find(named)) return target;
  const std::string& name = named.empty() ? targets.usual : named;
  why = name.empty() ? msg("บอกเป้าหมาย ", "name a target; ")
                     : msg("deploy.yaml ไม่มีเป้าหมาย '{}' ", "deploy.yaml has no target '{}'; ", {name});
  why += base::did_you_mean(name, names_of(targets), {"เป้าหมายที่มี", "targets"});
  return nullptr;
}

std::optional<model::DeployTarget> read_target(const DeployCliOptions& chosen, int& status) {
  base::Report report;
  const auto targets =
      readers::read_deploy_targets(platform::path_beside(chosen.build.content, "deploy.yaml"), report);
  for (const base::Finding& finding : report.findings())
    std::cerr << base::as_text(finding, chosen.printing.spoken(), false);
  if (!targets) return status = 2, std::nullopt;
  base::BilingualText why;
  const model::DeployTarget* target = chosen_target(*targets, chosen.target, why);
  if (!target) return status = console::wrong_use(chosen.printing, why), std::nullopt;
  return *target;
}

// Errors of the content, as `check` has them; 0 where what was published may be sent.
int check_content_to_send(DeployCliOptions& chosen) {
  const pipeline::BuildResult result = pipeline::build(chosen.build);
  if (!result.failure.empty()) return console::wrong_use(chosen.printing, result.failure);
  for (const base::Finding& finding : result.report.findings())
    if (finding.severity == base::Severity::error)
      std::cerr << base::as_text(finding, chosen.printing.spoken(), false);
  if (result.is_refused)
    return refuse(chosen, msg("เนื้อหามีข้อผิดพลาด จึงไม่ได้ส่งสิ่งใด", "the content has errors: nothing was sent"));
  if (!result.held_back.empty())
    std::cerr << chosen.in_words(msg("ส่งหน้าชุดที่ดีล่าสุดของหน่วยงานที่มีข้อผิดพลาด: {}",
                                     "of agencies with errors the last good pages are sent: {}",
                                     {list_of(result.held_back)}))
              << "\n";
  return 0;
}

void print_plan(const DeployCliOptions& chosen, const deploy::Deployment& deployment, const deploy::Plan& plan) {
  const base::Language language = chosen.printing.spoken();
  if (chosen.is_dry)
    for (const deploy::Step& step : plan.steps)
      for (const deploy::PublicFile& file : step.files)
        std::cout << (step.stage == deploy::Stage::removals                    ? "- "
                      : deploy::find_named(deployment.host().files, file.path) ? "~ "
                                                                               : "+ ")
                  << file.path << "\n";
  std::cout << figure_changes_text(deployment.figure_changes(), language)
            << msg("ส่ง {0} ไฟล์ ({1}) ลบ {2} คงเดิม {3}", "{0} files to send ({1}), {2} to remove, {3} as they are",
                   {number_of(plan.sent), size_of(plan.bytes), number_of(plan.removed), number_of(plan.kept)})
                   .in(language)
            << "\n";
}

int send(DeployCliOptions& chosen, const model::DeployTarget& target, deploy::Deployment& deployment) {
  base::BilingualText why;
  auto failed = [&] { return console::wrong_use(chosen.printing, why); };
  if (!deployment.look(why)) return failed();
  if (const deploy::Objection objection = deployment.objection(); !objection.empty())
    return refuse(chosen,
                  {objection.what.th + " " + objection.option.th, objection.what.en + ": " + objection.option.en});
  const deploy::Plan& plan = deployment.plan();
  if (plan.steps.empty()) {
    std::cout << chosen.in_words(msg("{} มีทุกอย่างแล้ว", "{} has all of it already", {target.name})) << "\n";
    return 0;
  }
  if (!chosen.printing.is_quiet || chosen.is_dry) print_plan(chosen, deployment, plan);
  const bool is_unexplained = lacks_reasons(deployment.figure_changes());
  if (chosen.is_dry) {
    std::cout << chosen.in_words(msg("ยังไม่ได้ส่งสิ่งใด (--dry-run)", "nothing was sent (--dry-run)")) << "\n";
    return is_unexplained ? 1 : 0;
  }
  if (is_unexplained)
    return refuse(chosen,
                  msg("ตัวเลขของปีที่ปิดแล้วเปลี่ยนไปโดยไม่มีเหตุผล จึงไม่ได้ส่งสิ่งใด: บอกเหตุผลใน corrections.yaml ของหน่วยงาน",
                      "figures of a closed year change without a reason, so nothing was sent: give it in "
                      "the agency's corrections.yaml"));
  if (!deployment.send(console::progress_line(chosen.printing.spoken(), msg("{0} จาก {1} ไฟล์", "{0} of {1} files")),
                       why))
    return failed();
  if (!chosen.printing.is_quiet)
    std::cout << chosen.in_words(
                     msg("ส่งไปที่ {0} ({1}) แล้ว ดึงกลับมาเทียบ {2} ไฟล์ตรงกัน",
                         "sent to {0} ({1}); {2} files were fetched back and are the same",
                         {target.name, chosen.in_words(deploy::place_of(target)), number_of(deployment.sampled())}))
              << "\n";
  return 0;
}

int run_deploy(DeployCliOptions& chosen) {
  chosen.build.content = platform::without_final_slashes(chosen.build.content);
  chosen.build.out = platform::without_final_slashes(chosen.build.out);
  console::settle(chosen.printing, chosen.build.content);
  if (!platform::look(chosen.build.content + "/."))
    return console::wrong_use(chosen.printing, console::no_content_folder(chosen.build.content));
  int status = 0;
  const auto target = read_target(chosen, status);
  if (!target) return status;
  if ((status = check_content_to_send(chosen)) != 0) return status;
  base::BilingualText why;
  auto deployment = deploy::Deployment::open({chosen.build.out, chosen.build.content}, *target, chosen.wishes, why);
  if (!deployment) return refuse(chosen, why);
  return send(chosen, *target, *deployment);
}

std::function<int()> declare_deploy(platform::Options& options) {
  auto chosen = std::make_shared<DeployCliOptions>();
  chosen->build.is_check = true;
  chosen->build.version = PRONGSAI_VERSION;
  options.text("TARGET", "", chosen->target,
               msg("เป้าหมายใน deploy.yaml ซึ่งอยู่ข้างโฟลเดอร์เนื้อหา",
                   "A target of deploy.yaml, which is beside the folder of content"));
  options.text("-c,--content", "DIR", chosen->build.content, msg("โฟลเดอร์เนื้อหา", "The folder of content"));
  options.text("-o,--out", "DIR", chosen->build.out,
               msg("โฟลเดอร์ของเว็บไซต์ที่สร้างแล้ว", "The folder of the site that was built"));
  options.flag("--dry-run", chosen->is_dry,
               msg("แสดงสิ่งที่จะส่งและลบ และตัวเลขที่จะเปลี่ยน โดยไม่ส่ง",
                   "Show what would be sent and removed and which figures change, and send nothing"));
  options.flag(
      "--confirm", chosen->wishes.is_confirmed,
      msg("ส่งเข้าโฟลเดอร์ที่มีไฟล์อื่นอยู่แล้วเป็นครั้งแรก", "Send for the first time into a folder that has other files"));
  options.flag("--verify", chosen->wishes.verifies,
               msg("ดูไฟล์จริงทุกไฟล์ที่ปลายทาง แทนที่จะเชื่อรายการของมัน",
                   "Look at every file of the target itself, instead of believing its list"));
  options.flag("--force", chosen->wishes.sends_all,
               msg("ส่งทุกไฟล์ แม้ที่ปลายทางมีอยู่แล้ว", "Send all files, also those that are there already"));
  options.number(
      "--max-deletes", "N", chosen->wishes.most_deletes, 0, 10'000'000,
      msg("ไม่ส่งถ้าต้องลบมากกว่านี้ (ไม่ใส่คือ 256)", "Send nothing if more files would be removed (default: 256)"));
  options.number("--workers", "N", chosen->wishes.connections, 1, 64,
                 msg("เชื่อมต่อพร้อมกันไม่เกินกี่ทาง ใช้กับ sftp, ftps, webdav, s3 และ rclone (ไม่ใส่คือ 4)",
                     "Connections at once, with sftp, ftps, webdav, s3 and rclone (default: 4)"));
  options.flag("-q,--quiet", chosen->printing.is_quiet, msg("แสดงเพียงข้อผิดพลาด", "Print errors alone"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] { return run_deploy(*chosen); };
}

}  // namespace

extern const Command deploy_command{"deploy", "ส่งเว็บไซต์ที่สร้างแล้วไปที่โฮสต์", "Send the site that was built to its host",
                                    declare_deploy};

}  // namespace cli
