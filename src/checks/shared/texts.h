// Every text of an agency that its pages show, in one place: whoever adds a text to the model adds it here.
#pragma once

#include "model/agency.h"

namespace checks {

// Calls `visit` with each text, in the order of the content: a base::LocalizedText for a value, a model::Prose for a
// Markdown value, a model::Document for the Markdown below a front matter. Texts that quote a source as it is
// (as_printed, notes on it) are left out.
template <class Visit>
class TextWalk {
 public:
  explicit TextWalk(const Visit& visit) : visit_(visit) {}

  void agency(const model::Agency& a) const {
    for (const base::LocalizedText* t : {&a.name, &a.short_name, &a.province, &a.district, &a.subdistrict,
                                         &a.contact.address, &a.contact.hours, &a.logo_alt})
      visit_(*t);
    if (a.channels) channels(*a.channels);
    for (const model::Year& y : a.years) year(y);
    for (const auto* articles : {&a.pages, &a.updates})
      for (const model::Article& one : *articles) article(one);
  }

 private:
  void measure(const model::Measure& m) const {
    visit_(m.title);
    visit_(m.group);
    for (const base::LocalizedText& t : m.parts) visit_(t);
    visit_(m.objective);
    for (const model::Prose& p : m.targets) visit_(p);
    visit_(m.risk.level);
    visit_(m.issue);
    for (const model::Prose& p : m.steps) visit_(p);
    for (const model::Name& n : m.responsible) visit_(n.name), visit_(n.role);
    if (m.period) visit_(m.period->text);
    for (const model::Due& d : m.due) visit_(d.text);
    for (const model::Result& r : m.results) visit_(r.text);
    for (const model::Prose& p : m.outcomes) visit_(p);
    visit_(m.follow_up.by);
    visit_(m.follow_up.text);
    for (const model::Amount* amount : {&m.budget_planned, &m.budget_spent}) visit_(amount->words);
    for (const model::AmountOfYear& of_year : m.budget_years) visit_(of_year.amount.words);
    visit_(m.budget_source);
    visit_(m.problems);
    visit_(m.suggestions);
    links(m.evidence);
    visit_(m.note);
    visit_(m.body);
  }

  void links(const std::vector<model::TitledLink>& list) const {
    for (const model::TitledLink& one : list) visit_(one.title), visit_(one.group);
  }

  void channels(const model::Channels& c) const {
    for (const model::Channel& one : c.channels)
      for (const base::LocalizedText* t : {&one.name, &one.hours, &one.note}) visit_(*t);
    for (const model::Prose& p : c.criteria) visit_(p);
    visit_(c.protection);
    for (const model::HandlingStep& s : c.handling)
      for (const base::LocalizedText* t : {&s.step, &s.within, &s.by}) visit_(*t);
    visit_(c.tracking_note);
  }

  void year(const model::Year& y) const {
    if (y.assessment) assessment(*y.assessment);
    if (y.complaints) {
      for (const auto* groups : {&y.complaints->subjects, &y.complaints->by_channel})
        for (const model::ComplaintGroup& group : *groups) visit_(group.name);
      for (const base::LocalizedText& t : y.complaints->statements) visit_(t);
      visit_(y.complaints->note);
    }
    if (y.disclosures)
      for (const model::Disclosure& d : y.disclosures->items) links(d.links), visit_(d.none), visit_(d.note);
    if (y.report) article(*y.report);
    for (const model::Measure& m : y.measures) measure(m);
    for (const model::Table& t : y.tables) {
      for (const base::LocalizedText* text : {&t.title, &t.summary, &t.unit, &t.source.title}) visit_(*text);
      for (const model::TableColumn& c : t.columns) visit_(c.title), visit_(c.unit);
    }
  }

  void assessment(const model::Assessment& a) const {
    for (const model::Question& q : a.questions) visit_(q.text), visit_(q.note);
    for (const model::Finding& f : a.findings) visit_(f.text), visit_(f.advice);
    visit_(a.source.title);
  }

  void article(const model::Article& a) const {
    for (const base::LocalizedText* t : {&a.title, &a.prepared_by, &a.summary}) visit_(*t);
    visit_(a.source.title);
    visit_(a.body);
  }

  const Visit& visit_;
};

template <class Visit>
void each_text(const model::Agency& agency, const Visit& visit) {
  TextWalk<Visit>(visit).agency(agency);
}

// Calls `take(document)` for each language in which the text is written.
template <class Take>
void each_document(const model::Prose& prose, const Take& take) {
  for (const model::Document& document : prose.words)
    if (!document.empty()) take(document);
}

// Calls `take(document)` for every Markdown text of the agency.
template <class Take>
void each_document(const model::Agency& agency, const Take& take) {
  struct Documents {
    const Take& take;
    void operator()(const base::LocalizedText&) const {}
    void operator()(const model::Prose& prose) const { each_document(prose, take); }
    void operator()(const model::Document& body) const {
      if (!body.empty()) take(body);
    }
  };
  each_text(agency, Documents{take});
}

}  // namespace checks
