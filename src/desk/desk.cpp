#include "desk/desk.h"

#include "base/bilingual_text.h"
#include "desk/desk_page.h"
#include "desk/routes.h"

namespace desk {
namespace {

Response plain_text(unsigned status, base::Language language, const base::BilingualText& text) {
  return {status, "text/plain; charset=utf-8", text.in(language) + "\n", {}};
}

}  // namespace

Desk::Desk(Options options)
    : options_(std::move(options)),
      store_(options_.content, options_.is_read_only),
      checking_(options_.content, options_.out),
      publishing_(options_.content, options_.out, options_.version) {}

Response Desk::respond(const Request& request) {
  const auto refused = [&](unsigned status, std::string_view th, std::string_view en) {
    return plain_text(status, options_.language, base::msg(th, en));
  };
  Route route = route_of(request.path);
  if (!route.page) return refused(404, "ไม่มีหน้านี้", "there is no such page");
  const bool is_change = request.method == "POST";
  if (!is_change && request.method != "GET") return refused(405, "ใช้ GET หรือ POST", "use GET or POST");
  if (is_change && options_.is_read_only)
    return refused(403, "เปิดไว้ให้ดูอย่างเดียว แก้ไขไม่ได้", "this is open for reading only: nothing can be changed");
  const auto handler = is_change ? route.page->change : route.page->show;
  if (!handler) return refused(405, "หน้านี้ไม่รับแบบฟอร์ม", "this page takes no form");
  return handler({request, options_, store_, checking_, shown_, publishing_, imports_, std::move(route.parts)});
}

}  // namespace desk
