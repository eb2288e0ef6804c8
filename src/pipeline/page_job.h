// The work queue's page: what a feed said of an article that is still to be fetched.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/records.h"

namespace isnad::pipeline {

std::string feed_item_to_json(const FeedItem& item);
Result<FeedItem> feed_item_from_json(std::string_view json);

}  // namespace isnad::pipeline
