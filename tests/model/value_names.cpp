#include "model/value_names.h"

#include <catch2/catch.hpp>
#include <set>

#include "model/agency.h"
#include "model/settings.h"

using namespace model;

TEST_CASE("a value and its id lead to each other") {
  for (const ValueName& name : channel_types.names()) {
    const auto value = channel_types.value_of(name.id);
    REQUIRE(value);
    CHECK(channel_types.id_of(*value) == name.id);
  }
  CHECK(statuses.id_of(Status::in_progress) == "in-progress");
  CHECK(statuses.id_of(Status::not_stated).empty());
  CHECK(!statuses.value_of(""));
  CHECK(publish_ways.value_of("each-agency") == true);
  CHECK(hostings.name_of(Hosting::cloudflare) == "Cloudflare Pages");
}

TEST_CASE("a name or abbreviation tells which value was meant, and only one") {
  CHECK(value_called(agency_types.names(), "อบต.")->id == "subdistrict-administration");
  CHECK(value_called(agency_types.names(), "เทศบาลเมือง")->id == "town-municipality");
  CHECK(value_called(statuses.names(), "เสร็จ")->id == "done");
  CHECK(!value_called(statuses.names(), "เสร็"));
  CHECK(!value_called(statuses.names(), ""));
  CHECK(!value_called(statuses.names(), " . "));
  CHECK(agency_types.value_of("ท.ม.") == AgencyType::town_municipality);
  CHECK(agency_types.value_of(" อบต ") == AgencyType::subdistrict_administration);
  for (const char* same : {"ดำเนินการแล้ว", "ด\u0E4D\u0E32เนินการแล้ว", "ดำเนินการ\u00A0แล้ว", "ดำเนินการ\u200Bแล้ว",
                           "\uFEFFดำเนินการแล้ว", "ดำเนินการเเล้ว", "ดำเนินการแ\u00ADล้ว"}) {
    INFO(same);
    CHECK(statuses.value_of(same) == Status::done);
  }
  CHECK(agency_types.value_of("Hospital") == AgencyType::hospital);
  CHECK(channel_types.value_of("อื่นๆ") == ChannelType::other);
  CHECK(channel_types.value_of("ไลน์") == ChannelType::line);
  CHECK(channel_types.value_of("E-Mail") == ChannelType::email);
  CHECK(channel_purposes.value_of("ทั้งสอง") == ChannelFor::both);
  for (std::span<const ValueName> names :
       {agency_types.names(), statuses.names(), measure_kinds.names(), channel_types.names(),
        channel_purposes.names(), disclosure_states.names(), numerals.names(), hostings.names(), languages.names(),
        link_styles.names(), publish_ways.names(), disclosure_scores.names()}) {
    std::set<std::string_view> ids;
    std::set<std::string> words;  // of all values: a word of two would mean only the first
    for (const ValueName& name : names) {
      INFO(name.id);
      CHECK(!name.id.empty());
      CHECK(ids.insert(name.id).second);
      std::set<std::string> own;
      for (std::string_view word : {name.id, name.th, name.en}) own.insert(plain_word(word));
      for (std::string_view word : other_words_of(name)) CHECK(own.insert(plain_word(word)).second);
      for (const std::string& word : own) {
        INFO(word);
        CHECK(value_called(names, word)->id == name.id);
        CHECK(words.insert(word).second);
      }
    }
  }
}

TEST_CASE("an id as the end of a key of translations") {
  CHECK(key_of_words("channels.missing_", "web-form") == "channels.missing_web_form");
}
