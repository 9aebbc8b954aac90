#include "export/report_paper.h"

#include "base/date.h"
#include "base/number.h"
#include "export/measure_cells.h"
#include "export/published.h"
#include "views/shared/agency_view.h"

namespace exporting {
namespace {

using Style = Paragraph::Style;

class ReportMaker {
 public:
  explicit ReportMaker(const Source& source)
      : source_(source),
        year_(*source.own_year()),
        published_(source),
        in_{source.settings().first_language(),
            [this](const model::Link& link) {
              std::string address = published_.address_of(link);
              // A path without the site's address leads nowhere from a file.
              return address.find(':') == address.npos ? std::string() : address;
            }},
        view_(views::prepare(*source.agency, source.content.frameworks, in_.language)),
        of_year_(view_.of(year_)) {}

  Paper make() {
    const std::string agency = in_.text(source_.agency->name), year = std::to_string(source_.year);
    paper_.language = in_.language;
    paper_.has_thai_digits =
        in_.language == base::Language::th && source_.settings().report_numerals == model::Numerals::thai;
    paper_.title = title();
    paper_.sheet = agency + " " + in_.say("ปีงบประมาณ ", "fiscal year ") + year;
    say(Style::title, paper_.title);
    say(Style::subtitle, agency);
    if (paper_.title.find(year) == std::string::npos)
      say(Style::subtitle, in_.say("ประจำปีงบประมาณ พ.ศ. ", "Fiscal year ") + year);
    if (year_.report) add_preface(*year_.report);
    add_scores();
    if (!of_year_.measures.empty()) {
      add_form();
      add_problems();
      add_details();
    }
    add_signature();
    return std::move(paper_);
  }

 private:
  void say(Style style, std::string text) { paper_.blocks.emplace_back(Paragraph{{Run{std::move(text)}}, style}); }

