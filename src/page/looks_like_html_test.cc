#include "page/looks_like_html.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad::page {
namespace {

TEST(LooksLikeHtml, TellsPagesAndFragmentsFromText) {
  EXPECT_TRUE(looks_like_html("<!DOCTYPE html><title>x</title>"));
  EXPECT_TRUE(looks_like_html("\n <HTML><BODY>x"));
  EXPECT_TRUE(looks_like_html("<p>A feed's item</p>"));
  EXPECT_TRUE(looks_like_html("\n<style>" + std::string(8000, 'x') + "</style><!doctype html>"));
  EXPECT_FALSE(looks_like_html("The tag <style>" + std::string(8000, 'x')));
  EXPECT_FALSE(looks_like_html("A line of text.\n\nAnother, where 3 < 4 and x<y."));
  EXPECT_FALSE(looks_like_html(""));
}

}  // namespace
}  // namespace isnad::page
