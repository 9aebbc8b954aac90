#include "desk/message.h"

#include "desk/look.h"

namespace desk {
namespace {

struct MessagePage {
  DeskFrame frame;
  std::string text;
  base::Url back;
};

REFLECT(MessagePage, "message", frame, text, back);

}  // namespace

Response message_page(const Visit& visit, std::string text, unsigned status) {
  const base::Translations& words = words_of(visit.options.language);
  MessagePage page{frame_of(visit.options, words("frame.desk")), std::move(text), desk_url("")};
  return desk::page("message.html", page, visit.options.language, status);
}

}  // namespace desk
