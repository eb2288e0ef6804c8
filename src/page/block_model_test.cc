#include "page/block_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <string>

#include "page/extract.h"
#include "page/html_article.h"

namespace isnad::page {
namespace {

double expected_f1(const std::vector<float>& odds, const std::vector<float>& words, unsigned chosen) {
  double right = 0;
  double taken = 0;
  double all = 0;
  for (std::size_t i = 0; i < odds.size(); ++i) {
    const double likely = words[i] / (1 + std::exp(-static_cast<double>(odds[i])));
    all += likely;
    if ((chosen >> i & 1u) == 0) continue;
    right += likely;
    taken += words[i];
  }
  return 2 * right / (taken + all);
}

TEST(BlockModel, NoSetOfBlocksHasAHigherExpectedF1) {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    std::vector<float> odds;
    std::vector<float> words;
    for (int i = 0; i < 9; ++i) {
      odds.push_back(static_cast<float>(random() % 1000) / 100.0F - 5.0F);
      words.push_back(static_cast<float>(1 + random() % 60));
    }
    const std::vector<bool> chosen = best_expected(odds, words);
    unsigned ours = 0;
    for (std::size_t i = 0; i < chosen.size(); ++i) ours |= chosen[i] ? 1u << i : 0u;
    double best = 0;
    for (unsigned set = 1; set < 1u << 9; ++set) best = std::max(best, expected_f1(odds, words, set));
    EXPECT_NEAR(expected_f1(odds, words, ours), best, 1e-6);
  }
}

TEST(BlockModel, EachFeatureHasANameOfItsOwnAndEachBlockAVector) {
  const std::set<std::string_view> names(block_feature_names().begin(), block_feature_names().end());
  EXPECT_EQ(names.size(), block_feature_names().size());
  Page page;
  const auto samples =
      block_samples("<body><h1>One heading of the page</h1><p>And a paragraph of it.<p>Another one.", page);
  ASSERT_EQ(samples.size(), 3u);
  for (const BlockSample& sample : samples) EXPECT_EQ(sample.features.size(), names.size());
  EXPECT_EQ(samples[1].text, "And a paragraph of it.");
}

// A shop's page declares no article: what describes the thing is its content, the other things' names are not.
TEST(BlockModel, PageOfAShopGivesItsDescription) {
  Page page;
  page.format = PageFormat::kHtml;
  page.bytes = R"(<html><head><title>Enamel kettle - Harbour Stores</title></head><body>
<nav><ul><li><a href="/a">Kitchen</a><li><a href="/b">Garden</a><li><a href="/c">Basket</a></ul></nav>
<main><h1>Enamel kettle</h1><div class="price">24.00</div>
<div class="description"><p>A kettle of two litres in white enamel, with a wooden handle that stays cool on the stove.</p>
<p>It whistles when the water boils, and suits gas, ceramic and induction hobs.</p></div>
<ul class="features"><li>Two litres</li><li>Suits induction hobs</li></ul></main>
<div class="grid"><div class="card"><a href="/p/1">Copper pan</a></div><div class="card"><a href="/p/2">Steel ladle</a></div>
<div class="card"><a href="/p/3">Oak board</a></div></div>
<footer><p>Harbour Stores, open on working days from nine to five, at the old quay.</p></footer></body></html>)";
  const auto articles = extract(page);
  ASSERT_TRUE(articles.has_value());
  const std::string& body = articles->front().body;
  EXPECT_NE(body.find("white enamel"), std::string::npos);
  EXPECT_NE(body.find("It whistles when the water boils"), std::string::npos);
  EXPECT_EQ(body.find("Oak board"), std::string::npos);
  EXPECT_EQ(body.find("working days"), std::string::npos);
}

}  // namespace
}  // namespace isnad::page
