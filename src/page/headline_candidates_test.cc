#include "page/headline_candidates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "page/headline_model.h"

namespace isnad::page {
namespace {

struct Read {
  std::vector<HeadlineCandidate> candidates;
  std::vector<std::vector<float>> features;

  const HeadlineCandidate* find(std::string_view text) const {
    const auto found = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const HeadlineCandidate& one) { return one.text == text; });
    return found == candidates.end() ? nullptr : &*found;
  }
};

Read read(const std::string& head, const std::string& body) {
  const auto document =
      Document::parse("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>");
  EXPECT_TRUE(document.has_value());
  const Tree tree = make_tree(document->body());
  const PageMeta meta = gather_meta(*document, tree);
  Read read;
  read.candidates = headline_candidates(meta, tree);
  read.features =
      headline_features(read.candidates, meta, tree, "The Bank Post", "https://bank.example/city/new-bridge-opens");
  return read;
}

TEST(HeadlineCandidates, KickerAndHeadlineInOneHeadingAreTwo) {
  for (const char* heading : {"<h1><span class=\"k\">River</span> <span>Bridge opens to walkers</span></h1>",
                              "<h2><a href=\"#\"><b>River</b> Bridge opens to walkers</a></h2>",
                              "<h1>River<br>Bridge opens to walkers</h1>"}) {
    const Read page = read("", heading);
    ASSERT_NE(page.find("River Bridge opens to walkers"), nullptr) << heading;
    const HeadlineCandidate* piece = page.find("Bridge opens to walkers");
    ASSERT_NE(piece, nullptr) << heading;
    EXPECT_TRUE(piece->is_piece);
    EXPECT_EQ(piece->block, 0u);
    EXPECT_EQ(piece->shown, 0u);
  }
}

TEST(HeadlineCandidates, SayingsOfOneTitleAreOneCandidate) {
  const Read page = read(
      "<title>Bridge opens to walkers | The Bank Post</title><meta property=\"og:title\" content=\"Bridge Opens to "
      "Walkers\">",
      "<h1>Bridge opens to walkers</h1>");
  const HeadlineCandidate* one = page.find("Bridge opens to walkers");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->whole, 1u << static_cast<unsigned>(Declared::kShared));
  EXPECT_EQ(one->part, 1u << static_cast<unsigned>(Declared::kTag));
  EXPECT_EQ(one->shown, 1u);
  EXPECT_EQ(page.candidates.size(), 3u);  // with all of <title>, and the site's name
}

TEST(HeadlineCandidates, GluedPartsTakeTheSpellingWithSpaces) {
  const Read page = read("<meta property=\"og:title\" content=\"River - Bridge opens\">",
                         "<h1><span>River</span><span>Bridge opens</span></h1>");
  EXPECT_NE(page.find("River - Bridge opens"), nullptr);
  EXPECT_EQ(page.find("RiverBridge opens"), nullptr);
}

TEST(HeadlineCandidates, AreBounded) {
  std::string body;
  for (int i = 0; i < 500; ++i) body += "<h1>Heading number " + std::to_string(i) + "</h1>";
  EXPECT_LE(read("<title>" + body + "</title>", body).candidates.size(), 64u);
  EXPECT_TRUE(read("", "").candidates.empty());
}

TEST(HeadlineModel, EachCandidateHasOneNumberAName) {
  const Read page = read("<title>Bridge opens | The Bank Post</title>", "<h1>Bridge opens</h1><h2>And closes</h2>");
  ASSERT_EQ(page.features.size(), page.candidates.size());
  for (const auto& row : page.features) EXPECT_EQ(row.size(), headline_feature_names().size());
  EXPECT_EQ(likeliest_headline({}), 0u);
}

}  // namespace
}  // namespace isnad::page
