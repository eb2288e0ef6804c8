#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <map>

#include "intake/fetcher.h"
#include "intake/tar_test_support.h"

namespace isnad::intake {
namespace {

using namespace std::chrono_literals;

// Each spelling of an address that must never be connected to: decimal, octal, hexadecimal, full-width and Arabic-Indic
// digits, IPv6 forms that carry IPv4, names of the own machine, other schemes.
TEST(NetGuardData, NoSpellingOfAPrivateAddressIsConnectedTo) {
  const auto files = files_of_tar(std::string(ISNAD_SOURCE_DIR) + "/../shared/data/security.tar.zst");
  const auto list = files.find("security/ssrf_matrix.json");
  if (list == files.end()) GTEST_SKIP() << "no development data";
  rapidjson::Document json;
  json.Parse(list->second.data(), list->second.size());
  ASSERT_TRUE(json.IsArray());
  FetchPolicy policy;
  policy.obey_robots = false;
  policy.host_pace = 0ms;
  policy.connect_timeout = 2s;
  Fetcher fetcher(policy);
  std::vector<std::string> urls;
  for (const auto& entry : json.GetArray()) {
    urls.emplace_back(entry["url"].GetString());
    fetcher.submit({urls.back(), "", "", urls.size() - 1});
  }
  ASSERT_GE(urls.size(), 300u);
  std::map<std::uint64_t, FetchResponse> answers;
  while (fetcher.run(50ms, [&](FetchResponse&& response) { answers.emplace(response.tag, std::move(response)); }) > 0) {
  }
  ASSERT_EQ(answers.size(), urls.size());
  int refused = 0;
  for (const auto& [tag, response] : answers) {
    // Arabic-Indic digits are a name to the URL standard, and no resolver knows it.
    const bool is_unknown_name =
        response.outcome == FetchOutcome::kRetry && response.error.find("Could not resolve host") != std::string::npos;
    EXPECT_TRUE(response.outcome == FetchOutcome::kRefused || is_unknown_name) << urls[tag] << ": " << response.error;
    refused += response.outcome == FetchOutcome::kRefused ? 1 : 0;
    EXPECT_EQ(response.status, 0) << urls[tag];
  }
  EXPECT_GE(refused, 320);
}

}  // namespace
}  // namespace isnad::intake
