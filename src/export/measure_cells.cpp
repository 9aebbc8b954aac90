#include "export/measure_cells.h"

#include "base/date.h"
#include "base/number.h"

namespace exporting {
namespace {

using base::DateStyle;
using model::Measure;

PaperCell dash() { return {Paragraph{{Run{"-"}}}}; }

void put_before(PaperCell& cell, const std::string& text) {
  if (cell.empty()) cell.emplace_back();
  cell.front().runs.insert(cell.front().runs.begin(), Run{text});
}

void append(PaperCell& cell, PaperCell more) {
  for (Paragraph& paragraph : more) cell.push_back(std::move(paragraph));
}

PaperCell prose(const PaperWriting& in, const model::Prose& text, unsigned indent = 0) {
  return prose_cell(text.in(in.language), in.address, indent);
}

// Numbered where there are several.
PaperCell proses(const PaperWriting& in, const std::vector<model::Prose>& list) {
  PaperCell out;
  for (std::size_t i = 0; i < list.size(); ++i) {
    PaperCell item = prose(in, list[i]);
    if (list.size() > 1) put_before(item, std::to_string(i + 1) + ". ");
    append(out, std::move(item));
  }
  return out.empty() ? dash() : out;
}

std::string day(const PaperWriting& in, base::Date date) {
  return base::to_text(date, in.language, DateStyle::compact);
}
std::string month(const PaperWriting& in, base::Date date) {
  return base::to_text(base::Month{date.year, date.month}, in.language, DateStyle::compact);
}
std::string fiscal_year(const PaperWriting& in, base::Date date) {
  return in.say("ปีงบประมาณ ", "fiscal year ") + std::to_string(base::fiscal_year_of(date));
}

std::string period_text(const PaperWriting& in, const model::Period& period) {
  using Written = model::Period::Written;
  if (period.written == Written::text) return in.text(period.text);
  if (period.written == Written::fiscal_year) return fiscal_year(in, period.to);
  const bool is_of_months = period.written == Written::months;
  const auto end = [&](base::Date date) { return is_of_months ? month(in, date) : day(in, date); };
  if (period.is_one_day() || period.is_one_month()) return end(period.from);
  return end(period.from) + " – " + end(period.to);
}

std::string due_text(const PaperWriting& in, const model::Due& due) {
  using Written = model::Due::Written;
  std::string out;
  if (due.by)
    out = due.written == Written::fiscal_year ? in.say("สิ้น", "end of ") + fiscal_year(in, *due.by)
          : due.written == Written::month     ? month(in, *due.by)
                                              : day(in, *due.by);
  const std::string words = in.text(due.text);
  return out + (out.empty() || words.empty() ? "" : " ") + words;
}

std::string amount_text(const PaperWriting& in, const model::Amount& amount) {
  if (!amount.words.empty()) return in.text(amount.words);
  return base::to_text(*amount.baht) + in.say(" บาท", " baht");
}

PaperCell lines(const std::vector<std::string>& texts) {
  PaperCell out;
  for (const std::string& text : texts) out.push_back(Paragraph{{Run{text}}});
  return out.empty() ? dash() : out;
}

// "วัตถุประสงค์: …", each value in a paragraph of its own.
class Details {
 public:
  explicit Details(const PaperWriting& in) : in_(in) {}

  void add(const std::string& label, PaperCell value) {
    if (value.empty()) return;
    value.front().runs.insert(value.front().runs.begin(), Run{label + ": ", true});
    for (Paragraph& paragraph : value) {
      ++paragraph.indent;
      list_.push_back(std::move(paragraph));
    }
  }
  void add(const std::string& label, const std::string& text) {
    if (!text.empty()) add(label, {Paragraph{{Run{text}}}});
  }
  void add(const std::string& label, const model::Prose& text) {
    if (!text.empty()) add(label, prose(in_, text));
  }
  void add(const std::string& label, const model::Amount& amount) {
    if (amount) add(label, amount_text(in_, amount));
  }
  void add_risk(const model::Risk& risk) {
    std::string text = in_.text(risk.level);
    const auto grade = [&](const std::string& name, const std::optional<int>& value) {
      if (value) text += (text.empty() ? "" : ", ") + name + " " + std::to_string(*value);
    };
    grade(in_.say("โอกาส", "likelihood"), risk.likelihood);
    grade(in_.say("ผลกระทบ", "impact"), risk.impact);
    add(in_.say("ความเสี่ยง", "Risk"), text);
  }
  void add_evidence(const std::vector<model::TitledLink>& evidence) {
    PaperCell out;
    for (const model::TitledLink& one : evidence) {
      Run run{in_.text(one.title)};
      if (one.href) run.href = in_.address(*one.href);
      // A path without the site's address leads nowhere from a file.
      if (run.href.find(':') == run.href.npos) run.href.clear();
      Paragraph paragraph{{run}};
      if (one.date) paragraph.runs.push_back({" (" + day(in_, *one.date) + ")"});
      out.push_back(std::move(paragraph));
    }
    add(in_.say("หลักฐาน", "Evidence"), std::move(out));
  }

