// What search engines read of a page: one block of JSON-LD (schema.org). Nothing in it is invented: what has no
// source is left out, and so is what needs a full address on a site without base_url.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html.h"
#include "core/json.h"
#include "parts/links.h"

namespace parts {

// The block of a page: each of `things` is a JSON object without "@context"; empty ones are passed over.
core::Json ld_block(const std::vector<core::Json>& things);

// "key":value pairs of one object, in the order in which they are added; empty values are passed over.
class LdObject {
 public:
  explicit LdObject(core::Literal type);
  LdObject& text(core::Literal key, std::string_view value);
  LdObject& json(core::Literal key, const core::Json& value);
  core::Json done() const;

 private:
  void key(core::Literal name);
  core::Json out_;
};
core::Json ld_list(const std::vector<core::Json>& items);

struct LdStep {
  std::string title;
  Address address;
};
// The way from the agency's home to a page, the page last; empty without base_url.
core::Json ld_breadcrumbs(const Context& context, const std::vector<LdStep>& steps);

// The agency as an organisation with its name and place; `contact_points` may be empty.
core::Json ld_organization(const Context& context, const std::vector<core::Json>& contact_points = {});

// A set of data with its CSV and JSON; empty without base_url.
core::Json ld_dataset(const Context& context, std::string_view set, std::string_view name,
                      std::string_view description);

}  // namespace parts
