#include "read/deploy_targets.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/url.h"
#include "platform/disk.h"
#include "platform/host_info.h"
#include "platform/places.h"
#include "platform/process.h"
#include "read/source_file.h"
#include "read/values.h"

namespace readers {
namespace {

constexpr Key target_list[]{
    Key("kind", model::deploy_kinds).required().means("ส่งอย่างไร", "how it is sent").like("rsync"),
    Key("path", Type::word)
        .written("โฟลเดอร์", "folder")
        .means("โฟลเดอร์ของเว็บไซต์ที่ปลายทาง ของ `s3` คือ bucket และ prefix ถ้ามี",
               "the folder of the site at the target; of `s3` the bucket, and a prefix if there is one")
        .like("/var/www/ita"),
    Key("host", Type::word)
        .written("ชื่อเครื่อง", "host name")
        .means("ของ `rsync` `sftp` `ftps`", "of `rsync`, `sftp`, `ftps`")
        .like("www.example.go.th"),
    Key("user", Type::word)
        .written("ชื่อผู้ใช้", "user name")
        .means("ไม่ใส่คือชื่อเดียวกับบนเครื่องนี้", "without it the name on this machine")
        .like("web"),
    Key("port", Type::whole)
        .means("ไม่ใส่คือพอร์ตปกติ ของ `ftps` 990 คือ TLS โดยปริยาย",
               "without it the usual one; of `ftps`, 990 means implicit TLS")
        .like("2222"),
    Key("endpoint", Type::word)
        .written("ที่อยู่", "address")
        .means("ของเครื่องแม่ข่าย WebDAV หรือบริการ S3 ที่ไม่ใช่ของ AWS",
               "of the WebDAV server, or of an S3 service other than AWS")
        .like("https://dav.example.go.th/web"),
    Key("region", Type::word).means("ของ `s3`", "of `s3`").like("ap-southeast-1"),
    Key("remote", Type::word)
        .written("ชื่อ", "name")
        .means("ของ `rclone` ชื่อที่ตั้งไว้ด้วย `rclone config`", "of `rclone`: the name given with `rclone config`")
        .like("ita"),
    Key("key_file", Type::word)
        .written("ไฟล์", "file")
        .means("ไฟล์กุญแจ SSH ของ `rsync` `sftp` (ไม่ใช่ตัวกุญแจ)", "of `rsync`, `sftp`: where the SSH key is, not the key")
        .like("~/.ssh/id_ed25519"),
    Key("known_hosts", Type::word)
        .written("ไฟล์", "file")
        .means("ไฟล์กุญแจของเครื่องปลายทาง ไม่ใส่คือ `~/.ssh/known_hosts`",
               "keys of hosts, without it those in `~/.ssh/known_hosts`")
        .like("known_hosts"),
    Key("address", Type::word)
        .written("ที่อยู่เว็บ", "web address")
        .means("ถ้าใส่ หลังส่งจะเปิดบางหน้าจากที่อยู่นี้มาเทียบ",
               "where it is given, some pages are fetched from it after sending, and compared")
        .like("https://ita.example.go.th/"),
};
constexpr KeySet target_keys{"เป้าหมาย", "a target", target_list};

constexpr Key deploy_list[]{
    Key("targets", target_keys)
        .by_key()
        .required()
        .means("แต่ละแห่งที่ส่งไป ตามชื่อที่ตั้งเอง", "each place to send to, by a name of your choice")
        .like("{web: {kind: folder, path: /mnt/web}}"),
    Key("default", Type::word)
        .written("ชื่อ", "name")
        .means("เป้าหมายที่ใช้เมื่อไม่บอกชื่อ", "the target that is taken where none is named")
        .like("web"),
};

}  // namespace

constexpr KeySet deploy_keys{"deploy.yaml", "deploy.yaml", deploy_list};

namespace {

using base::msg;
using model::DeployKind;
using model::DeployTarget;

constexpr std::string_view words_of_secrets[]{"pass",    "pwd",        "secret",      "token", "credential",
                                              "api_key", "access_key", "private_key", "รหัสผ่าน"};

bool names_a_secret(std::string_view key) {
  const std::string lower = base::to_lower(key);
  return std::any_of(std::begin(words_of_secrets), std::end(words_of_secrets),
                     [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

// "https://name:word@host/", or a key's own text.
bool holds_a_secret(std::string_view value) {
  const std::size_t scheme = value.find("://"), at = value.find('@', scheme), colon = value.find(':', scheme + 3);
  return value.find("PRIVATE KEY") != value.npos ||
         (scheme != value.npos && at != value.npos && colon < at && value.find('/', scheme + 3) > at);
}

// Any depth: whoever reads the content would read them.
void refuse_secrets(ReadContext& context, const YamlTree& tree, const YamlNode& parent) {
  for (const YamlNode* node = tree.first_of(parent); node; node = tree.after(*node)) {
    const bool by_key = node->kind == platform::YamlKind::scalar && names_a_secret(node->key);
    if (by_key || holds_a_secret(node->text))
      context.report.error(
          "secret-in-file", by_key ? node->key_place : node->location,
          msg("รหัสผ่านและกุญแจต้องไม่อยู่ใน deploy.yaml: ใครเปิดเนื้อหาได้ก็อ่านได้",
              "passwords and keys must not be in deploy.yaml: whoever has the content can read them"),
          msg("ลบออก แล้วใส่ในตัวแปร PRONGSAI_PASSWORD (s3: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) "
              "หรือใช้กุญแจของ SSH หรือ rclone config",
              "remove it; set PRONGSAI_PASSWORD (s3: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) in the environment, "
              "or use SSH's keys or rclone config"));
    refuse_secrets(context, tree, *node);
  }
}

// "~/x" and "x" as paths that can be opened: the second is below the folder of deploy.yaml.
std::string local_path(std::string_view text, const std::string& folder) {
  const std::string path = platform::path_as_given(std::string(text)), home = platform::home_folder();
  if (path.starts_with("~/") && !home.empty()) return home + path.substr(1);
  return path.empty() || platform::is_absolute(path) ? path : folder + "/" + path;
}

struct Need {
  const char* key;
  std::string DeployTarget::*value;
};

// What a kind cannot do without.
std::vector<Need> needs_of(DeployKind kind) {
  const Need path{"path", &DeployTarget::path}, host{"host", &DeployTarget::host}, user{"user", &DeployTarget::user};
  switch (kind) {
    case DeployKind::folder:
    case DeployKind::s3:
      return {path};
    case DeployKind::rsync:
    case DeployKind::sftp:
      return {host, path};
    case DeployKind::ftps:
      return {host, user, path};
    case DeployKind::webdav:
      return {{"endpoint", &DeployTarget::endpoint}};
    case DeployKind::rclone:
      return {{"remote", &DeployTarget::remote}};
  }
  return {};
}

DeployTarget read_target(ReadContext& context, const YamlTree& tree, const YamlNode& node,
                         const std::string& folder) {
  MapReader<target_keys> fields(context, tree, node);
  DeployTarget target{.name = std::string(node.key)};
  auto word = [&](MapReader<target_keys>::Name key) {
    const YamlNode* value = fields.find(key);
    const std::string_view text = value ? scalar(context, *value) : std::string_view();
    // A word that begins with '-' would be an option of the program that sends.
    if (value && text.starts_with('-'))
      context.report.error("value", value->location,
                           msg("'{}' ขึ้นต้นด้วย '-' ไม่ได้", "'{}' must not begin with '-'", {text}));
    return std::string(text);
  };
  const YamlNode* kind = fields.find("kind");
  const auto read_kind = kind ? read_choice(context, *kind, model::deploy_kinds) : std::nullopt;
  target.kind = read_kind.value_or(DeployKind::folder);
  target.path = platform::without_final_slashes(word("path"));
  target.host = word("host");
  target.user = word("user");
  target.endpoint = word("endpoint");
  target.region = word("region");
  target.remote = word("remote");
  target.key_file = local_path(word("key_file"), folder);
  target.known_hosts = local_path(word("known_hosts"), folder);
  target.address = word("address");
  if (const YamlNode* port = fields.find("port"))
    if (const auto number = read_whole_number(context, *port)) {
      if (*number < 1 || *number > 65535)
        context.report.error("value", port->location, msg("พอร์ตต้องเป็น 1 ถึง 65535", "a port is from 1 to 65535"));
      else
        target.port = static_cast<unsigned>(*number);
    }
  fields.finish();
  if (target.kind == DeployKind::folder) target.path = local_path(target.path, folder);
  if (!target.address.empty() && !target.address.ends_with('/')) target.address += '/';
  for (const auto& [key, address] : {std::pair("address", target.address), std::pair("endpoint", target.endpoint)})
    if (!address.empty() && !base::is_web_address(address))
      context.report.error("href", node.location,
                           msg("{0}: '{1}' ไม่ใช่ที่อยู่เว็บ", "{0}: '{1}' is not a web address", {key, address}));
  if (read_kind)
    for (const Need& need : needs_of(target.kind))
      if ((target.*need.value).empty())
        context.report.error("missing-key", node.location,
                             msg("เป้าหมายแบบ {0} ต้องมี {1}", "a target of kind {0} needs '{1}'",
                                 {std::string(model::deploy_kinds.id_of(target.kind)), need.key}));
  return target;
}

}  // namespace

std::optional<model::DeployTargets> read_deploy_targets(const std::string& path, base::Report& report) {
  if (!platform::look(path)) {
    report.error_at(
        "missing-file", path, msg("ไม่มีไฟล์ {}", "there is no {}", {path}),
        msg("เขียนไฟล์ที่บอกว่าจะส่งไปที่ใด เช่น targets: {web: {kind: folder, path: /mnt/web}}",
            "write one that says where to send the site, like targets: {web: {kind: folder, path: /mnt/web}}"));
    return std::nullopt;
  }
  const auto file = read_source(path, report);
  base::Arena arena;
  YamlTree tree;
  if (!file || !platform::parse_yaml(*file, 0, file->text.size(), arena, tree, report)) return std::nullopt;
  ReadContext context{report, arena};
  refuse_secrets(context, tree, tree.root());
  if (report.has_errors()) return std::nullopt;
  MapReader<deploy_keys> top(context, tree, tree.root());
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == path.npos ? "." : path.substr(0, slash);
  model::DeployTargets out;
  if (const YamlNode* targets = top.find("targets"))
    for (const YamlNode* target : entries(context, tree, *targets))
      out.targets.push_back(read_target(context, tree, *target, folder));
  if (const YamlNode* usual = top.find("default")) {
    out.usual = scalar(context, *usual);
    std::vector<std::string_view> names;
    for (const DeployTarget& target : out.targets) names.push_back(target.name);
    if (std::find(names.begin(), names.end(), out.usual) == names.end())
      report.error("value", usual->location, msg("ไม่มีเป้าหมายชื่อ '{}'", "there is no target named '{}'", {out.usual}),
                   did_you_mean(out.usual, names));
  }
  top.finish();
  if (report.has_errors()) return std::nullopt;
  return out;
}

}  // namespace readers
