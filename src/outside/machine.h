// What the machine knows of itself and its user: the time of day, its addresses, the browser.
#pragma once

#include <string>
#include <vector>

namespace outside {

// "12:04:11", local time.
std::string time_of_day();

// The IPv4 addresses that others on the network may know this machine by.
std::vector<std::string> network_addresses();
// Its name: "somchai-pc".
std::string machine_name();

// Asks the desktop to show an address in the user's browser. Says nothing where there is no desktop.
void open_in_browser(const std::string& address);

}  // namespace outside
