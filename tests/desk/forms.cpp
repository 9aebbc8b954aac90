// What a person fills in is what the file then says, and nothing else of it changes.
#include <catch2/catch.hpp>

#include "desk/content_file.h"
#include "desk/form/form_html.h"
#include "desk/open_form.h"
#include "model/deploy_target.h"
#include "tests/desk/office.h"

using namespace desk_test;

TEST_CASE("a form that is sent back as it was shown changes no byte of the file") {
  for (const char* content : {"content", "tests/sites/everything/content", "tests/sites/printed-otherwise/content"}) {
    Office office(content);
    for (const std::string& path : content_files_in(fs::path(source_dir) / content)) {
      const auto file = desk::content_file(path);
      if (!file->kind) continue;
      const std::string before = office.read(path);
      const desk::Response shown = office.get("file/" + path);
      INFO(path);
      REQUIRE(shown.status == 200);
      desk::Fields form = sent_back(shown.body);
      form.emplace_back("action", "save");
      const desk::Response answer = office.post("file/" + path, std::move(form));
      CHECK(answer.location == "file/" + path + "?saved=0");
      CHECK(office.read(path) == before);
    }
  }
}

TEST_CASE("every page of the desk is made in both languages") {
  for (base::Language language : base::all_languages) {
    scratch::Folder folder;
    fs::copy(fs::path(source_dir) / "content", folder.content(), fs::copy_options::recursive);
    desk::Desk desk({.content = folder.content().string(), .out = folder.out().string(), .language = language});
    for (const char* path : {"", "agency/dan-kwian", "agency/dan-kwian/2566/measures", "agency/dan-kwian/2566/tables",
                             "agency/dan-kwian/pages", "agency/dan-kwian/updates", "file/site.yaml",
                             "file/agencies/dan-kwian/agency.yaml", "file/agencies/dan-kwian/corrections.yaml",
                             "text/agencies/dan-kwian/agency.yaml", "history/agencies/dan-kwian/agency.yaml",
                             "new/agency", "new/year/dan-kwian", "new/measure/dan-kwian/2566",
                             "new/table/dan-kwian/2566", "new/page/dan-kwian", "new/update/dan-kwian", "new/site"}) {
      INFO(path);
      CHECK(desk.respond({.method = "GET", .path = path}).status == 200);
    }
  }
}

TEST_CASE("what is filled in is in the file, with its comments where they were") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path,
               "# our channels\nchannels:\n  - id: hotline  # day and night\n    type: phone\n    name: โทรศัพท์\n");
  CHECK(office
            .save(path, {{"v/channels/0/value/-0/th", "043-000-112"},
                         {"v/channels/-0/id", "mail"},
                         {"v/channels/-0/type", "email"},
                         {"v/channels/-0/name/th", "อีเมล"}})
            .location == "file/" + path + "?saved=1");
  CHECK(office.read(path) ==
        "# our channels\nchannels:\n  - id: hotline  # day and night\n    type: phone\n    name: โทรศัพท์\n    value: "
        "043-000-112\n"
        "  - id: mail\n    type: email\n    name: อีเมล\n");
}

TEST_CASE("what a file says in comments stands beside the fields, and is read out with them") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path, "# asked by <phone>\ncriteria: [one]\nprotection: ปกปิดชื่อ  # since 2567\n");
  const std::string form = office.get("file/" + path).body;
  CHECK(form.find("id=\"c/criteria\"><span>Comment in the file:</span> asked by &lt;phone&gt;</p>") != form.npos);
  CHECK(form.find("id=\"c/protection\"><span>Comment in the file:</span> since 2567</p>") != form.npos);
  office.save(path, {{"v/criteria/-0/th", "two"}});
  CHECK(office.read(path) == "# asked by <phone>\ncriteria: [one, two]\nprotection: ปกปิดชื่อ  # since 2567\n");
}

TEST_CASE("an item is taken out, another one moved up") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path, "criteria: [one, two, three]\n");
  office.save(path, {{"d/criteria/1", "1"}});
  CHECK(office.read(path) == "criteria: [one, three]\n");
  office.save(path, {{"move", "/criteria/1 0"}});
  CHECK(office.read(path) == "criteria: [three, one]\n");
}

TEST_CASE("a file that was changed meanwhile is not overwritten: both versions are shown") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path, "protection: old\ncriteria: [one]\n");
  const std::string mark = office.mark(path);
  office.get("file/" + path);
  office.write(path, "protection: theirs\ncriteria: [one]\n");
  const desk::Response answer = office.post(
      "file/" + path, {{"v/protection/th", "yours"}, {"v/criteria/0/th", "uno"}, {"mark", mark}, {"action", "save"}});
  CHECK(answer.status == 409);
  CHECK(office.read(path) == "protection: theirs\ncriteria: [one]\n");
  CHECK(answer.body.find(">theirs<") != std::string::npos);
  CHECK(answer.body.find(">yours<") != std::string::npos);
  desk::Fields chosen = sent_back(answer.body);
  std::erase_if(chosen, [](const auto& field) { return field.first.starts_with("c/"); });
  chosen.emplace_back("c/protection", "theirs");
  chosen.emplace_back("c/criteria/0", "yours");
  chosen.emplace_back("action", "resolve");
  CHECK(office.post("file/" + path, std::move(chosen)).location == "file/" + path + "?saved=1");
  CHECK(office.read(path) == "protection: theirs\ncriteria: [uno]\n");
}

