// channels.csv, channels.json: where to complain.
#include "base/phone.h"
#include "views/shared/contact_links.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using views::Cell;

// The first line of each number, a line of the cell each.
std::string phones_of(std::string_view value) {
  std::string out;
  const auto phone = base::parse_phone(value);
  for (const std::string& number : phone->numbers) (out += out.empty() ? "" : "\n") += number;
  return out;
}

void add_channel_set(const AgencyWork& work) {
  const views::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  if (!context.agency.channels) return;
  for (const model::Channel& c : context.agency.channels->channels) {
    std::string_view value = c.value ? c.value->in(language_of(context)) : std::string_view{};
    const base::Url address = views::channel_url(c.type, value);
    rows.push_back({context.agency.slug, c.id, Cell::count(static_cast<std::int64_t>(rows.size() + 1)),
                    model::channel_types.id_of(c.type), model::channel_purposes.id_of(c.takes),
                    in(Language::th, c.name), in(Language::en, c.name), value, address.view(),
                    in(Language::th, c.hours), in(Language::en, c.hours), in(Language::th, c.note),
                    in(Language::en, c.note), address.view().starts_with("tel:") ? phones_of(value) : std::string()});
  }
  add_set(context, "channels", std::move(rows), work.data);
}

}  // namespace

extern const Feed channels_feed{.of_agency = {.data = add_channel_set}};

}  // namespace views
