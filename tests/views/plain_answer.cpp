// What the figures say in words: whole sentences in both languages, with data missing of each kind.
#include "views/scores/plain_answer.h"

#include <catch2/catch.hpp>

#include "tests/views/theme_words.h"

namespace {

using base::Html;
using base::Language;
using base::Points;
using views::PlainFacts;

// Figures and their units are kept together by no-break spaces.
std::string plain(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find("\u00a0"); at != out.npos; at = out.find("\u00a0", at)) out.replace(at, 2, " ");
  return out;
}

// The heading, then a line a sentence.
std::string said(const PlainFacts& facts, Language language) {
  const base::Translations words = theme_words(language);
  std::string out = plain(plain_heading(facts, words).view()) + "\n";
  for (const Html& sentence : plain_sentences(facts, words)) out += plain(sentence.view()) + "\n";
  return out;
}

PlainFacts nothing(Language language) {
  PlainFacts facts;
  facts.agency.text(language == Language::th ? "อบต.บ้านเขา" : "Ban Khao SAO");
  return facts;
}

// Of all kinds something; a case takes away what is missing in it.
PlainFacts everything(Language language) {
  const auto in = [&](std::string_view th, std::string_view en) {
    return Html().text(language == Language::th ? th : en);
  };
  PlainFacts facts = nothing(language);
  facts.year = 2565;
  facts.total = Points{9196};
  facts.grade.text("A");
  facts.target = Points{8500};
  facts.mean = Points{8757};
  facts.before = PlainFacts::Before::known;
  facts.year_before = 2564;
  facts.compared = 10, facts.rose = 9, facts.fell = 1;
  facts.rose_most = {in("คุณภาพการดำเนินงาน", "Quality of work")};
  facts.rise = Points{3650};
  facts.fell_most = {in("การเปิดเผยข้อมูล", "Disclosure of information")};
  facts.fall = Points{250};
  facts.score_after_fall = Points{9500};
  facts.measures_year = 2566;
  facts.measures = 8, facts.with_results = 6, facts.with_evidence = 2;
  facts.not_published = {std::string(in("สถิติเรื่องร้องเรียน", "complaint statistics").view()),
                         std::string(in("เอกสารต้นฉบับ", "original documents").view())};
  return facts;
}

// No total and no grade, scores one by one, and nothing to tell of measures and gaps.
void leave_scores_alone(PlainFacts& f) {
  f.total.reset(), f.mean.reset();
  f.grade = {};
  f.measures = 0, f.measures_are_elsewhere = true;
  f.not_published.clear();
}

struct Case {
  const char* name;
  void (*change)(PlainFacts&, Language);
  const char *th, *en;
};