TEST_CASE("what others change while a person chooses is asked about as well") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path, "protection: old\ncriteria: [one]\n");
  const std::string mark = office.mark(path);
  office.get("file/" + path);
  office.write(path, "protection: theirs\ncriteria: [one]\n");
  desk::Fields chosen =
      sent_back(office.post("file/" + path, {{"v/protection/th", "yours"}, {"mark", mark}, {"action", "save"}}).body);
  office.write(path, "protection: theirs\ncriteria: [two]\n");
  chosen.emplace_back("action", "resolve");
  const desk::Response again = office.post("file/" + path, std::move(chosen));
  CHECK(again.status == 409);
  desk::Fields last = sent_back(again.body);
  CHECK(desk::field_value(last, "base") == mark);
  std::erase_if(last, [](const auto& field) { return field.first.starts_with("c/"); });
  last.emplace_back("c/protection", "yours");
  last.emplace_back("c/criteria/0", "theirs");
  last.emplace_back("action", "resolve");
  CHECK(office.post("file/" + path, std::move(last)).status == 303);
  CHECK(office.read(path) == "protection: yours\ncriteria: [two]\n");
}

TEST_CASE("what two people change in one table is both taken, unless one says otherwise") {
  Office office("tests/content/base");
  const std::string path = "agencies/ban-khao/2568/assessment.yaml";
  const std::string before = "total: 90.00\nindicators: {1: 81, 2: 82, 3: 83}  # as announced\n";
  office.write(path, before);
  const std::string mark = office.mark(path);
  office.get("file/" + path);
  office.write(path, "total: 90.00\nindicators: {1: 91, 2: 82, 3: 84}  # as announced\n");
  const desk::Response asked = office.post(
      "file/" + path, {{"v/indicators/2", "92"}, {"v/indicators/3", "93"}, {"mark", mark}, {"action", "save"}});
  CHECK(asked.status == 409);
  for (const char* choice :
       {"name=\"c/indicators/1\" value=\"theirs\" checked", "name=\"c/indicators/2\" value=\"yours\" checked",
        "name=\"c/indicators/3\" value=\"yours\" checked"})
    CHECK(asked.body.find(choice) != std::string::npos);
  CHECK(asked.body.find("c/total") == std::string::npos);
  desk::Fields chosen = sent_back(asked.body);
  std::erase_if(chosen, [](const auto& field) { return field.first.starts_with("c/"); });
  chosen.insert(chosen.end(), {{"c/indicators/1", "theirs"},
                               {"c/indicators/2", "yours"},
                               {"c/indicators/3", "theirs"},
                               {"action", "resolve"}});
  CHECK(office.post("file/" + path, std::move(chosen)).status == 303);
  CHECK(office.read(path) == "total: 90.00\nindicators: {1: 91, 2: 92, 3: 84}  # as announced\n");
}

TEST_CASE("the text of a file keeps the ends of its lines") {
  Office office("tests/sites/everything/content");
  const std::string path = "agencies/ban-khao/channels.yaml";
  for (const std::string end : {"\n", "\r\n"}) {
    office.write(path, "criteria:" + end + "  - one" + end);
    office.post("text/" + path, {{"text", "criteria:\n  - two"}, {"mark", office.mark(path)}, {"action", "save"}});
    CHECK(office.read(path) == "criteria:" + end + "  - two" + end);
  }
}

TEST_CASE("what was typed stays on the page when it cannot be saved, and why is said") {
  Office office("tests/content/base");
  const std::string path = "agencies/ban-khao/channels.yaml";
  office.write(path, "protection: old\n");
  office.write(".history", "a file where the former versions would go\n");
  const desk::Response answer = office.save(path, {{"v/protection/th", "typed"}});
  CHECK(answer.status == 500);
  CHECK(answer.body.find(">\ntyped</textarea>") != std::string::npos);
  CHECK(answer.body.find("class=\"message error\">It could not be saved: ") != std::string::npos);
  CHECK(office.read(path) == "protection: old\n");
}

TEST_CASE("every kind of target can be chosen where the host is set up") {
  Office office("tests/content/base");
  const std::string page = office.get("new/deploy").body;
  for (const auto& kind : model::deploy_kind_names)
    CHECK(page.find("<option value=\"" + std::string(kind.id) + "\"") != std::string::npos);
}

TEST_CASE("where the site is sent is written beside the content, and never over what is there") {
  Office office("tests/sites/everything/content");
  const desk::Fields form{{"kind", "folder"}, {"path", "/srv/www"}};
  CHECK(office.post("new/deploy", form).location == "publish");
  CHECK(office.read("../deploy.yaml").find("path: /srv/www") != std::string::npos);
  CHECK(office.read("deploy.yaml").empty());
  CHECK(office.post("new/deploy", form).status == 422);
}

TEST_CASE("every key of content has a label in both languages") {
  for (base::Language language : base::all_languages)
    for (const readers::ContentKind& kind : readers::content_kinds()) {
      if (kind.name == "framework") continue;  // edited as text
      const desk::Field form = desk::form_of(kind, {}, {kind.name, {language}, desk::words_of(language)});
      std::vector<const desk::Field*> all{&form};
      for (std::size_t i = 0; i < all.size(); ++i)
        for (const desk::Field& part : all[i]->parts) all.push_back(&part);
      for (const desk::Field* field : all) {
        INFO(kind.name << " " << field->at);
        if (!field->key.empty() && !field->is_new)
          CHECK((desk::words_of(language).find("label." + field->key) ||
                 desk::words_of(language).find("label_of." + std::string(kind.name) + "." + field->key)));
      }
    }
}
