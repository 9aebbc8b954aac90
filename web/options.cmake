# How the page's program is compiled: one thread, exceptions of WebAssembly, what libc++ 14 lacks in web/include.
add_compile_options(-fwasm-exceptions -Wno-unknown-warning-option)
add_link_options(-fwasm-exceptions)
include_directories(BEFORE ${CMAKE_CURRENT_LIST_DIR}/include)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# What a page has no use for: a command line, a server, signals, and watching a folder.
set(without options.cpp self_description.cpp completion_script.cpp manual_page.cpp http.cpp http_session.cpp watch_settle.cpp)
set(without_of_system watch.cpp inotify.cpp signals.cpp)
