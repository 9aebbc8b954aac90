// What a form says of one value: its label, its help, a control as its type and length want it, what is wrong with
// it.
#pragma once

#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/translations.h"
#include "desk/form/field.h"
#include "desk/form/remark.h"

namespace desk {

bool is_short(readers::Type type);  // a few letters at most: a number, a date, a code

bool is_at_or_below(std::string_view at, std::string_view place);  // JSON Pointers

// Writes into `out`, which outlives it as the others do. The control of a field is named "v" and its place; "h" and
// "r" before the place are the ids of its help and of its remarks.
class ControlWriter {
 public:
  ControlWriter(base::Html& out, const std::vector<Remark>& remarks, const base::Translations& words)
      : out_(out), remarks_(remarks), words_(words) {}

  void label_words(const Field& field);
  void help(const Field& field);
  void remarks(const Field& field);
  // Of text and choice; a document can be chosen instead of the text where the field takes one.
  void control(const Field& field);
  void wording(const Field& part);  // a text in one of several languages, with its label

 private:
  std::vector<const Remark*> remarks_at(const Field& field) const;
  void names(const Field& field);
  void text(const Field& field);
  void choice(const Field& field);

  base::Html& out_;
  const std::vector<Remark>& remarks_;
  const base::Translations& words_;
};

}  // namespace desk
