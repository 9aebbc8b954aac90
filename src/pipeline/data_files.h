// The data of an agency and of the portal, in the order in which it can be made: the sets, then what is made of them.
#pragma once

#include <vector>

#include "views/shared/feeds.h"

namespace pipeline {

void make_data(const views::Context& context, views::AgencyData& data);
// /<agency>/data/<set>.csv and .json, figures.json, datapackage.json, <agency>.zip. Takes their bytes.
void add_files(const views::Context& context, views::AgencyData& data, std::vector<views::File>& files);

void make_data(const views::Site& site, const std::vector<model::Summary>& summaries, views::PortalData& data);
// /data/<set>.csv and .json, datapackage.json and data.json; with a root agency, whose own data is there, only
// the last.
void add_files(const views::Site& site, views::PortalData& data, std::vector<views::File>& files);

}  // namespace pipeline
