// A list of dated items as Atom (RFC 4287) and as JSON Feed 1.1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"

namespace views {

struct NewsItem {
  base::Date date;      // the content states days: they begin at midnight in Thailand
  std::string id;       // a full address, never used for anything else
  std::string address;  // of the page
  std::string title, text;
};

struct NewsFeed {
  base::Language language = base::Language::th;
  std::string title, subtitle, author;
  std::string page;             // full address of the page that lists the items
  std::vector<NewsItem> items;  // newest first; at least one
};

// More than this nobody reads; a feed reader asks often.
inline constexpr std::size_t most_news = 50;

// `self` is the feed's own full address.
std::string to_atom(const NewsFeed& feed, std::string_view self);
std::string to_json_feed(const NewsFeed& feed, std::string_view self);

}  // namespace views
