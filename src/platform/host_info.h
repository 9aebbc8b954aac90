// The computer that the program runs on: its time of day, network addresses, name, browser, and its user.
#pragma once

#include <string>
#include <vector>

namespace platform {

// "12:04:11", local time.
std::string time_of_day();

// The IPv4 addresses under which others on the network may reach this computer.
std::vector<std::string> network_addresses();
// "somchai-pc"; empty where it cannot be read.
std::string host_name();
// "somchai": who runs the program; empty where the system does not know.
std::string user_name();
// The user's own folder, and that of documents in it, which desktops call by a name of the user's language; empty
// where there is none.
std::string home_folder();
std::string documents_folder();

// Whether a server may ask for a port that another has just left, and never gets one that another has.
bool may_reuse_ports();

// Whether the program may ask hosts for files that do not let it.
bool may_fetch_anything();

// Asks the desktop to open an address in the user's browser. Does nothing where there is no desktop.
void open_in_browser(const std::string& address);

// A Chromium of this machine, or a browser made from it; empty where there is none.
std::string find_chromium();
// Whether the program runs as the one who may do everything.
bool is_root();

}  // namespace platform
