#include "platform/ask_host.h"

#include <charconv>
#include <ctime>

#include "base/ascii.h"
#include "base/url.h"
#include "platform/run_program.h"

namespace platform {
namespace {

using Fault = base::LinkAnswer::Fault;

constexpr unsigned most_redirects = 5, seconds_to_connect = 10;
constexpr std::string_view answer_mark = "\nprongsai ";  // before what curl writes behind the heads

// As a configuration of curl: a value in quotation marks, letters outside ASCII percent-encoded behind the host.
std::string as_configured(std::string_view address) {
  const std::string_view host = address.substr(0, address.find_first_of("/?", address.find("//") + 2));
  return "\"" + std::string(host) + base::percent_encoded(address.substr(host.size()), base::marks_of_addresses) +
         "\"\n";
}

// Exit statuses of curl: curl(1), EXIT CODES.
Fault fault_of(int status) {
  switch (status) {
    case 0:
      return Fault::none;
    case 6:
      return Fault::no_such_host;
    case 7:
      return Fault::refused;
    case 28:
      return Fault::too_slow;
    case 35:
    case 60:
      return Fault::certificate;
    case 47:
      return Fault::endless_redirects;
    default:
      return Fault::other;
  }
}

unsigned number_in(std::string_view text) {
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// "HTTP/1.1 301 Moved Permanently": 301.
unsigned status_in(std::string_view line) {
  const std::size_t blank = line.find(' ');
  return blank == line.npos ? 0 : number_in(line.substr(blank + 1));
}

// Whether each redirect on the way is one for good.
bool are_redirects_permanent(std::string_view heads) {
  bool has_any = false;
  for (; !heads.empty(); heads.remove_prefix(std::min(heads.size(), heads.find('\n') + 1))) {
    if (heads.find('\n') == heads.npos) break;
    if (!heads.starts_with("HTTP/")) continue;
    const unsigned status = status_in(heads);
    if (status < 300 || status >= 400) continue;
    if (status != 301 && status != 308) return false;
    has_any = true;
  }
  return has_any;
}

// The heads of all answers; then, behind the mark, the last status, the last address and what went wrong.
base::LinkAnswer answer_in(const ProgramEnd& ended) {
  base::LinkAnswer answer;
  const std::string_view output = ended.output;
  const std::size_t mark = output.rfind(answer_mark);
  std::string_view rest = mark == output.npos ? std::string_view() : output.substr(mark + answer_mark.size());
  answer.status = number_in(rest);
  rest.remove_prefix(std::min(rest.size(), rest.find(' ') + 1));
  const std::string_view last = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), last.size() + 1));
  answer.fault = fault_of(ended.status);
  // A page that is too long to wait for is there.
  if (answer.status >= 200 && answer.status < 300) answer.fault = Fault::none;
  if (answer.fault == Fault::other) answer.words = base::trimmed(rest);
  if (answer.fault != Fault::none) return answer.status = 0, answer;
  if (are_redirects_permanent(output.substr(0, std::min(mark, output.size())))) answer.moved_to = last;
  return answer;
}

}  // namespace

std::optional<base::LinkAnswer> ask_host(const std::string& address, bool whole, const Asking& how,
                                         base::BilingualText& why) {
  ProgramCall call{{"curl",
                    "--disable",
                    "--silent",
                    "--globoff",
                    "--location",
                    "--max-redirs",
                    std::to_string(most_redirects),
                    "--proto",
                    "=http,https",
                    "--connect-timeout",
                    std::to_string(std::min(how.seconds, seconds_to_connect)),
                    "--max-time",
                    std::to_string(how.seconds),
                    "--user-agent",
                    how.user_agent,
                    "--dump-header",
                    "-",
                    "--output",
                    "/dev/null",
                    "--write-out",
                    std::string(answer_mark) + "%{http_code} %{url_effective}\n%{errormsg}\n",
                    "--config",
                    "-"},
                   "url = " + as_configured(address)};
  if (!whole) call.words.emplace_back("--head");
  const auto ended = run_program(call, why);
  if (!ended) return std::nullopt;
  base::LinkAnswer answer = answer_in(*ended);
  answer.asked = std::time(nullptr);
  return answer;
}

}  // namespace platform
