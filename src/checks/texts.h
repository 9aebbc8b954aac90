// Every text of an agency that can be written in several languages, for translation-missing.
#pragma once

#include "model/agency.h"

namespace checks {

// Calls `look(has, words, place)` for each text that pages show: `has(language)` says whether it is written so,
// `words` is the text in one language (empty where it is Markdown). What quotes the source (as_printed, notes) stays
// as it is.
template <class Look>
class Texts {
 public:
  explicit Texts(const Look& look) : look_(look) {}

  void of(const model::Agency& agency) const {
    for (const core::Text* t :
         {&agency.name, &agency.short_name, &agency.province, &agency.district, &agency.subdistrict,
          &agency.contact.address, &agency.contact.hours, &agency.logo_alt})
      text(*t);
    if (agency.channels) of(*agency.channels);
    for (const model::Year& year : agency.years) of(year);
    for (const auto* articles : {&agency.pages, &agency.updates})
      for (const model::Article& article : *articles) of(article);
  }

 private:
  void text(const core::Text& t) const {
    if (!t.empty()) look_([&](core::Language l) { return t.has(l); }, t.in(core::Language::th), t.place);
  }
  void prose(const model::Prose& p) const {
    if (!p.empty()) look_([&](core::Language l) { return p.has(l); }, std::string_view{}, p.place);
  }
  void source(const model::Source& s) const { text(s.title); }

  void of(const model::Channels& channels) const {
    for (const model::Channel& c : channels.channels)
      for (const core::Text* t : {&c.name, &c.hours, &c.note}) text(*t);
    prose(channels.protection);
    for (const model::HandlingStep& s : channels.handling)
      for (const core::Text* t : {&s.step, &s.within, &s.by}) text(*t);
    text(channels.tracking_note);
  }

  void of(const model::Article& article) const {
    for (const core::Text* t : {&article.title, &article.prepared_by, &article.summary}) text(*t);
    source(article.source);
  }

  void of(const model::Assessment& assessment) const {
    for (const model::Question& q : assessment.questions) text(q.text), text(q.note);
    for (const model::Finding& f : assessment.findings) text(f.text), text(f.advice);
    source(assessment.source);
  }

  void of(const model::Year& year) const {
    if (year.assessment) of(*year.assessment);
    if (year.complaints) {
      for (const core::Text& t : year.complaints->statements) text(t);
      text(year.complaints->note);
    }
    if (year.disclosures)
      for (const model::Disclosure& d : year.disclosures->items) text(d.none), text(d.note);
    if (year.report) of(*year.report);
    for (const model::Measure& m : year.measures) of(m);
  }

  void of(const model::Measure& m) const {
    text(m.title);
    text(m.group);
    for (const core::Text& t : m.parts) text(t);
    prose(m.issue);
    for (const model::Prose& p : m.steps) prose(p);
    for (const model::Name& n : m.responsible) text(n.name), text(n.role);
    if (m.period) text(m.period->text);
    for (const model::Due& d : m.due) text(d.text);
    for (const model::Result& r : m.results) prose(r.text);
    for (const model::Prose& p : m.outcomes) prose(p);
    text(m.follow_up.by);
    prose(m.follow_up.text);
    prose(m.problems);
    prose(m.suggestions);
    for (const model::Evidence& e : m.evidence) text(e.title);
    text(m.note);
  }

  const Look& look_;
};

}  // namespace checks
