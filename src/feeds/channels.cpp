// channels.csv, channels.json: where to complain.
#include "feeds/data_files.h"
#include "parts/contact_links.h"

namespace feeds {
namespace {

using core::Language;
using parts::Cell;

void add_channel_set(const AgencyWork& work) {
  const parts::Context& context = work.context;
  std::vector<std::vector<Cell>> rows;
  if (!context.agency.channels) return;
  for (const model::Channel& c : context.agency.channels->channels) {
    std::string_view value = c.value ? c.value->in(language_of(context)) : std::string_view{};
    rows.push_back({context.agency.slug, c.id, Cell::count(static_cast<std::int64_t>(rows.size() + 1)),
                    model::channel_types.id_of(c.type), model::channel_purposes.id_of(c.takes),
                    in(Language::th, c.name), in(Language::en, c.name), value,
                    parts::channel_url(c.type, value).view(), in(Language::th, c.hours), in(Language::en, c.hours),
                    in(Language::th, c.note), in(Language::en, c.note)});
  }
  add_set(context, "channels", std::move(rows), work.data);
}

}  // namespace

extern const Feed channels_feed{.of_agency = {.data = add_channel_set}};

}  // namespace feeds
