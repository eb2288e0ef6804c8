// robots.txt, RFC 9309.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::intake {

class Robots {
 public:
  // Reads the groups for a product token ("Isnad"), case-insensitively; the groups of `*` where none names it. Looks at
  // the first 500 KiB (section 2.5). Never fails: lines that are no rule are passed over.
  static Robots parse(std::string_view text, std::string_view product_token);
  static Robots allow_all() { return {}; }
  static Robots disallow_all();

  // The longest matching rule decides, allow before disallow where both are as long (section 2.2.2); `*` and `$` as
  // said in section 2.2.3. `path` begins with '/' and carries its query.
  bool allows(std::string_view path) const;
  double crawl_delay() const { return crawl_delay_; }  // seconds; not of the RFC, but asked for by many; 0: none

 private:
  struct Rule {
    std::string pattern;
    bool allow;
  };
  std::vector<Rule> rules_;
  double crawl_delay_ = 0.0;
};

}  // namespace isnad::intake
