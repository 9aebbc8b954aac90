// Which agency of the content, and which of its years, a file is made for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/date.h"
#include "create/kind.h"
#include "read/site_content.h"

namespace create {

inline constexpr Question which_agency{"agency", "หน่วยงานใด (ชื่อโฟลเดอร์)", "Which agency (its folder)"};
inline constexpr Question which_year{"year", "ปีงบประมาณ (พ.ศ.)", "The fiscal year (Buddhist Era)"};
inline constexpr Question short_name_of_file{"slug", "ชื่อไฟล์ ซึ่งเป็นที่อยู่บนเว็บด้วย",
                                             "The name of the file, which is its address as well"};

struct AgencyFolder {
  readers::SiteContent content;
  std::unique_ptr<model::Agency> agency;

  std::string path() const { return content.root + "/agencies/" + std::string(agency->slug); }
  base::Language language() const { return content.settings->settings.first_language(); }  // of comments
};

// The only agency there is, or the one that is chosen. Throws Refusal.
AgencyFolder choose_agency(const Order& order);

// The only year that the agency has, or one that is chosen; it need not be there. Throws Refusal.
int choose_year(const Order& order, const model::Agency& agency);

// A slug made of the title, or another one. Throws Refusal.
std::string choose_slug(const Order& order, const std::string& title);

base::BilingualText fault_of_year(const std::string& written);  // empty where it is a Buddhist year

base::Date today();  // in Thailand

// Those that the agency may use in a year: the one of its choice, else all for its type.
std::vector<const model::Framework*> frameworks_for(const model::Agency& agency, const model::Frameworks& frameworks,
                                                    int year);
// The one that it uses. Throws Refusal where there is none, or where several could be
// meant.
const model::Framework& framework_for(const AgencyFolder& folder, int year);

// " --agency SLUG" and the option of the content for commands that are named.
std::string options_for(const Order& order, const AgencyFolder& folder);

}  // namespace create
