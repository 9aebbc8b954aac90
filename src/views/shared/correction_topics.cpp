#include "views/shared/correction_topics.h"

namespace views {
namespace {

using model::PageKind;

// Longer names before those that they begin with.
constexpr CorrectionTopic topics[]{{"scores", "frame.menu_scores", PageKind::scores},
                                   {"complaints", "search.kind_complaints", PageKind::complaints},
                                   {"measures", "frame.menu_measures", PageKind::measures},
                                   {"counts/disclosures", "search.kind_disclosures", PageKind::disclosures},
                                   {"counts", "frame.menu_measures", PageKind::measures}};

}  // namespace

const CorrectionTopic& correction_topic(std::string_view figure) {
  for (const CorrectionTopic& topic : topics)
    if (figure.starts_with(topic.name)) return topic;
  return topics[0];
}

}  // namespace views
