// link-insecure: http: where https: is expected of a public body: its own site, and hosts below .go.th and .mi.th.
// Source: the standard of government websites (DGA), which asks for HTTPS.
#include <algorithm>
#include <map>

#include "base/url.h"
#include "checks/checks.h"
#include "checks/text/words_at.h"

namespace checks {
namespace {

using base::msg;

struct InsecureHost {
  base::SourceLocation location;
  std::string_view address;
  std::size_t count = 0;
};

class InsecureHosts {
 public:
  explicit InsecureHosts(const model::Agency& agency) : agency_(agency), own_(base::host_of(agency.website)) {}

  void add(std::string_view address, const base::SourceLocation& location) {
    if (!address.starts_with("http://")) return;
    const std::string_view host = base::host_of(address);
    if (!is_public(host)) return;
    InsecureHost& found = found_[{location.file ? std::string_view(location.file->path) : std::string_view{}, host}];
    if (!found.count++) found.location = location, found.address = address;
  }

  // One finding for each host in a file: a list of documents has the same one in every line.
  void report_each(base::Report& report) const {
    for (const auto& [where, found] : found_) {
      const std::string secure = "https://" + std::string(found.address.substr(7)),
                        n = std::to_string(found.count - 1);
      report.note("link-insecure", found.location,
                  msg("ที่อยู่ '{}' ไม่เข้ารหัส (http)", "'{}' is not encrypted (http)", {found.address}),
                  found.count == 1
                      ? msg("ถ้าเว็บไซต์เปิดด้วย https ได้ ให้เขียน {}", "write {} if the site supports https", {secure})
                      : msg("ถ้าเว็บไซต์เปิดด้วย https ได้ ให้เขียน {0} และแก้อีก {1} แห่งในไฟล์นี้",
                            "write {0} if the site supports https; {1} more in this file", {secure, n}));
    }
  }

 private:
  bool is_public(std::string_view host) const {
    if (host.ends_with(".go.th") || host.ends_with(".mi.th") || host == own_) return true;
    return std::find(agency_.other_websites.begin(), agency_.other_websites.end(), host) !=
           agency_.other_websites.end();
  }

  const model::Agency& agency_;
  std::string_view own_;
  std::map<std::pair<std::string_view, std::string_view>, InsecureHost> found_;  // by file and host
};

// The agency's website is kept without its place: it comes after the key.
base::SourceLocation place_of_website(const model::Agency& agency) {
  const base::SourceFile* file = agency.location.file;
  if (!file) return agency.location;
  const std::size_t at = file->text.find(agency.website);
  return at == std::string::npos ? agency.location : base::location_at(*file, at, agency.website.size());
}

void check_link_insecure(const CheckContext& context, base::Report& report) {
  const model::Agency& agency = context.agency;
  InsecureHosts hosts(agency);
  if (agency.website.starts_with("http://")) hosts.add(agency.website, place_of_website(agency));
  if (agency.channels)
    for (const model::Channel& channel : agency.channels->channels)
      if (channel.value.value)
        for (std::string_view words : channel.value->words) hosts.add(words, channel.value.location);
  for (const model::Link& link : agency.links)
    if (link.to == model::Link::To::outside && link.target.starts_with("http://"))
      hosts.add(link.target, words_at(link.location, link.written));
  hosts.report_each(report);
}

constexpr Explanation link_insecure_explanation{
    {"ที่อยู่ http: ของหน่วยงานของรัฐ", "an http: address of a public body"},
    {"สิ่งที่ประชาชนกรอกในหน้าร้องเรียนอาจถูกดักอ่านหรือแก้ระหว่างทาง",
     "what citizens enter on such a page can be read or changed on the way"},
    "website: http://www.example.go.th/\n",
    {"มาตรฐานเว็บไซต์ภาครัฐ (สพร.) ที่กำหนดให้ใช้ HTTPS",
     "the standard of government websites (DGA), which asks for HTTPS"}};

}  // namespace

extern const Check link_insecure{"link-insecure", base::Severity::note, link_insecure_explanation,
                                 check_link_insecure};

}  // namespace checks
