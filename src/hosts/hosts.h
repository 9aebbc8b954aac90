// What web hosts read besides the pages: headers, redirects, the page for wrong addresses. One file per host; a file
// defines one Host of its own name, as in `hosting:` of site.yaml; CMake lists the folder.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/settings.h"

namespace hosts {

// A page that moved. Both below the site's root: "dan-kwian/pages/old/", or "….html", to "dan-kwian/pages/about/".
struct Redirect {
  std::string from, to;
};

struct Site {
  std::vector<model::Hosting> hosting;  // all hosts that are named
  std::string base_path = "/";          // of base_url: "/ita/"
  std::string domain;                   // of base_url: "ita.example.go.th"; empty where there is none
  std::string own_style;                // of 404.html, as in its policy; empty where it has none
  std::vector<Redirect> redirects;      // by `from`

  bool is_also_for(model::Hosting host) const;
};

struct File {
  std::string path;  // below the site's root
  std::string bytes;
  std::size_t redirects_left_out = 0;  // of a file of redirects: how many the host would cut off
};

// What a host accepts free of charge; 0 where no limit is known.
struct Limits {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t bytes_of_a_file = 0;
  std::uint64_t files_paid = 0;  // with a paid plan
  std::uint64_t redirects = 0;   // in _redirects
  std::uint64_t bytes_of_redirects = 0;
};

struct Host {
  model::Hosting id;
  void (*add_files)(const Site& site, std::vector<File>& files);  // null where the host reads no file
  Limits limits;
};

extern const std::span<const Host* const> all_hosts;

const Host& host(model::Hosting id);

// The files of all hosts that the site names, each path once.
std::vector<File> files_of(const Site& site);

// Whether a file is one that hosts read and need not serve: "_headers", ".htaccess".
bool is_read_by_a_host(std::string_view path);

}  // namespace hosts
