// The links of the content to other websites, asked for one by one: what `prongsai check --online` does before it
// checks.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/bilingual_text.h"
#include "base/link_answer.h"

namespace pipeline {

struct LinkOptions {
  std::string content = "content";
  std::vector<std::string> agencies;      // the slugs of those whose links are asked for; empty: all
  std::string kept_in;                    // a file where good answers are kept for the next time
  std::string version;                    // of the program, for the hosts
  unsigned seconds = 20;                  // for one address
  unsigned most_days = 7;                 // good answers that were kept longer are asked for again
  std::chrono::milliseconds pause{1000};  // between two questions to one host
  std::function<void(std::size_t done, std::size_t all)> progress;
};

struct AskedLinks {
  base::LinkAnswers answers;                         // of all addresses
  std::size_t asked = 0, hosts = 0, remembered = 0;  // addresses that were asked for, of so many hosts; and were not
  base::BilingualText failure;                       // of this machine: curl is not there; empty where all went well
};

// One question to a host at a time, some hosts at once: the head of a page, and the page itself where a host does not
// answer that. What is asked for is a page that the content names, once: robots.txt, which is for those who follow
// links, is not looked at.
AskedLinks ask_links(const LinkOptions& options);

}  // namespace pipeline
