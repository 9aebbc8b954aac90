// The picture that is shown when a link to an agency's year is shared: what it says.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace base {

// Texts are UTF-8 without controls; an empty one is left out.
struct ShareCard {
  std::string site;       // the site's title
  std::string name;       // the agency's, at most three lines
  std::string place;      // district and province
  std::string caption;    // what the score is, with the year
  std::string score;      // as it is shown
  std::string of;         // "จาก 100"
  std::string grade;      // with its word: "ระดับ A"
  std::string target;     // with its word: "เกณฑ์ 85"
  std::string score_at;   // a decimal from 0 to 100: where the bar ends
  std::string target_at;  // the same; empty where there is no target
};

// In this order the program that draws the picture takes them.
inline std::array<std::string_view, 10> fields_of(const ShareCard& card) {
  return {card.site, card.name,  card.place,  card.caption,  card.score,
          card.of,   card.grade, card.target, card.score_at, card.target_at};
}

// Changes when the same texts give another picture.
constexpr std::string_view share_card_version = "1";

// A PNG of a card carries, as its text chunk of this keyword, the fingerprint that was asked for.
constexpr std::string_view share_card_keyword = "prongsai";

}  // namespace base
