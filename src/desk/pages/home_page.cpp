// The home page of the desk.
#include "desk/desk_page.h"

namespace desk {
namespace {

Response show_home(const Visit& visit) {
  const std::string_view title = visit.options.language == base::Language::th ? "โต๊ะทำงาน" : "Desk";
  Response out;
  out.body = "<!doctype html>\n<html lang=\"" + std::string(base::code(visit.options.language)) +
             "\">\n<meta charset=\"utf-8\">\n<title>" + std::string(title) +
             "</title>\n<link rel=\"stylesheet\" href=\"/_desk/desk.css\">\n<h1>" + std::string(title) + "</h1>\n";
  return out;
}

}  // namespace

extern const DeskPage home_page{"", show_home};

}  // namespace desk