  std::string title() const {
    if (year_.report && !year_.report->title.empty()) return in_.text(year_.report->title);
    return of_year_.is_printed_as_plan ? in_.say("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
                                                 "Measures to promote integrity and transparency in the agency")
                                       : in_.say("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                                                 "Report on measures to promote integrity and transparency");
  }

  void add_preface(const model::Article& report) {
    std::string line;
    if (!report.prepared_by.empty()) line = in_.say("จัดทำโดย ", "Prepared by ") + in_.text(report.prepared_by);
    const std::string date = report.month  ? base::to_text(*report.month, in_.language)
                             : report.date ? base::to_text(*report.date, in_.language)
                                           : std::string();
    if (!date.empty()) line += (line.empty() ? "" : " ") + date;
    if (!line.empty()) say(Style::subtitle, line);
    if (!report.summary.empty()) say(Style::body, in_.text(report.summary));
    for (auto& block : prose_blocks(report.body, in_.address)) paper_.blocks.push_back(std::move(block));
  }

  static PaperCell cell(std::string text) { return {Paragraph{{Run{std::move(text)}}}}; }

  // As the content states them; what the site computes is not in the official form.
  void add_scores() {
    if (!year_.assessment || !year_.framework) return;
    const model::Assessment& scores = *year_.assessment;
    PaperTable table{
        {75, 25}, {in_.say("ตัวชี้วัดและเครื่องมือ", "Indicators and instruments"), in_.say("คะแนน", "Score")}, {}};
    for (const model::Indicator& one : year_.framework->indicators)
      if (const auto at = scores.indicators.find(one.id); at != scores.indicators.end() && at->second)
        table.rows.push_back(
            {cell(in_.say("ตัวชี้วัดที่ ", "Indicator ") + std::to_string(one.id) + " " + in_.text(one.name)),
             cell(base::to_text(*at->second))});
    for (const model::Instrument& one : year_.framework->instruments)
      if (const auto at = scores.instruments.find(one.id); at != scores.instruments.end() && at->second)
        table.rows.push_back(
            {cell(std::string(one.id) + " " + in_.text(one.name)), cell(base::to_text(*at->second))});
    if (scores.total) table.rows.push_back({cell(in_.say("คะแนนรวม", "Total")), cell(base::to_text(*scores.total))});
    if (scores.grade) {
      const model::Grade* grade = year_.framework->grade_called(*scores.grade);
      table.rows.push_back({cell(in_.say("ระดับผลการประเมิน", "Grade")),
                            cell(grade ? in_.text(grade->name) : std::string(*scores.grade))});
    }
    if (table.rows.empty()) return;
    say(Style::heading,
        in_.say("ผลการประเมิน ITA ปีงบประมาณ ", "ITA scores of fiscal year ") + std::to_string(source_.year));
    paper_.blocks.emplace_back(std::move(table));
  }

  std::string heading_of(const views::DimensionView& dimension) const {
    if (!dimension.dimension) return {};
    const std::string name = in_.text(dimension.dimension->name);
    return dimension.number == dimension.dimension->id || dimension.number.empty() ? name
                                                                                   : dimension.number + ". " + name;
  }

  void add_form() {
    const bool is_plan = of_year_.is_printed_as_plan;
    say(Style::heading, is_plan ? in_.say("แผนการดำเนินการตามมาตรการ", "Plan of the measures")
                                : in_.say("ผลการดำเนินการตามมาตรการ", "What was done"));
    PaperTable table = is_plan ? head_of_plan() : head_of_report();
    std::size_t number = 0;
    for (const views::DimensionView& dimension : of_year_.dimensions) {
      if (!dimension.count) continue;
      if (const std::string heading = heading_of(dimension); !heading.empty()) add_group(table, heading);
      const base::LocalizedText* last = nullptr;
      for (const views::MeasureView& view : of_year_.of(dimension)) {
        const base::LocalizedText& group = view.measure->group;
        if (!group.empty() && (!last || last->words != group.words)) add_group(table, in_.text(group));
        last = &group;
        table.rows.push_back(row_of(*view.measure, ++number, is_plan));
      }
    }
    paper_.blocks.emplace_back(std::move(table));
  }

  PaperTable head_of_report() const {
    return {{18, 20, 10, 12, 23, 17},
            {in_.say("มาตรการ/โครงการ/กิจกรรม", "Measure"), in_.say("ขั้นตอน/วิธีการปฏิบัติ", "Steps"),
             in_.say("ช่วงระยะเวลา", "Period"), in_.say("ผู้รับผิดชอบ", "Responsible"),
             in_.say("ผลการดำเนินการ", "Results"), in_.say("ผลลัพธ์/ผลสัมฤทธิ์", "Outcomes")},
            {}};
  }
  PaperTable head_of_plan() const {
    return {
        {24, 30, 14, 14, 18},
        {in_.say("มาตรการ/โครงการ/กิจกรรม", "Measure"), in_.say("ขั้นตอน/วิธีการปฏิบัติ", "Steps"),
         in_.say("ผู้รับผิดชอบ", "Responsible"), in_.say("กำหนดแล้วเสร็จ", "Due"), in_.say("การกำกับติดตาม", "Follow-up")},
        {}};
  }

  static void add_group(PaperTable& table, std::string text) {
    table.rows.push_back({{Paragraph{{Run{std::move(text), true}}}}});
  }

  std::vector<PaperCell> row_of(const model::Measure& m, std::size_t number, bool is_plan) const {
    if (is_plan)
      return {title_cell(in_, m, number), steps_cell(in_, m), responsible_cell(in_, m), due_cell(in_, m),
              follow_up_cell(in_, m)};
    return {title_cell(in_, m, number), steps_cell(in_, m),   period_cell(in_, m),
            responsible_cell(in_, m),   results_cell(in_, m), outcomes_cell(in_, m)};
  }

  void add_problems() {
    PaperTable table{{30, 35, 35},
                     {in_.say("มาตรการ/โครงการ/กิจกรรม", "Measure"), in_.say("ปัญหา อุปสรรค", "Problems"),
                      in_.say("ข้อเสนอแนะ", "Suggestions")},
                     {}};
    std::size_t number = 0;
    for (const views::MeasureView& view : of_year_.measures) {
      const model::Measure& m = *view.measure;
      ++number;
      if (m.problems.empty() && m.suggestions.empty()) continue;
      table.rows.push_back(
          {title_cell(in_, m, number), prose_or_dash(in_, m.problems), prose_or_dash(in_, m.suggestions)});
    }
    if (table.rows.empty()) return;
    say(Style::heading, in_.say("ปัญหา อุปสรรค และข้อเสนอแนะ", "Problems and suggestions"));
    paper_.blocks.emplace_back(std::move(table));
  }

  void add_details() {
    bool has_heading = false;
    std::size_t number = 0;
    for (const views::MeasureView& view : of_year_.measures) {
      ++number;
      std::vector<Paragraph> details = further_details(in_, *view.measure, !of_year_.is_printed_as_plan);
      if (details.empty()) continue;
      if (!has_heading) say(Style::heading, in_.say("รายละเอียดของมาตรการ", "Details of the measures"));
      has_heading = true;
      paper_.blocks.emplace_back(title_cell(in_, *view.measure, number).front());
      for (Paragraph& paragraph : details) paper_.blocks.emplace_back(std::move(paragraph));
    }
  }

  void add_signature() {
    constexpr std::string_view dots = "........................................";
    const std::string line(dots);
    say(Style::signature, in_.say("ลงชื่อ ", "Signed ") + line + in_.say(" ผู้รายงาน", "") + "\n(" + line + ")\n" +
                              in_.say("ตำแหน่ง ", "Position ") + line + "\n" + in_.say("วันที่ ", "Date ") + line);
  }

  const Source& source_;
  const model::Year& year_;
  Published published_;
  PaperWriting in_;
  views::AgencyView view_;
  const views::YearView& of_year_;
  Paper paper_;
};

}  // namespace

Paper report_paper(const Source& source) { return ReportMaker(source).make(); }

}  // namespace exporting
