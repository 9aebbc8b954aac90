// prongsai new deploy: where the site is sent, beside the folder of content.
#include <array>

#include "base/yaml_text.h"
#include "create/kind.h"
#include "model/deploy_target.h"
#include "platform/places.h"
#include "read/site_content.h"

namespace create {
namespace {

using base::msg;
using model::DeployKind;
using Need = Question::Need;

constexpr Question target_kind{
    .path = "kind", .th = "ส่งอย่างไร", .en = "How the site is sent", .values = model::deploy_kinds.names()};
constexpr Question target_path{"path", "โฟลเดอร์ของเว็บไซต์ที่ปลายทาง", "The folder of the site at the target"};
constexpr Question target_host{.path = "host",
                               .th = "ชื่อเครื่องปลายทาง เช่น www.example.go.th",
                               .en = "The target's host, like www.example.go.th",
                               .is_conditional = true};
constexpr Question target_user{"user", "ชื่อผู้ใช้ที่ปลายทาง", "The user's name there", nullptr, Need::offered};
constexpr Question target_endpoint{.path = "endpoint",
                                   .th = "ที่อยู่ของเครื่องแม่ข่าย เช่น https://dav.example.go.th/web",
                                   .en = "The server's address, like https://dav.example.go.th/web",
                                   .is_conditional = true};
constexpr Question target_remote{.path = "remote",
                                 .th = "ชื่อที่ตั้งไว้ด้วย rclone config",
                                 .en = "The name given with rclone config",
                                 .is_conditional = true};
constexpr std::array deploy_questions{target_kind, target_path,     target_host,
                                      target_user, target_endpoint, target_remote};

// What has to be known of a target of this kind, besides its folder.
std::vector<const Question*> questions_of(DeployKind kind) {
  switch (kind) {
    case DeployKind::rsync:
    case DeployKind::sftp:
    case DeployKind::ftps:
      return {&target_host, &target_user};
    case DeployKind::webdav:
      return {&target_endpoint, &target_user};
    case DeployKind::rclone:
      return {&target_remote};
    default:
      return {};
  }
}

Creation make_deploy(const Order& order) {
  base::BilingualText why;
  const auto content = readers::read_site_content(order.content, why);
  if (!content) throw Refusal{2, why};
  const std::string kind = order.answers.choice(target_kind, model::known_values(target_kind.values));
  base::YamlValue target = base::YamlValue::map();
  target.put("kind", kind);
  for (const Question* question : questions_of(model::deploy_kinds.value_of(kind).value()))
    target.put(question->path, order.answers.text(*question));
  target.put("path", order.answers.text(target_path));
  base::YamlValue targets = base::YamlValue::map(), file = base::YamlValue::map();
  targets.put("web", std::move(target));
  file.put("targets", std::move(targets));
  const std::string comment =
      msg("# รหัสผ่านและกุญแจไม่อยู่ในไฟล์นี้ ดู docs/publish.th.md คีย์ทั้งหมด: prongsai schema deploy --table\n",
          "# no passwords or keys in this file: see docs/publish.en.md; all keys: prongsai schema deploy --table\n")
          .in(content->settings->settings.first_language());
  const std::string option = order.content_option();
  return {{{platform::path_beside(order.content, "deploy.yaml"), base::yaml_of(file) + comment}},
          {},
          {"prongsai build" + option, "prongsai deploy --dry-run" + option, "prongsai deploy" + option}};
}

}  // namespace

extern const Kind deploy_kind{.name = "deploy",
                              .th = "ส่งเว็บไซต์ไปที่ใด (deploy.yaml)",
                              .en = "Where the site is sent (deploy.yaml)",
                              .argument = "KIND",
                              .questions = deploy_questions,
                              .make = make_deploy};

}  // namespace create
