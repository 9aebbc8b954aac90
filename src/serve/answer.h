// What a request gets.
#pragma once

#include "outside/http.h"
#include "serve/preview.h"

namespace serve {

// A file of the site as published, a page with our script in it, or one of our own files. Only GET and HEAD, only to
// hosts that are us.
outside::HttpResponse answer(const outside::HttpRequest& request, const Preview& preview);

// The page that stands at a target, with its status: the page itself, 404.html, or what is wrong as long as there is
// no site. `bytes` as published.
struct PageFound {
  unsigned status = 200;
  std::string file;  // its path in the site; empty where it is none of the site's
  std::string bytes;
  std::string redirect_to;  // in place of the rest, where a folder was asked for without its '/'
};
PageFound find_page(std::string_view target, const Preview& preview, const PreviewState& state);

}  // namespace serve
