// press.json: which outlets the demo press has and how they behave.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace isnad::demo_press {

// An exception to "every file stands at its path".
struct Route {
  std::string path;  // as asked for, decoded; with "?query" it is for that query alone
  std::string file;  // relative to the root; empty: the file at `path`
  std::string content_type;
  std::string redirect;
  std::string cache_control;
  int status = 200;
  int retry_after = 0;  // seconds
  std::chrono::milliseconds delay{0};
  int times = 0;  // the first N requests only; 0: all
};

struct OutletFile {
  std::string key;  // http://KEY.example in its files stands for its own address
  std::string name;
  std::string language;
  std::string address;  // IPv4, loopback
  std::string root;     // folder, absolute or relative to the working folder
  std::string site;     // path of its front page
  std::string charset;  // empty: no charset is said
  std::vector<std::string> feeds;
  std::map<std::string, std::string> content_types;  // by ending, ".aspx"
  std::vector<Route> routes;
};

// Reads FOLDER/press.json. An error names the file and the field.
Result<std::vector<OutletFile>> read_press_file(const std::string& folder);

// For tests: the same from the file's bytes; `place` stands in errors, roots are put under `folder`.
Result<std::vector<OutletFile>> parse_press_file(std::string_view json, const std::string& folder,
                                                 const std::string& place);

}  // namespace isnad::demo_press
