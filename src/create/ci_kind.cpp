// prongsai new ci: the recipe by which a host of Git builds and publishes the site on each change.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/url.h"
#include "create/kind.h"
#include "read/site_content.h"

namespace create {
namespace {

using base::msg;

// A host of Git that publishes pages: where it reads its recipe, and what that says. CONTENT, PACKAGE and COMMENT are
// filled in.
struct GitHost {
  std::string_view name, path, recipe;
};

constexpr std::string_view github_recipe = R"(# COMMENT
name: site
on:
  push:
    branches: [main]
  pull_request:
permissions: {contents: read}
jobs:
  build:
    runs-on: ubuntu-latest
    container: debian:12
    steps:
      - uses: actions/checkout@v4
      - name: install
        run: |
          apt-get update -qq && apt-get install -y -qq curl ca-certificates
          curl -fsSL -o /tmp/prongsai.deb PACKAGE
          apt-get install -y -qq /tmp/prongsai.deb
      - name: build
        run: prongsai build --content CONTENT --out public --format github
      - uses: actions/upload-pages-artifact@v3
        with: {path: public}
  publish:
    if: github.ref == 'refs/heads/main'
    needs: build
    runs-on: ubuntu-latest
    permissions: {pages: write, id-token: write}
    environment: {name: github-pages}
    steps:
      - uses: actions/deploy-pages@v4
)",
                           gitlab_recipe = R"(# COMMENT
image: debian:12
before_script:
  - apt-get update -qq && apt-get install -y -qq curl ca-certificates
  - curl -fsSL -o /tmp/prongsai.deb PACKAGE
  - apt-get install -y -qq /tmp/prongsai.deb
check:
  rules: [{if: $CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH}]
  script: [prongsai check --content CONTENT]
pages:
  rules: [{if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH}]
  script: [prongsai build --content CONTENT --out public]
  artifacts: {paths: [public]}
)";

constexpr std::array git_hosts{GitHost{"github", ".github/workflows/site.yml", github_recipe},
                               GitHost{"gitlab", ".gitlab-ci.yml", gitlab_recipe}};

constexpr Question ci_host{"host", "โฮสต์ใด: github หรือ gitlab", "Which host: github or gitlab"};
constexpr Question ci_package{"package", "ที่อยู่ https ของแพ็กเกจ .deb ของโปรแกรมนี้ที่ท่านวางไว้",
                              "The https address where you keep this program's .deb package"};
constexpr std::array ci_questions{ci_host, ci_package};

// Nothing that a shell or YAML would read otherwise.
bool is_plain_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return base::is_letter_or_digit(c) || std::string_view("-_./:~").find(c) != std::string_view::npos;
  });
}

base::BilingualText fault_of_package(const std::string& address) {
  if (address.starts_with("https://") && base::is_web_address(address) && is_plain_word(address)) return {};
  return msg("'{}' ไม่ใช่ที่อยู่ https", "'{}' is not an https address", {address});
}

std::string replaced(std::string text, std::string_view name, std::string_view value) {
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + value.size()))
    text.replace(at, name.size(), value);
  return text;
}

Creation make_recipe(const Order& order) {
  base::BilingualText why;
  const auto content = readers::read_site_content(order.content, why);
  if (!content) throw Refusal{2, why};
  if (order.content.starts_with('/') || order.content.starts_with('.') || !is_plain_word(order.content))
    throw Refusal{2,
                  msg("สั่งในโฟลเดอร์ของคลัง Git ที่มีโฟลเดอร์เนื้อหา ชื่อใช้ได้เฉพาะ a-z A-Z 0-9 - _ . /",
                      "run this in the folder of the Git repository that holds the content; its path may only hold "
                      "a-z, A-Z, 0-9 and - _ . /")};
  std::vector<base::KnownValue> names;
  for (const GitHost& host : git_hosts) names.push_back({host.name, {}, {}});
  const std::string name = order.answers.choice(ci_host, names);
  const GitHost& host =
      *std::find_if(git_hosts.begin(), git_hosts.end(), [&](const GitHost& h) { return h.name == name; });
  std::string text =
      replaced(std::string(host.recipe), "PACKAGE", order.answers.text(ci_package, {}, fault_of_package));
  text = replaced(std::move(text), "CONTENT", order.content);
  text = replaced(std::move(text), "COMMENT",
                  msg("สร้างเว็บไซต์และเผยแพร่ทุกครั้งที่แก้ไข เนื้อหาที่มีข้อผิดพลาดไม่ถูกเผยแพร่",
                      "Builds the site and publishes it on each change. Content with errors is not published.")
                      .in(content->settings->settings.first_language()));
  return {{{std::string(host.path), std::move(text)}},
          {msg("ใช้กับคลัง Git ที่มีโฟลเดอร์ {0} เปิดใช้ Pages ในการตั้งค่าของคลังด้วย",
               "for a Git repository that holds {0}; turn Pages on in its settings", {order.content})},
          {"git add " + std::string(host.path) + " " + order.content, "git commit -m site", "git push"}};
}

}  // namespace

extern const Kind ci_kind{.name = "ci",
                          .th = "ขั้นตอนให้ GitHub หรือ GitLab สร้างและเผยแพร่ทุกครั้งที่แก้ไข",
                          .en = "A recipe for GitHub or GitLab to build and publish on each change",
                          .argument = "HOST",
                          .questions = ci_questions,
                          .make = make_recipe};

}  // namespace create
