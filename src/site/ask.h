// Asks a Site without a server between. Test-only.
#pragma once

#include <string>

#include "site/query.h"
#include "site/sample.h"
#include "site/server.h"

namespace isnad::site {

// The answer to `target` ("/search?q=%D8%A7"), as the server would ask for it.
inline Response ask(Site& site, const std::string& target, const std::string& method = "GET", Request request = {}) {
  const std::size_t question = target.find('?');
  request.method = method;
  request.path = percent_decode(target.substr(0, question), false);
  if (question != std::string::npos) request.query = target.substr(question + 1);
  if (request.host.empty()) request.host = "site.example";
  return site.answer(request);
}

inline SiteOptions sample_options() {
  SiteOptions options;
  options.now = [] { return kSampleNow; };
  options.token = "secret";
  return options;
}

// The sample's archive with a site over it.
struct SampleSite {
  SampleSite() { fill_sample(store); }
  FakeStore store;
  Site site{store, sample_options()};
  std::string body(const std::string& target) { return ask(site, target).body; }
};

inline std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace isnad::site
