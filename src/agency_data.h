// The data of an agency and of the portal, in the order in which it can be made: the sets, then what is made of them.
#pragma once

#include <vector>

#include "feeds/feeds.h"

void make_data(const parts::Context& context, parts::AgencyData& data);
// /<agency>/data/<set>.csv and .json, figures.json, datapackage.json, <agency>.zip. Takes their bytes.
void add_files(const parts::Context& context, parts::AgencyData& data, std::vector<feeds::File>& files);

void make_data(const parts::Site& site, const std::vector<model::Summary>& summaries, parts::PortalData& data);
// /data/<set>.csv and .json, datapackage.json and data.json; with a root agency, whose own data is there, only
// the last.
void add_files(const parts::Site& site, parts::PortalData& data, std::vector<feeds::File>& files);