const Case cases[]{
    {"everything is published", [](PlainFacts&, Language) {},
     "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน สูงกว่าเกณฑ์ 85 (ITA ปี 2565)\n"
     "คะแนนนี้สูงกว่าเกณฑ์ 85 อยู่ 6.96 คะแนน และสูงกว่าค่าเฉลี่ยทั่วประเทศปีเดียวกัน 87.57 อยู่ 4.39 คะแนน (คำนวณ)\n"
     "เทียบกับปี 2564 (คำนวณ) ดีขึ้น 9 จาก 10 ตัวชี้วัด (มากที่สุดคือคุณภาพการดำเนินงาน +36.50) ลดลง 1 คือการเปิดเผยข้อมูล ลด 2.50 เหลือ "
     "95.00\n"
     "ปี 2566 หน่วยงานเขียนถึง 8 มาตรการ รายงานผลเอง 6 มาตรการ แนบหลักฐานของผลให้ตรวจ 2 มาตรการ\n"
     "เรื่องที่เว็บไซต์นี้ยังไม่มีข้อมูลคือสถิติเรื่องร้องเรียน และเอกสารต้นฉบับ\n",
     "Ban Khao SAO scored 91.96 of 100 in the ITA of FY 2565 (2022), above the target of 85\n"
     "This is 6.96 points above the target of 85 and 4.39 points above the national mean of the same year, 87.57 "
     "(computed).\n"
     "Compared with FY 2564 (2021), as computed here: 9 of 10 indicators rose (most: Quality of work, +36.50), 1 "
     "fell: Disclosure of information, by 2.50 to 95.00.\n"
     "For FY 2566 (2023) it writes of 8 measures and itself reports results for 6; for 2 of these it has attached "
     "evidence that anyone can check.\n"
     "This site has nothing yet on: complaint statistics and original documents.\n"},

    {"above the target, but two indicators are not",
     [](PlainFacts& f, Language language) {
       const bool is_thai = language == Language::th;
       f.scored = 10, f.below_target = 2;
       f.lowest_below = {Html().text(is_thai ? "การใช้ทรัพย์สิน" : "Use of assets"),
                         Html().text(is_thai ? "การแก้ไขปัญหาการทุจริต" : "Solving corruption")};
       f.low = Points{8447};
       f.measures = 0, f.measures_are_elsewhere = true;
       f.not_published.clear();
     },
     "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน สูงกว่าเกณฑ์ 85 (ITA ปี 2565)\n"
     "คะแนนนี้สูงกว่าเกณฑ์ 85 อยู่ 6.96 คะแนน และสูงกว่าค่าเฉลี่ยทั่วประเทศปีเดียวกัน 87.57 อยู่ 4.39 คะแนน (คำนวณ) 2 จาก 10 "
     "ตัวชี้วัดต่ำกว่าเกณฑ์ 85 (คำนวณ) ต่ำที่สุดคือการใช้ทรัพย์สิน และการแก้ไขปัญหาการทุจริต 84.47\n"
     "เทียบกับปี 2564 (คำนวณ) ดีขึ้น 9 จาก 10 ตัวชี้วัด (มากที่สุดคือคุณภาพการดำเนินงาน +36.50) ลดลง 1 คือการเปิดเผยข้อมูล ลด 2.50 เหลือ "
     "95.00\n",
     "Ban Khao SAO scored 91.96 of 100 in the ITA of FY 2565 (2022), above the target of 85\n"
     "This is 6.96 points above the target of 85 and 4.39 points above the national mean of the same year, 87.57 "
     "(computed). 2 of 10 indicators are below the target of 85 (computed); the lowest: Use of assets and Solving "
     "corruption, 84.47.\n"
     "Compared with FY 2564 (2021), as computed here: 9 of 10 indicators rose (most: Quality of work, +36.50), 1 "
     "fell: Disclosure of information, by 2.50 to 95.00.\n"},

    {"questions below the target, of which many share the lowest score",
     [](PlainFacts& f, Language) {
       f.scored = 24, f.below_target = 5, f.are_questions = true;
       f.before = PlainFacts::Before::unknown;
       f.lowest = Html().text("not named: the sentence before counts it");
       f.mean.reset();
       f.measures = 0, f.measures_are_elsewhere = true;
       f.not_published.clear();
     },
     "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน สูงกว่าเกณฑ์ 85 (ITA ปี 2565)\n"
     "คะแนนนี้สูงกว่าเกณฑ์ 85 อยู่ 6.96 คะแนน (คำนวณ) "
     "5 จาก 24 ข้อคำถามต่ำกว่าเกณฑ์ 85 (คำนวณ)\n"
     "ยังไม่มีคะแนนปีก่อนให้เทียบ\n",
     "Ban Khao SAO scored 91.96 of 100 in the ITA of FY 2565 (2022), above the target of 85\n"
     "This is 6.96 points above the target of 85 (computed). "
     "5 of 24 questions are below the target of 85 (computed).\n"
     "There is no score of the year before to compare with.\n"},

    {"below target and mean, a grade in words, falls alike that the document does not state, no evidence",
     [](PlainFacts& f, Language language) {
       f.total = Points{8450};
       f.grade = Html().text(language == Language::th ? "ต้องปรับปรุง" : "to improve");
       f.grade_is_word = true;
       f.fell_most.insert(f.fell_most.begin(),
                          Html().text(language == Language::th ? "การใช้อำนาจ" : "Use of authority"));
       f.fell = 2;
       f.with_evidence = 0;
       f.not_published.clear();
       f.says_all_published = true;
     },
     "อบต.บ้านเขา ได้ 84.50 จาก 100 คะแนน ต่ำกว่าเกณฑ์ 85 (ITA ปี 2565)\n"
     "คะแนนนี้ต่ำกว่าเกณฑ์ 85 อยู่ 0.50 คะแนน และต่ำกว่าค่าเฉลี่ยทั่วประเทศปีเดียวกัน 87.57 อยู่ 3.07 คะแนน (คำนวณ)\n"
     "เทียบกับปี 2564 (คำนวณ) ดีขึ้น 9 จาก 10 ตัวชี้วัด (มากที่สุดคือคุณภาพการดำเนินงาน +36.50) ลดลง 2 มากที่สุดคือการใช้อำนาจ "
     "และการเปิดเผยข้อมูล ลด 2.50 เท่ากัน\n"
     "ปี 2566 หน่วยงานเขียนถึง 8 มาตรการ รายงานผลเอง 6 มาตรการ ไม่มีมาตรการใดแนบหลักฐาน\n"
     "ทุกหัวข้อของเว็บไซต์นี้มีข้อมูลแล้ว\n",
     "Ban Khao SAO scored 84.50 of 100 in the ITA of FY 2565 (2022), below the target of 85\n"
     "This is 0.50 points below the target of 85 and 3.07 points below the national mean of the same year, 87.57 "
     "(computed).\n"
     "Compared with FY 2564 (2021), as computed here: 9 of 10 indicators rose (most: Quality of work, +36.50), 2 "
     "fell, most of all Use of authority and Disclosure of information, each by 2.50.\n"
     "For FY 2566 (2023) it writes of 8 measures and itself reports results for 6; it has attached evidence to "
     "none.\n"
     "Every section of this site has data.\n"},

    {"exactly the target, no mean, a computed total, nothing fell, a plan",
     [](PlainFacts& f, Language) {
       f.total = Points{8500};
       f.total_is_computed = true;
       f.grade = {};
       f.mean.reset();
       f.fell_most.clear(), f.fell = 0;
       f.is_plan = true;
       f.with_results = f.with_evidence = 0;
     },
     "อบต.บ้านเขา ได้ 85.00 จาก 100 คะแนน เท่ากับเกณฑ์พอดี (ITA ปี 2565) (คำนวณ)\n"
     "คะแนนนี้เท่ากับเกณฑ์ 85 พอดี\n"
     "เทียบกับปี 2564 (คำนวณ) ดีขึ้น 9 จาก 10 ตัวชี้วัด (มากที่สุดคือคุณภาพการดำเนินงาน +36.50) ไม่มีเรื่องใดลดลง\n"
     "แผนปี 2566 มี 8 มาตรการ เว็บไซต์นี้ยังไม่มีรายงานผล\n"
     "เรื่องที่เว็บไซต์นี้ยังไม่มีข้อมูลคือสถิติเรื่องร้องเรียน และเอกสารต้นฉบับ\n",
     "Ban Khao SAO scored 85.00 of 100 in the ITA of FY 2565 (2022), exactly the target (computed)\n"
     "This is exactly the target of 85.\n"
     "Compared with FY 2564 (2021), as computed here: 9 of 10 indicators rose (most: Quality of work, +36.50), none "
     "fell.\n"
     "The plan of FY 2566 (2023) has 8 measures; this site has no report of their results yet.\n"
     "This site has nothing yet on: complaint statistics and original documents.\n"},

    {"no target, no previous year, no result of a measure",
     [](PlainFacts& f, Language language) {
       f.target.reset();
       f.grade = {};
       f.before = PlainFacts::Before::unknown;
       f.fell_most.clear(), f.fell = 0;
       f.lowest = Html().text(language == Language::th ? "การใช้อำนาจ" : "Use of authority");
       f.lowest_score = Points{8153};
       f.with_results = f.with_evidence = 0;
       f.not_published.clear();
     },
     "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน (ITA ปี 2565)\n"
     "คะแนนนี้สูงกว่าค่าเฉลี่ยทั่วประเทศปีเดียวกัน 87.57 อยู่ 4.39 คะแนน (คำนวณ)\n"
     "เรื่องที่ได้คะแนนต่ำที่สุดคือการใช้อำนาจ 81.53 ยังไม่มีคะแนนปีก่อนให้เทียบ\n"
     "ปี 2566 กำหนดไว้ 8 มาตรการ ไม่มีมาตรการใดรายงานผล\n",
     "Ban Khao SAO scored 91.96 of 100 in the ITA of FY 2565 (2022)\n"
     "This is 4.39 points above the national mean of the same year, 87.57 (computed).\n"
     "The lowest score is 81.53, for Use of authority; there is no score of the year before to compare with.\n"
     "For FY 2566 (2023) it states 8 measures, and reports results for none of them.\n"},

    {"only totals of both years, neither target nor mean, no measures",
     [](PlainFacts& f, Language) {
       f.target.reset(), f.mean.reset();
       f.fell_most.clear(), f.fell = 0;
       f.compared = 0;
       f.total_before = Points{9200};
       f.measures = 0;
       f.not_published.clear();
     },
     "อบต.บ้านเขา ได้ 91.96 จาก 100 คะแนน (ITA ปี 2565)\n"
     "เทียบกับปี 2564 (คำนวณ) คะแนนรวมลดลง 0.04\n"
     "เว็บไซต์นี้ยังไม่มีข้อมูลว่าหน่วยงานกำหนดจะทำอะไรเพื่อให้โปร่งใสขึ้น\n",
     "Ban Khao SAO scored 91.96 of 100 in the ITA of FY 2565 (2022)\n"
     "Compared with FY 2564 (2021), as computed here: the total fell by 0.04.\n"
     "This site has nothing yet on what it plans to do to become more transparent.\n"},

    {"OIT only, and years that cannot be compared",
     [](PlainFacts& f, Language language) {
       f.total.reset();
       f.grade = {};
       f.instead = {Html().text(language == Language::th
                                    ? "คะแนน OIT 100.00 (ผู้ประเมินตรวจข้อมูลบนเว็บ)"
                                    : "OIT 100.00 (scored by assessors who checked its website)")};
       f.before = PlainFacts::Before::not_comparable;
       f.measures = 0;
       f.measures_are_elsewhere = true;
     },
     "อบต.บ้านเขา มีเพียงคะแนน OIT 100.00 (ผู้ประเมินตรวจข้อมูลบนเว็บ) จึงบอกไม่ได้ว่าผ่านหรือไม่ (ITA ปี 2565)\n"
     "คะแนนของปีนี้กับปี 2564 เทียบกันตรง ๆ ไม่ได้ เพราะข้อคำถามหรือวิธีประเมินต่างกัน\n"
     "เรื่องที่เว็บไซต์นี้ยังไม่มีข้อมูลคือสถิติเรื่องร้องเรียน และเอกสารต้นฉบับ\n",
     "Ban Khao SAO has only OIT 100.00 (scored by assessors who checked its website): no verdict (ITA, FY 2565 "
     "(2022))\n"
     "The scores of this year and of FY 2564 (2021) cannot be compared directly: the questions or the method "
     "differ.\n"
     "This site has nothing yet on: complaint statistics and original documents.\n"},

    {"a grade without a total",
     [](PlainFacts& f, Language) {
       f.total.reset();
       f.before = PlainFacts::Before::unknown;
       f.measures = 1, f.with_results = 1, f.with_evidence = 1;
       f.not_published.clear();
     },
     "อบต.บ้านเขา ได้ ITA ระดับ A เว็บไซต์นี้ยังไม่มีคะแนนรวม (ปี 2565)\n"
     "ยังไม่มีคะแนนปีก่อนให้เทียบ\n"
     "ปี 2566 หน่วยงานเขียนถึง 1 มาตรการ รายงานผลเอง 1 มาตรการ แนบหลักฐานของผลให้ตรวจ 1 มาตรการ\n",
     "Ban Khao SAO got the ITA grade A of FY 2565 (2022); its total is not on this site\n"
     "There is no score of the year before to compare with.\n"
     "For FY 2566 (2023) it writes of 1 measure and itself reports results for 1; for 1 of these it has attached "
     "evidence that anyone can check.\n"},

    {"four questions and no total, all of them at the target: no sentence says that nobody can say",
     [](PlainFacts& f, Language language) {
       leave_scores_alone(f);
       f.instead = {Html().text(language == Language::th ? "คะแนนรายข้อ 4 ข้อ" : "4 question scores")};
       f.scored = 4, f.are_questions = true;
       f.low = Points{8640}, f.high = Points{10000};
       f.before = PlainFacts::Before::not_comparable;
     },
     "อบต.บ้านเขา มีคะแนนเพียง 4 ข้อคำถาม (ถึงเกณฑ์ 85 ทั้งหมด) จึงบอกไม่ได้ว่าผ่านหรือไม่ (ITA ปี 2565)\n"
     "คะแนน 4 ข้อนี้อยู่ระหว่าง 86.40 ถึง 100.00\n"
     "คะแนนของปีนี้กับปี 2564 เทียบกันตรง ๆ ไม่ได้ เพราะข้อคำถามหรือวิธีประเมินต่างกัน\n",
     "Ban Khao SAO has scores for only 4 questions (all reach 85): no verdict (ITA, FY 2565 (2022))\n"
     "The scores of the 4 questions range from 86.40 to 100.00.\n"
     "The scores of this year and of FY 2564 (2021) cannot be compared directly: the questions or the method "
     "differ.\n"},

    {"some indicators and no total, one of them below the target",
     [](PlainFacts& f, Language language) {
       leave_scores_alone(f);
       f.scored = 4, f.below_target = 1, f.all = 6;
       f.unscored = {Html().text(language == Language::th ? "การใช้อำนาจ" : "Use of authority"),
                     Html().text(language == Language::th ? "การใช้งบประมาณ" : "Use of budget")};
       f.low = Points{8447}, f.high = Points{10000};
       f.lowest_below = {Html().text(language == Language::th ? "การใช้ทรัพย์สิน" : "Use of assets")};
       f.before = PlainFacts::Before::known;
       f.compared = 0, f.fell_most.clear(), f.fell = 0;
     },
     "อบต.บ้านเขา มีคะแนนเพียง 4 จาก 6 ตัวชี้วัด (3 ตัวถึงเกณฑ์ 85) จึงบอกไม่ได้ว่าผ่านหรือไม่ (ITA ปี 2565)\n"
     "1 จาก 4 ตัวชี้วัดต่ำกว่าเกณฑ์ 85 (คำนวณ) ต่ำที่สุดคือการใช้ทรัพย์สิน 84.47 ไม่มีคะแนนของการใช้อำนาจ และการใช้งบประมาณ\n",
     "Ban Khao SAO has scores for only 4 of 6 indicators (3 at the target of 85): no verdict (ITA, FY 2565 (2022))\n"
     "1 of 4 indicators is below the target of 85 (computed); the lowest: Use of assets, 84.47. There is no score "
     "for Use of authority and Use of budget.\n"},
};

}  // namespace

