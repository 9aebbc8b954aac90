// A file that was changed on disk while a person was editing it: both versions side by side, none overwritten.
#pragma once

#include "desk/open_form.h"

namespace desk {

// The page that asks which values to take. `sent`: the form as it was sent.
Response conflict_page(const Visit& visit, const ContentFile& file, const Fields& sent, const std::string& now);

// The bytes of the file with what was chosen on that page; nothing and `why` where they cannot be made.
std::optional<std::string> resolved(const Visit& visit, const ContentFile& file, const Fields& sent,
                                    const std::string& now, base::BilingualText& why);

}  // namespace desk
