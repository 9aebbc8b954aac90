// Asks web hosts whether they have an address, by curl.
#pragma once

#include <optional>
#include <string>

#include "base/bilingual_text.h"
#include "base/link_answer.h"

namespace platform {

struct Asking {
  std::string user_agent;  // who asks
  unsigned seconds = 20;   // for one address, redirects and all
};

// `address`: one that is_web_address. Asks for the head of the page alone; with `whole`, for the page, which is
// thrown away. Redirects are followed, five at most. `asked` is set. Nothing and `why` where curl cannot be run.
std::optional<base::LinkAnswer> ask_host(const std::string& address, bool whole, const Asking& how,
                                         base::BilingualText& why);

}  // namespace platform
