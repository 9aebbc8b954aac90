#include "views/shared/agency_contact.h"

#include "views/shared/contact_links.h"
#include "views/shared/formatting.h"

namespace views {

REFLECT(ContactRow, "contact", label, text, href, mark, is_outside);

namespace {

using base::Html;

struct ContactWriter {
  const Context& context;
  Footnotes& footnotes;
  std::vector<ContactRow> rows;

  Html mark(std::string_view key) const { return footnotes.mark("agency", key); }
  std::string words(std::string_view key) const { return context.words()(key); }
};

// "ตำบลหนองแสง", with the mark of its footnote.
void add_place_part(Html& out, const ContactWriter& w, PlaceLevel level, const base::LocalizedText& name,
                    std::string_view key) {
  if (name.empty()) return;
  if (!out.empty()) out.text(w.words("frame.place_comma"));
  out.html(in_one_line(place_part(level, name, w.context.agency.province, w.context.words())));
  out.html(w.mark(key));
}

void add_name_and_place(ContactWriter& w) {
  const model::Agency& agency = w.context.agency;
  const base::Language language = w.context.language();
  Html name = agency_name_html(agency.name.phrase(language));
  name.html(w.mark("name"));
  if (!agency.short_name.empty())
    name.raw(" (").html(phrase_html(agency.short_name.phrase(language))).raw(")").html(w.mark("short_name"));
  w.rows.push_back({w.words("home.name"), name, {}, {}, false});
  Html place;
  add_place_part(place, w, PlaceLevel::subdistrict, agency.subdistrict, "subdistrict");
  add_place_part(place, w, PlaceLevel::district, agency.district, "district");
  add_place_part(place, w, PlaceLevel::province, agency.province, "province");
  w.rows.push_back({w.words("home.place"), place, {}, {}, false});
}

void add_contact_text(ContactWriter& w, const base::LocalizedText& text, std::string_view label,
                      std::string_view key) {
  if (text.empty()) return;
  w.rows.push_back({w.words(label), phrase_html(text.phrase(w.context.language())), {}, w.mark(key), false});
}

// What can be followed where `href` is not empty.
void add_contact_link(ContactWriter& w, std::string_view written, base::Url href, std::string_view label,
                      std::string_view key) {
  if (written.empty()) return;
  bool is_outside = href.view().starts_with("http");
  w.rows.push_back({w.words(label), Html().text(written), std::move(href), w.mark(key), is_outside});
}

}  // namespace

bool can_be_reached(const model::Agency& agency) {
  return !agency.contact.address.empty() || !agency.contact.phone.empty() || !agency.contact.email.empty();
}

std::vector<ContactRow> agency_contact(const AgencyLinks& links, Footnotes& footnotes) {
  const model::Agency& agency = links.context().agency;
  ContactWriter w{links.context(), footnotes, {}};
  add_name_and_place(w);
  if (!can_be_reached(agency))
    w.rows.push_back(
        {w.words("home.contact_of_agency"), Html().text(w.words("home.contact_not_stated")), {}, {}, false});
  add_contact_text(w, agency.contact.address, "home.address", "contact.address");
  add_contact_link(w, agency.contact.phone, phone_url(agency.contact.phone), "home.phone", "contact.phone");
  add_contact_link(w, agency.contact.fax, {}, "home.fax", "contact.fax");
  add_contact_link(w, agency.contact.email, email_url(agency.contact.email), "home.email", "contact.email");
  add_contact_text(w, agency.contact.hours, "home.hours", "contact.hours");
  add_contact_link(w, agency.website, web_url(agency.website), "home.website", "website");
  add_contact_link(w, agency.facebook, web_url(agency.facebook), "home.facebook", "social.facebook");
  add_contact_link(w, agency.line, line_url(agency.line), "home.line", "social.line");
  add_contact_link(w, agency.youtube, web_url(agency.youtube), "home.youtube", "social.youtube");
  add_contact_link(w, agency.x, web_url(agency.x), "home.x", "social.x");
  return w.rows;
}

}  // namespace views