  std::vector<Paragraph> take() { return std::move(list_); }

 private:
  const PaperWriting& in_;
  std::vector<Paragraph> list_;
};

std::string status_text(const PaperWriting& in, model::Status status) {
  for (const model::ValueName& name : model::status_names)
    if (name.value == static_cast<int>(status)) return in.say(name.th, name.en);
  return {};
}

}  // namespace

std::string PaperWriting::say(std::string_view th, std::string_view en) const {
  return std::string(language == base::Language::th ? th : en);
}

PaperCell title_cell(const PaperWriting& in, const Measure& measure, std::size_t number) {
  return {Paragraph{{Run{std::to_string(number) + ". " + in.text(measure.title), true}}}};
}

PaperCell steps_cell(const PaperWriting& in, const Measure& measure) { return proses(in, measure.steps); }

PaperCell period_cell(const PaperWriting& in, const Measure& measure) {
  if (measure.period) return lines({period_text(in, *measure.period)});
  return due_cell(in, measure);
}

PaperCell responsible_cell(const PaperWriting& in, const Measure& measure) {
  std::vector<std::string> names;
  for (const model::Name& one : measure.responsible)
    names.push_back(in.text(one.name) + (one.role.empty() ? "" : " (" + in.text(one.role) + ")"));
  return lines(names);
}

PaperCell results_cell(const PaperWriting& in, const Measure& measure) {
  PaperCell out;
  for (std::size_t i = 0; i < measure.results.size(); ++i) {
    const model::Result& result = measure.results[i];
    PaperCell item = prose(in, result.text);
    if (result.date) put_before(item, day(in, *result.date) + " ");
    if (result.step && measure.steps.size() > 1)
      put_before(item, in.say("ขั้นตอนที่ ", "Step ") + std::to_string(*result.step) + ": ");
    if (measure.results.size() > 1) put_before(item, std::to_string(i + 1) + ". ");
    append(out, std::move(item));
  }
  return out.empty() ? dash() : out;
}

PaperCell outcomes_cell(const PaperWriting& in, const Measure& measure) { return proses(in, measure.outcomes); }

PaperCell due_cell(const PaperWriting& in, const Measure& measure) {
  std::vector<std::string> texts;
  for (const model::Due& due : measure.due) texts.push_back(due_text(in, due));
  return lines(texts);
}

PaperCell follow_up_cell(const PaperWriting& in, const Measure& measure) {
  PaperCell out = prose(in, measure.follow_up.text);
  if (!measure.follow_up.by.empty()) put_before(out, in.text(measure.follow_up.by) + " ");
  return out.empty() ? dash() : out;
}

PaperCell prose_or_dash(const PaperWriting& in, const model::Prose& text) {
  return text.empty() ? dash() : prose(in, text);
}

std::vector<Paragraph> further_details(const PaperWriting& in, const Measure& measure, bool with_follow_up) {
  Details out(in);
  PaperCell parts;
  for (const base::LocalizedText& part : measure.parts) parts.push_back(Paragraph{{Run{in.text(part)}}});
  out.add(in.say("ประกอบด้วย", "Parts"), std::move(parts));
  out.add(in.say("ประเด็นที่ต้องปรับปรุง", "To be improved"), measure.issue);
  out.add(in.say("วัตถุประสงค์", "Objective"), measure.objective);
  if (!measure.targets.empty()) out.add(in.say("เป้าหมายและตัวชี้วัด", "Targets"), proses(in, measure.targets));
  if (measure.risk.is_given()) out.add_risk(measure.risk);
  out.add(in.say("สถานะ", "Status"), status_text(in, measure.status));
  out.add(in.say("งบประมาณที่ตั้งไว้", "Budget"), measure.budget_planned);
  out.add(in.say("งบประมาณที่ใช้", "Spent"), measure.budget_spent);
  for (const model::AmountOfYear& one : measure.budget_years)
    out.add(in.say("งบประมาณปี ", "Budget of ") + std::to_string(one.year), one.amount);
  out.add(in.say("แหล่งงบประมาณ", "Source of the budget"), in.text(measure.budget_source));
  if (with_follow_up && (!measure.follow_up.by.empty() || !measure.follow_up.text.empty()))
    out.add(in.say("การกำกับติดตาม", "Follow-up"), follow_up_cell(in, measure));
  if (!measure.evidence.empty()) out.add_evidence(measure.evidence);
  out.add(in.say("หมายเหตุ", "Note"), in.text(measure.note));
  return out.take();
}

}  // namespace exporting
