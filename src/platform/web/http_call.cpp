#include "platform/http_call.h"

#include <emscripten.h>

#include <cstdlib>

#include "base/json.h"

namespace platform {
namespace {

// `head`: method, address, user, password, then names and values of headers, as a list of JSON. The answer's bytes
// are in memory that is to be freed, their place in `bytes` and their number in `count`.
EM_JS(int, send_http, (const char* head, const char* body, int size, char** bytes, int* count), {
  const[method, address, user, password, ... headers] = JSON.parse(UTF8ToString(head));
  const call = new XMLHttpRequest();
  try {
    call.open(method, address, false);
    call.responseType = "arraybuffer";
    const pair = new TextEncoder().encode(user + ":" + password);
    if (user || password) call.setRequestHeader("Authorization", "Basic " + btoa(String.fromCharCode(... pair)));
    for (let i = 0; i < headers.length; i += 2) call.setRequestHeader(headers[i], headers[i + 1]);
    call.send(size ? HEAPU8.slice(body, body + size) : null);
  } catch (refused) {
    return 0;
  }
  const answer = new Uint8Array(call.response || 0);
  const place = _malloc(answer.length + 1);
  HEAPU8.set(answer, place);
  HEAP32[bytes >> 2] = place;
  HEAP32[count >> 2] = answer.length;
  return call.status;
});

}  // namespace

HttpAnswer call_host(const HttpCall& call) {
  base::JsonWriter head;
  head.open_list();
  for (const std::string* text : {&call.method, &call.address, &call.user, &call.password}) head.text(*text);
  for (const auto& [name, value] : call.headers) head.text(name).text(value);
  head.close_list();
  HttpAnswer out;
  char* bytes = nullptr;
  int count = 0;
  out.status = send_http(head.take().c_str(), call.body.data(), static_cast<int>(call.body.size()), &bytes, &count);
  if (bytes) out.body.assign(bytes, static_cast<std::size_t>(count));
  std::free(bytes);
  return out;
}

}  // namespace platform
