#include "feeds/feeds.h"

namespace feeds {

void run(Stage stage, const AgencyWork& work) {
  for (const Feed* feed : all_feeds)
    if (feed->stage == stage && feed->add_of_agency) feed->add_of_agency(work);
}

void run(Stage stage, const SiteWork& work) {
  for (const Feed* feed : all_feeds)
    if (feed->stage == stage && feed->add_of_site) feed->add_of_site(work);
}

}  // namespace feeds
