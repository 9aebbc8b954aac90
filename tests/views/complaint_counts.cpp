#include "views/complaints/complaint_counts.h"

#include <catch2/catch.hpp>

using namespace views;

namespace {

model::Field<std::int64_t> stated(std::int64_t value) { return {value, {}, false}; }

model::ComplaintMonth general(base::Month month, std::int64_t received, std::int64_t closed) {
  model::ComplaintMonth out;
  out.month = month;
  out.general = {stated(received), stated(closed)};
  return out;
}

model::Complaints up_to_december() {
  model::Complaints complaints;
  complaints.as_of = base::Date{2024, 12, 31};
  complaints.months = {general({2024, 10}, 4, 3), general({2024, 12}, 2, 1)};
  return complaints;
}

}  // namespace

TEST_CASE("months without data are shown up to the date of the data, and not counted") {
  model::Complaints complaints = up_to_december();
  ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::general);
  REQUIRE(counts.months.size() == 3);
  CHECK(counts.months[1].month == base::Month{2024, 11});
  CHECK_FALSE(counts.months[1].counts.has_value());
  CHECK(counts.months[2].position == 2);
  CHECK(counts.months_with_data == 2);
  CHECK(counts.received.value == 6);
  CHECK(counts.received.is_computed);
  CHECK(counts.received.months == 2);
  CHECK(counts.open.value == 2);
}

TEST_CASE("a kind without numbers is not zero") {
  model::Complaints complaints = up_to_december();
  ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::corruption);
  CHECK_FALSE(counts.is_given());
  CHECK_FALSE(counts.is_all_zero());
  CHECK(counts.months.empty());
  CHECK_FALSE(counts.open.value.has_value());
}

TEST_CASE("stated totals stand before sums, and are not set against them") {
  model::Complaints complaints = up_to_december();
  complaints.general_total.received = stated(9);
  ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::general);
  CHECK(counts.received.value == 9);
  CHECK_FALSE(counts.received.is_computed);
  CHECK(counts.received_sum.value == 6);
  CHECK_FALSE(counts.open.value.has_value());
  complaints.general_total.closed = stated(8);
  complaints.general_open_before = stated(3);
  CHECK(complaint_counts(complaints, 2568, Complaint::general).open.value == 4);
}

TEST_CASE("sums of different months give no number of open cases") {
  model::Complaints complaints = up_to_december();
  complaints.months[1].general.closed = {};
  ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::general);
  CHECK(counts.closed.value == 3);
  CHECK(counts.closed.months == 1);
  CHECK_FALSE(counts.open.value.has_value());
}

TEST_CASE("all zero is a fact of its own") {
  model::Complaints complaints;
  complaints.corruption_total = {stated(0), stated(0)};
  CHECK(complaint_counts(complaints, 2567, Complaint::corruption).is_all_zero());
  complaints.corruption_open_before = stated(1);
  CHECK_FALSE(complaint_counts(complaints, 2567, Complaint::corruption).is_all_zero());
}

TEST_CASE("where nothing was received and nothing was open, nothing is missing") {
  model::Complaints complaints = up_to_december();
  complaints.months = {general({2024, 10}, 0, 0), general({2024, 11}, 0, 0), general({2024, 12}, 4, 3)};
  complaints.months[0].general.closed = complaints.months[1].general.closed = {};
  ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::general);
  CHECK_FALSE(counts.lacks_months());
  CHECK(counts.open.value == 1);
  complaints.general_open_before = stated(1);  // may have been closed in any of them
  CHECK(complaint_counts(complaints, 2568, Complaint::general).lacks_months());
  complaints = {};
  complaints.corruption_total.received = stated(0);
  CHECK(complaint_counts(complaints, 2568, Complaint::corruption).closed.value == 0);
}

TEST_CASE("what is stated as open stands before what can be computed") {
  model::Complaints complaints = up_to_december();
  complaints.general_total = {stated(9), {}, stated(2)};
  const ComplaintCounts counts = complaint_counts(complaints, 2568, Complaint::general);
  CHECK(counts.open.value == 2);
  CHECK_FALSE(counts.open.is_computed);
}
