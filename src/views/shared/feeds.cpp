#include "views/shared/feeds.h"

namespace views {

void run(Stages<AgencyWork>::Add Stages<AgencyWork>::*stage, const AgencyWork& work) {
  for (const Feed* feed : all_feeds)
    if (auto add = feed->of_agency.*stage) add(work);
}

void run(Stages<SiteWork>::Add Stages<SiteWork>::*stage, const SiteWork& work) {
  for (const Feed* feed : all_feeds)
    if (auto add = feed->of_site.*stage) add(work);
}

}  // namespace views
