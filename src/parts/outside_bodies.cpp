#include "parts/outside_bodies.h"

#include "parts/contact_links.h"

namespace parts {

REFLECT(OutsideBody, "outside body", name, note, phone, phone_href, link);

std::vector<OutsideBody> outside_bodies(const Site& site) {
  std::vector<OutsideBody> out;
  for (const model::HelpBody& body : site.settings.help) {
    OutsideBody row{body.name.phrase(site.language()), body.note.phrase(site.language()), std::string(body.phone),
                    phone_url(body.phone), std::nullopt};
    core::Url address = body.href ? core::Url::outside(body.href->target) : core::Url();
    if (const std::string host(core::host_of(address.view())); !address.empty())
      row.link = Linked{row.name, {}, address, {}, host, !host.empty()};
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace parts
