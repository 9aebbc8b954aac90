// Bodies outside the agencies that take complaints, as the settings name them (`help:`).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parts/linked.h"

namespace parts {

struct OutsideBody {
  core::Phrase name, note;
  std::string phone;  // as written; empty where none
  core::Url phone_href;
  std::optional<Linked> link;
};

std::vector<OutsideBody> outside_bodies(const Site&);

}  // namespace parts

template <>
inline const core::Shape core::shape_of<parts::OutsideBody> = core::shape<parts::OutsideBody>(
    "outside body", core::field<&parts::OutsideBody::name>("name"), core::field<&parts::OutsideBody::note>("note"),
    core::field<&parts::OutsideBody::phone>("phone"), core::field<&parts::OutsideBody::phone_href>("phone_href"),
    core::field<&parts::OutsideBody::link>("link"));
