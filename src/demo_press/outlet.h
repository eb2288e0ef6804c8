// One outlet's answers, without sockets.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "demo_press/press_file.h"

namespace isnad::demo_press {

struct Asked {
  std::string target;  // path and query, percent-encoded as on the wire
  std::string if_none_match;
  std::string if_modified_since;
  std::string accept_encoding;
};

struct Answer {
  int status = 200;
  std::chrono::milliseconds delay{0};  // to wait before it is sent
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

// The addresses that stand for `http://KEY.example` of every outlet.
using Bases = std::vector<std::pair<std::string, std::string>>;

// Thread-safe once it stands. The files are listed once, so nothing outside of the root can be reached by any path;
// links are not followed.
class Outlet {
 public:
  static Result<std::unique_ptr<Outlet>> open(OutletFile file);
  void set_bases(Bases bases);
  const OutletFile& file() const { return file_; }
  Answer answer(const Asked& asked);

 private:
  explicit Outlet(OutletFile file) : file_(std::move(file)) {}
  std::optional<Route> route_of(const std::string& path, const std::string& whole);
  const std::string* file_of(const std::string& path, const std::string& whole) const;
  Answer file_answer(const std::string& file, const Route& route, const Asked& asked) const;
  std::string content_type_of(const std::string& file) const;
  Bases bases() const;

  OutletFile file_;
  std::map<std::string, std::string> files_;  // path → file
  mutable std::mutex mutex_;
  Bases bases_;
  std::vector<int> asked_;  // how often each route was used
};

// Decodes %xx; a plus sign stays.
std::string percent_decoded(std::string_view text);

// `http://KEY.example` and the form with `\/` that JSON in pages has, replaced by the outlets' bases.
std::string with_bases(std::string_view text, const Bases& bases);

}  // namespace isnad::demo_press
