#include "views/shared/printed_code.h"

#include <string>

#include "views/charts/qr.h"

namespace views {

base::Html printed_code(const Site& site, const base::Url& url, std::string_view title) {
  if (!base::is_web_address(url.view()) || !site.tools.qr_code) return {};
  return charts::qr_drawing(site.tools.qr_code(std::string(url.view())), title);
}

}  // namespace views
