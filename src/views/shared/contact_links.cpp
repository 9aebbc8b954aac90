#include "views/shared/contact_links.h"

#include "base/line_messenger.h"
#include "base/phone.h"
#include "views/shared/formatting.h"

namespace views {
base::Url web_url(std::string_view written) {
  return base::is_web_address(written) ? base::Url::outside(written) : base::Url();
}

namespace {

using model::ChannelType;

base::Url any_url(std::string_view value) {
  for (auto make : {web_url, phone_url, email_url})
    if (base::Url url = make(value); !url.empty()) return url;
  return {};
}

}  // namespace

base::Url phone_url(std::string_view written) {
  const auto phone = base::parse_phone(written);
  return phone ? base::Url::outside(phone->address()) : base::Url();
}

base::Url email_url(std::string_view written) {
  std::size_t at = written.find('@');
  bool is_address =
      at != written.npos && at > 0 && at + 1 < written.size() && written.find_first_of(" ?&") == written.npos;
  return is_address ? base::Url::outside("mailto:" + std::string(written)) : base::Url();
}

base::Url line_url(std::string_view written) {
  if (base::Url url = web_url(written); !url.empty()) return url;
  return base::Url::outside(base::line_address(written));
}

// The name of a Facebook page is not an address: the page of that name could be someone else's.
base::Url channel_url(ChannelType type, std::string_view value) {
  switch (type) {
    case ChannelType::phone:
    case ChannelType::hotline:
      return phone_url(value);
    case ChannelType::email:
      return email_url(value);
    case ChannelType::line:
      return line_url(value);
    case ChannelType::web_form:
    case ChannelType::facebook:
    case ChannelType::social:
    case ChannelType::app:
      return web_url(value);
    case ChannelType::other:
      return any_url(value);
    case ChannelType::in_person:
    case ChannelType::suggestion_box:
    case ChannelType::post:
      break;
  }
  return {};
}

bool is_offline(ChannelType type) {
  switch (type) {
    case ChannelType::in_person:
    case ChannelType::phone:
    case ChannelType::hotline:
    case ChannelType::suggestion_box:
    case ChannelType::post:
      return true;
    default:
      return false;
  }
}

bool is_public_place(ChannelType type) {
  return type == ChannelType::facebook || type == ChannelType::line || type == ChannelType::social;
}

REFLECT(ExternalComplaintBody, "outside body", name, note, hours, phone, phone_href, link, to_be_checked, source,
        looked_up, form, form_to_be_checked, form_source, heading);
REFLECT(SiteContactRow, "contact of the site", name, phone, email, phone_href, email_href, link);

namespace {

// With `name` as its text, where it leads out of the site.
std::optional<ResolvedLink> link_outside(const std::optional<model::Link>& link, const base::ResolvedText& name) {
  const base::Url address = link ? base::Url::outside(link->target) : base::Url();
  if (address.empty()) return std::nullopt;
  const std::string host(base::host_of(address.view()));
  return ResolvedLink{name, {}, address, {}, host, !host.empty()};
}

// A line each, so that it says what is needed to find and mend a mistake.
base::Url email_about(const Site& site, std::string_view address, std::string_view page) {
  base::Url url = email_url(address);
  if (url.empty()) return url;
  std::string body = site.words("frame.report_page", {{"page", page}});
  for (std::string_view key : {"frame.report_what", "frame.report_right", "frame.report_evidence"})
    body.append("\r\n").append(site.words(key)).append(" ");
  return url.with_query("body", body);
}

}  // namespace

std::vector<ExternalComplaintBody> external_complaint_bodies(const Site& site) {
  std::vector<ExternalComplaintBody> out;
  bool is_general = false;
  for (const model::HelpBody& body : site.settings.help) {
    const base::ResolvedText name = body.name.phrase(site.language());
    ExternalComplaintBody row{name,
                              body.note.phrase(site.language()),
                              body.hours.phrase(site.language()),
                              std::string(body.phone),
                              phone_url(body.phone),
                              link_outside(body.href, name)};
    if (body.is_general && !is_general && !out.empty()) row.heading = site.words("channels.general");
    is_general = body.is_general;
    if (body.is_to_be_checked) row.to_be_checked = site.words("channels.check_before_use");
    if (!body.source.empty()) {
      const base::ResolvedText source = body.source.phrase(site.language());
      row.source = link_outside(body.source_href, source).value_or(ResolvedLink{source});
    }
    row.form = link_outside(body.form, name);
    if (row.form) row.form->text = site.words("channels.form");
    if (body.is_form_to_be_checked) row.form_to_be_checked = site.words("channels.check_form");
    row.form_source = body.form_source.phrase(site.language());
    if (body.looked_up) row.looked_up = time_html(*body.looked_up, site.language(), base::DateStyle::compact);
    out.push_back(std::move(row));
  }
  return out;
}

std::optional<SiteContactRow> site_contact_row(const Site& site, std::string_view page) {
  const auto& contact = site.settings.contact;
  if (!contact) return std::nullopt;
  const base::ResolvedText name = contact->name.phrase(site.language());
  return SiteContactRow{name,
                        std::string(contact->phone),
                        std::string(contact->email),
                        phone_url(contact->phone),
                        email_about(site, contact->email, page),
                        link_outside(contact->href, name)};
}

}  // namespace views
