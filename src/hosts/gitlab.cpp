// GitLab Pages: no file of its own. It takes no headers from a site, finds 404.html by itself, and shows the page at
// an address rather than follow a rule of _redirects.
#include "hosts/hosts.h"

namespace hosts {

extern const Host gitlab{model::Hosting::gitlab, nullptr, {.files = 200'000, .bytes = 1'000'000'000}};

}  // namespace hosts