TEST_CASE("the answer in words: what is missing is said or left out, in both languages alike") {
  for (const Case& c : cases) {
    INFO(c.name);
    for (const Language language : base::all_languages) {
      PlainFacts facts = everything(language);
      c.change(facts, language);
      CHECK(said(facts, language) == (language == Language::th ? c.th : c.en));
    }
  }
}

TEST_CASE("the answer in words: of an agency without any result") {
  CHECK(said(nothing(Language::th), Language::th) ==
        "เว็บไซต์นี้ยังไม่มีผลคะแนน ITA ของ อบต.บ้านเขา\n"
        "ไม่มีผลคะแนนของปีใดในเว็บไซต์นี้ จึงบอกไม่ได้ว่า อบต.บ้านเขา ถึงเกณฑ์หรือไม่ สำนักงาน ป.ป.ช. ประกาศผลของทุกหน่วยงานที่ <a "
        "href=\"https://itas.nacc.go.th/\" rel=\"noopener noreferrer\">itas.nacc.go.th</a>\n"
        "เว็บไซต์นี้ยังไม่มีข้อมูลว่าหน่วยงานกำหนดจะทำอะไรเพื่อให้โปร่งใสขึ้น\n");
  CHECK(said(nothing(Language::en), Language::en) ==
        "This site has no ITA score of Ban Khao SAO yet\n"
        "There is no result of any year on this site, so nobody can say here how Ban Khao SAO stands. The NACC "
        "announces the results of every agency at <a href=\"https://itas.nacc.go.th/\" rel=\"noopener "
        "noreferrer\">itas.nacc.go.th</a>.\n"
        "This site has nothing yet on what it plans to do to become more transparent.\n");
}

TEST_CASE("the answer in words: a name in the other language keeps its language, and text stays text") {
  PlainFacts facts = everything(Language::en);
  facts.agency = Html("<span lang=\"th\">").text("อบต.<ก>").raw("</span>");
  CHECK(said(facts, Language::en)
            .starts_with(
                "<span lang=\"th\">อบต.&lt;ก&gt;</span> scored 91.96 of 100 in the ITA of FY 2565 (2022), above"));
}
