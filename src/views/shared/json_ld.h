// What search engines read of a page: one block of JSON-LD (schema.org). Nothing in it is invented: what has no
// source is left out, and so is what needs a full address on a site without base_url.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "base/json.h"
#include "views/shared/links.h"

namespace views {

// The block of a page: each of `things` is a JSON object without "@context"; empty ones are passed over.
base::Json ld_block(const std::vector<base::Json>& things);

// "key":value pairs of one object, in the order in which they are added; empty values are passed over.
class LdObject {
 public:
  explicit LdObject(base::Literal type);
  LdObject& text(base::Literal key, std::string_view value);
  LdObject& json(base::Literal key, const base::Json& value);
  base::Json done() const;

 private:
  void key(base::Literal name);
  base::Json out_;
};
base::Json ld_list(const std::vector<base::Json>& items);

struct LdStep {
  std::string title;
  Address address;
};
// The way from the agency's home to a page, the page last; empty without base_url.
base::Json ld_breadcrumbs(const Context& context, const std::vector<LdStep>& steps);

// The agency as an organisation with its name and place; `contact_points` may be empty.
base::Json ld_organization(const Context& context, const std::vector<base::Json>& contact_points = {});

// A set of data with its CSV and JSON; empty without base_url.
base::Json ld_dataset(const Context& context, std::string_view set, std::string_view name,
                      std::string_view description);

}  // namespace views
