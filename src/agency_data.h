// An agency's data, in the order in which it can be made: the sets, then what is made of them.
#pragma once

#include <vector>

#include "feeds/feeds.h"

void make_data(const parts::Context& context, parts::AgencyData& data);

// Its files: /<agency>/data/<set>.csv and .json, figures.json, datapackage.json, <agency>.zip. Takes their bytes.
void add_files(const parts::Context& context, parts::AgencyData& data, std::vector<feeds::File>& files);
