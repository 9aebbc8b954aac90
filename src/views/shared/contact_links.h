// Telephone numbers, e-mail addresses, LINE ids and the values of channels, as addresses to follow; and the bodies
// that take complaints besides the agencies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/url.h"
#include "model/channel.h"
#include "views/shared/resolved_link.h"

namespace views {

// All of these are empty where the text is nothing that can be followed.
base::Url web_url(std::string_view written);    // an http or https address
base::Url phone_url(std::string_view written);  // tel:+66…, of the first number
base::Url email_url(std::string_view written);  // mailto:…
base::Url line_url(std::string_view written);   // of "@id", "id" or an address of LINE
base::Url channel_url(model::ChannelType type, std::string_view value);

// Whether a channel of the type can be used without the internet.
bool is_offline(model::ChannelType type);
// Whether what is written there may be seen by others: a page, a wall, a group.
bool is_public_place(model::ChannelType type);

// Templates show them with {% include "help.html" %}, where they are called `help`.
struct ExternalComplaintBody {
  base::ResolvedText name, note, hours;
  std::string phone;  // as written; empty where none
  base::Url phone_href;
  std::optional<ResolvedLink> link;
  std::string to_be_checked;           // that the number should be checked before use; empty where it need not be
  std::optional<ResolvedLink> source;  // of the number, where the program brought it
  base::Html looked_up;                // the day on which it was
  std::optional<ResolvedLink> form;    // where a report is made online; then these two of it
  std::string form_to_be_checked;
  base::ResolvedText form_source;
  std::string heading;  // above the first for complaints of every kind; empty above the others
};

std::vector<ExternalComplaintBody> external_complaint_bodies(const Site&);

// Who runs the site. The link has the name as its text; without an address it is absent.
struct SiteContactRow {
  base::ResolvedText name;
  std::string phone, email;
  base::Url phone_href, email_href;
  std::optional<ResolvedLink> link;
};

// Absent where site.yaml does not say. A message to the address of e-mail begins with `page`, the address of the page
// that it is about.
std::optional<SiteContactRow> site_contact_row(const Site&, std::string_view page);

REFLECTED(ExternalComplaintBody);
REFLECTED(SiteContactRow);

}  // namespace views
