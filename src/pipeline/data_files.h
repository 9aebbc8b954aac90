// The data of an agency and of the portal, in the order in which it can be made: the sets, then what is made of them.
#pragma once

#include <functional>
#include <vector>

#include "views/shared/feeds.h"

namespace pipeline {

void make_data(const views::Context& context, views::AgencyData& data);
// /<agency>/data/<set>.csv and .json, figures.json, datapackage.json, <agency>.zip. Takes their bytes.
void add_files(const views::Context& context, views::AgencyData& data, std::vector<views::File>& files);

using PutFiles = std::function<void(const std::vector<views::File>& files)>;

// /data/<set>.csv and .json, datapackage.json and data.json; with a root agency, whose own data is there, only the
// last. Each is put as soon as it is made, for of all agencies they are large; `data` has their sizes then.
void make_data(const views::Site& site, const std::vector<model::Summary>& summaries, views::PortalData& data,
               const PutFiles& put);

}  // namespace pipeline
