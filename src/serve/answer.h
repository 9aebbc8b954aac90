// The response to a request.
#pragma once

#include "platform/http.h"
#include "serve/preview.h"
#include "serve/serve.h"

namespace serve {

// A file of the site as published, a page with our script in it, or one of our own files. Only for GET and HEAD, and
// only for our own host names (is_our_host).
platform::HttpResponse answer(const platform::HttpRequest& request, const Preview& preview);

// Whether the desk answers, where there is one.
bool is_for_desk(const platform::HttpRequest& request);
// Its response; only for 127.0.0.1 and localhost, by whatever port.
platform::HttpResponse answer_from_desk(const platform::HttpRequest& request, const DeskHandler& desk,
                                        const Preview& preview);

// The page at a target, with its status: the page itself, 404.html, or the findings as long as there is no site.
// `bytes` as published.
struct PageFound {
  unsigned status = 200;
  std::string file;  // its path in the site; empty where it is not one of the site's
  std::string bytes;
  std::string redirect_to;  // instead of the rest, where a folder was requested without its '/'
};
PageFound find_page(std::string_view target, const Preview& preview, const PreviewState& state);

}  // namespace serve
