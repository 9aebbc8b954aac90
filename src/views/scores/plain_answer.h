// "Is it honest?" in words: what the figures of an agency say, in a few sentences that need no explanation. Facts go
// in and sentences come out; views/scores/answer_facts.h finds the facts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/number.h"
#include "base/translations.h"

namespace views {

// Names are markup: they may be in the other language.
struct PlainFacts {
  base::Html agency;  // as it is called

  // The result.
  int year = 0;  // Buddhist Era; 0 where no result of any year is published
  std::optional<base::Points> total;
  bool total_is_computed = false;
  base::Html grade;            // empty where none is stated
  bool grade_is_word = false;  // "ผ่านดี", not a letter
  std::optional<base::Points> target;
  std::optional<base::Points> mean;  // of the whole country
  bool mean_is_computed = false;
  base::Html mean_mark;  // of its footnote
  // Which scores there are where there is neither total nor grade: those of instruments, "คะแนน OIT 100.00 (…)"; else
  // what is published, "คะแนนรายข้อ 4 ข้อ".
  std::vector<base::Html> instead;

  // Against the target, one by one: indicators, or questions where no indicator has a score.
  std::size_t scored = 0, below_target = 0;
  std::size_t all = 0;               // with those that have no score; of questions unknown, 0
  std::vector<base::Html> unscored;  // names of those
  bool are_questions = false;
  std::vector<base::Html> lowest_below;  // those of the lowest score, where it is below; empty where they are many
  base::Points low, high;                // of those with a score

  // Beside the year before.
  enum class Before : unsigned char { unknown, known, not_comparable };
  Before before = Before::unknown;
  int year_before = 0;
  std::optional<base::Points> total_before;
  std::size_t compared = 0, rose = 0, fell = 0;  // indicators, or questions where no indicator has a score
  std::vector<base::Html> rose_most, fell_most;  // several only where they rose or fell alike
  base::Points rise, fall, score_after_fall;
  base::Html lowest;  // that of the lowest score; empty where none has one, or several have it
  base::Points lowest_score;

  // What is to be done. `measures` 0: none is published.
  int measures_year = 0;
  std::size_t measures = 0, with_results = 0, with_evidence = 0;
  bool is_plan = false;
  bool year_is_past = false;            // of the measures: an agency of the site has results of a newer one
  bool measures_are_elsewhere = false;  // on pages of other years: nothing is said of them

  std::vector<std::string> not_published;  // names of what is not
  bool says_all_published = false;         // whether it is worth saying that there is none
};

// Stand for markup among the values of a sentence, until words_with() puts it there: no text has these characters.
inline constexpr std::string_view first_place = "\x01", second_place = "\x02";
base::Html words_with(std::string_view sentence, const base::Html& first, const base::Html& second = {});

// The agency's answer in one line, for a heading: "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน สูงกว่าเกณฑ์ 85 (ITA ปี 2565)";
// without a total, of how little there is: "อบต.บ้านเขา มีคะแนนเพียง 4 จาก 10 ตัวชี้วัด (ถึงเกณฑ์ 85 ทั้งหมด)
// จึงบอกไม่ได้ว่าผ่านหรือไม่ (ITA ปี 2568)".
base::Html plain_heading(const PlainFacts&, const base::Translations&);

// What neither that heading nor the panel of a scores page says: by how much above or below the target and the
// national mean, and what is below the target; what rose and what fell; what is to be done and proven; what is not
// on the site. Each that can be said.
std::vector<base::Html> plain_sentences(const PlainFacts&, const base::Translations&);

}  // namespace views
