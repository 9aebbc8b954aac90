#include "platform/places.h"

#include <catch2/catch.hpp>

TEST_CASE("a path loses its final slashes, the root keeps its own") {
  CHECK(platform::without_final_slashes("site") == "site");
  CHECK(platform::without_final_slashes("a/site//") == "a/site");
  CHECK(platform::without_final_slashes("/") == "/");
  CHECK(platform::without_final_slashes("") == "");
}

TEST_CASE("a file beside a folder is in the folder above it, also where that is said by dots") {
  CHECK(platform::path_beside("content", "deploy.yaml") == "deploy.yaml");
  CHECK(platform::path_beside("my/content", "deploy.yaml") == "my/deploy.yaml");
  CHECK(platform::path_beside("/content", "deploy.yaml") == "/deploy.yaml");
  CHECK(platform::path_beside(".", "deploy.yaml") == "./../deploy.yaml");
  CHECK(platform::path_beside("my/..", "deploy.yaml") == "my/../../deploy.yaml");
}
