// Rows of data as CSV and JSON. One table, two ways of writing it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/number.h"
#include "views/shared/data_sets.h"

namespace views {

// A value of a row. An empty one was not published: an empty cell of the CSV, null in the JSON.
struct Cell {
  enum class Kind : unsigned char { text, number, flag };
  std::string text;
  Kind kind = Kind::text;

  Cell() = default;
  Cell(std::string value) : text(std::move(value)) {}                              // NOLINT: implicit on purpose
  Cell(std::string_view value) : text(value) {}                                    // NOLINT
  Cell(const char* value) : text(value) {}                                         // NOLINT
  Cell(std::optional<base::Date> date) : text(date ? base::to_iso(*date) : "") {}  // NOLINT
  Cell(std::optional<base::Points> points);                                        // NOLINT
  Cell(std::optional<base::Decimal> number);                                       // NOLINT
  static Cell count(std::optional<std::int64_t> value);
  static Cell flag(std::optional<bool> value);
};

struct Table {
  std::span<const Column> columns;
  std::vector<std::vector<Cell>> rows;  // each as long as `columns`
};

// UTF-8 with a byte-order mark, comma, CRLF (RFC 4180); a text that a spreadsheet would take for a formula begins
// with '.
class CsvWriter {
 public:
  explicit CsvWriter(std::span<const Column> columns);
  void add(const std::vector<Cell>& row);  // as long as the columns
  // The whole will be about so many times as long as what is there: a text that grows by itself is held twice or
  // thrice.
  void expect(std::size_t times) { out_.reserve(out_.size() * times); }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// A list of objects with the columns as keys.
class JsonTableWriter {
 public:
  explicit JsonTableWriter(std::span<const Column> columns);
  void add(const std::vector<Cell>& row);                                // as long as the columns
  void expect(std::size_t times) { out_.reserve(out_.size() * times); }  // as in CsvWriter
  std::string take() { return out_ += "\n]\n", std::move(out_); }

 private:
  std::vector<std::string> keys_;
  std::string out_ = "[";
  bool is_first_ = true;
};

std::string to_csv(const Table& table);
std::string to_json(const Table& table);

}  // namespace views
