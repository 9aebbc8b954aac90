// prongsai new year: a fiscal year of an agency, with what goes on from the year before.
#include <algorithm>
#include <array>

#include "base/date.h"
#include "create/agency_folder.h"
#include "create/takeover.h"
#include "create/yaml_file.h"
#include "platform/disk.h"

namespace create {
namespace {

using base::msg;

constexpr Question taken_dimension{"dimension", "ประเด็นของมาตรการที่ยกมา ซึ่งกรอบของปีใหม่ไม่มีประเด็นเดิม",
                                   "The dimension of measures whose own the new year's framework lacks",
                                   &readers::measure_keys};
constexpr std::array year_questions{which_year, which_agency, taken_dimension};

std::string year_after(const model::Agency& agency) {
  return std::to_string(agency.years.empty() ? base::fiscal_year_of(today()) : agency.years.back().year + 1);
}

// The newest before `year` that has measures; null where none has.
const model::Year* last_year_of_measures(const model::Agency& agency, int year) {
  const model::Year* last = nullptr;
  for (const model::Year& own : agency.years)
    if (own.year < year && !own.measures.empty()) last = &own;
  return last;
}

// Gives those without a dimension the one that is chosen.
void settle_dimensions(Answers& answers, const model::Framework& framework,
                       std::vector<UnfinishedMeasure>& measures) {
  if (framework.dimensions.empty()) return;
  std::string chosen;
  for (UnfinishedMeasure& measure : measures) {
    if (!measure.dimension.empty()) continue;
    if (chosen.empty()) chosen = answers.choice(taken_dimension, model::known_values(framework.dimensions));
    measure.dimension = chosen;
  }
}

// In the framework's order; where the numbers of their files are in another, with new ones.
void put_in_order(const model::Framework& framework, std::vector<UnfinishedMeasure>& measures) {
  const auto position = [&](const UnfinishedMeasure& measure) { return framework.dimension(measure.dimension); };
  const auto number = [](const UnfinishedMeasure& measure) { return std::stoi("0" + measure.file); };
  std::stable_sort(measures.begin(), measures.end(),
                   [&](const auto& a, const auto& b) { return position(a) < position(b); });
  if (std::is_sorted(measures.begin(), measures.end(),
                     [&](const auto& a, const auto& b) { return number(a) < number(b); }))
    return;
  for (std::size_t i = 0; i < measures.size(); ++i)
    measures[i].file.replace(0, measures[i].file.find('-'), std::to_string(10 * (i + 1)));
}

std::string text_of(const UnfinishedMeasure& measure, int year, base::Language language) {
  base::YamlValue front = base::YamlValue::map();
  for (const auto& [key, value] : measure.plan.entries) {
    front.put(key, value);
    if (key == "title") front.put("dimension", measure.dimension);
  }
  front.put("period", std::to_string(year));
  return markdown_file("measure", front, {"targets", "due", "status", "budget", "results", "evidence"}, language);
}

base::BilingualText said_of(const model::Framework& framework, int year) {
  const std::string number = std::to_string(year);
  return framework.is_unverified ? msg("ปี {0} ใช้กรอบการประเมิน {1} ซึ่งยังไม่มีเอกสารทางการรองรับ: {2}",
                                       "{0} uses the framework {1}, which rests on no official document yet: {3}",
                                       {number, framework.id, framework.name.in(base::Language::th),
                                        framework.name.in(base::Language::en)})
                                 : msg("ปี {0} ใช้กรอบการประเมิน {1}: {2}", "{0} uses the framework {1}: {3}",
                                       {number, framework.id, framework.name.in(base::Language::th),
                                        framework.name.in(base::Language::en)});
}

Creation make_year(const Order& order) {
  const AgencyFolder folder = choose_agency(order);
  const int year =
      base::parse_buddhist_year(order.answers.text(which_year, year_after(*folder.agency), fault_of_year)).value();
  const model::Framework& framework = framework_for(folder, year);
  const std::string path = folder.path() + "/" + std::to_string(year);
  Creation out;
  out.remarks.push_back(said_of(framework, year));
  if (const model::Year* before = last_year_of_measures(*folder.agency, year)) {
    auto measures = unfinished_measures(*before, framework, folder.language());
    settle_dimensions(order.answers, framework, measures);
    put_in_order(framework, measures);
    for (const UnfinishedMeasure& measure : measures)
      out.files.push_back({path + "/measures/" + measure.file, text_of(measure, year, folder.language())});
    out.remarks.push_back(
        msg("มาตรการของปี {0} ที่ยังไม่เสร็จ: ยกมา {1} เรื่อง ไม่รวมเวลา ตัวเลข และผล ตรวจ period ของแต่ละเรื่อง",
            "measures of {0} that are not finished: {1} taken over, without times, figures and results; check the "
            "'period' of each",
            {std::to_string(before->year), std::to_string(measures.size())}));
  }
  if (const std::string scores = path + "/assessment.yaml"; !platform::look(scores))
    out.files.push_back(
        {scores, yaml_lines("assessment", base::YamlValue::map(),
                            {"total", "grade", "instruments", "indicators", "source"}, folder.language())});
  if (out.files.empty())
    throw Refusal{1, msg("มี {} อยู่แล้ว และไม่มีอะไรต้องเพิ่ม", "{} is there already, and nothing is to be added", {path})};
  const std::string options = options_for(order, folder), number = std::to_string(year);
  out.next_commands = {"prongsai import FILE" + options + " --year " + number,
                       "prongsai new measure" + options + " --year " + number,
                       "prongsai build" + order.content_option()};
  return out;
}

}  // namespace

extern const Kind year_kind{.name = "year",
                            .th = "ปีงบประมาณใหม่ พร้อมมาตรการที่ยังไม่เสร็จของปีก่อน",
                            .en = "A fiscal year, with the unfinished measures of the year before",
                            .argument = "YEAR",
                            .questions = year_questions,
                            .make = make_year};

}  // namespace create
