// OPML 1.0/2.0 subscription lists, both ways.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace isnad::intake {

struct Outline {
  std::string title;
  std::string feed_url;
  std::string site_url;
  std::string language;
  std::string category;  // the folder it stands in, joined by '/'
};

Result<std::vector<Outline>> parse_opml(std::string_view bytes);
std::string write_opml(const std::vector<Outline>& outlines, std::string_view title);

}  // namespace isnad::intake
