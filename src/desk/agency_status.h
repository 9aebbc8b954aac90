// How far an agency's content is, for the first page of the desk: counted as the site counts it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "model/frameworks.h"
#include "model/summary.h"
#include "views/charts/disclosure_parts.h"
#include "views/shared/agency_view.h"

namespace desk {

// Months of one kind of complaint, up to the day that the file speaks of.
struct ComplaintStatus {
  int months = 0, months_with_data = 0;
  bool has_totals = false;
};

struct YearStatus {
  int year = 0;           // Buddhist Era
  std::string framework;  // id; empty where it has none
  std::string total;      // "91.96", as it is stated; empty where it is not
  bool has_scores = false, has_report = false, has_disclosures = false, has_complaints = false;
  views::MeasureCounts measures;
  std::size_t tables = 0;
  std::array<std::size_t, 6> measures_in{};  // by views::MeasureStatus
  std::size_t incomplete_measures = 0;       // lack what a measure is asked for
  bool is_plan = false;                      // none of them has a result, so none is missed
  charts::DisclosurePartsData disclosures;   // of the framework's list; all 0 where it has none
  ComplaintStatus corruption, general;

  int disclosures_asked() const {
    return disclosures.published + disclosures.nothing_to_publish + disclosures.not_yet;
  }
};

struct AgencyStatus {
  std::string slug;
  model::OwnText name;
  std::vector<YearStatus> years;  // newest first
  bool has_channels = false;      // the file
  int channels = 0, corrections = 0, updates = 0, pages = 0, documents = 0;
};

// Without what the checks find.
AgencyStatus status_of(const model::Agency& agency, const model::Frameworks& frameworks, base::Language first);

}  // namespace desk
