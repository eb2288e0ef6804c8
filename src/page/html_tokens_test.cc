#include "page/html_tokens.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "page/html_trees.h"

namespace isnad::page {
namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kPieces = {
      "<p>",
      "</p>",
      "text ",
      "\n",
      "نص عربي، ",
      "a < b",
      "a<",
      "</",
      "<",
      "<>",
      "</>",
      "<!",
      "<!-",
      "<!--",
      "-->",
      "--!>",
      "<!---->",
      "<!-->",
      "<!--->",
      "<!-- a -- b -->",
      "<!-- c -->",
      "<!-- one\r\ntwo -->",
      "<!doctype html>",
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
      "<![CDATA[x]]>",
      "<?xml version=1?>",
      "&amp;",
      "&lt;b&gt;",
      "&copy",
      "&notit;",
      "&#1605;",
      "&",
      "&amp",
      "x\r\ny\rz",
      "\r",
      "\r\n",
      "<b>",
      "</b>",
      "<i class=x>",
      "</i >",
      "<a href=\"/x?a=1&amp;b=2\">",
      "<a href='/x?a=1&b=2'>",
      "<a href=/x?a=1&amp;b=2>",
      "</a>",
      "<img src=a.jpg alt='it''s'/>",
      "<img src=a/>",
      "<br/>",
      "<br / >",
      "<hr>",
      "<input type=hidden value=\"\">",
      "<div CLASS='A b' Id=c>",
      "</DIV>",
      "<div a=\"x\ny\r\nz\" b>",
      "<div a='1'b=\"2\"c=3>",
      "<div =x>",
      "<div a==x>",
      "<div a = 'x' b= y c =z>",
      "<div a=>",
      "<div / a / b/>",
      "<div \"x\">",
      "<div a<b>",
      "<div\n\tdata-a='{\"k\":1}'>",
      "<div data-long-name-of-an-attribute=1 data-x=2 data-x=3>",
      "<my-element of-a=\"long-name\">",
      "</my-element>",
      "<x-very-long-name-of-an-element>",
      "<script>",
      "</script>",
      "</script >",
      "</SCRIPT\n>",
      "</scripts>",
      "<script>var a=\"<b>\";\r\nif(a<b){}</script>",
      "<script><!-- if (a<b) <script></script> --></script>",
      "<script>x<!--y</script>",
      "<style>a>b{c:'</p>'}</style>",
      "<style>",
      "</style>",
      "<title>A &amp; B</title>",
      "<title>A\r\n</title>",
      "<title>",
      "</title>",
      "<textarea>\n<p>&lt;",
      "</textarea>",
      "<noscript><p>x</p></noscript>",
      "<iframe><p></iframe>",
      "<xmp>&amp;</xmp>",
      "<pre>\n\nx</pre>",
      "<table>",
      "<tr>",
      "<td>",
      "</td>",
      "</table>",
      "<ul><li>",
      "<select><option>a<option selected>b</select>",
      "<svg viewbox='0 0 1 1' xlink:href=\"#a\"><path d=\"M0 0\"/><foreignObject><p>",
      "</svg>",
      "<math definitionurl=a><mi>x</mi></math>",
      "<template><td>",
      "</template>",
      "<form>",
      "</form>",
      "<body class=x>",
      "<html lang=ar>",
      "<head>",
      "</head>",
      "</body>",
      "</html>",
      "<frameset>",
      "<svg><script>a<b</script></svg>",
      "<svg><title>&amp;<b></title></svg>",
      "<p a='",
      "<p a=\"",
      "<p a=x",
      "<p a=&",
      "<p ",
      "<p/",
      "</p",
      "'",
      "\"",
      ">",
      "=",
      "<plaintext>"};
  return kPieces;
}

void expect_alike(const std::string& html) {
  const std::string tree = tree_of(html, true);
  EXPECT_NE(tree, "") << html;
  EXPECT_EQ(tree, tree_of(html, false)) << html;
  static constexpr std::array<std::string_view, 2> kNames = {"class", "id"};
  static const AttributeNames kKept(kNames);
  EXPECT_EQ(tree_of(html, true, &kKept, false), tree_of(html, false, nullptr, false)) << html;
}

TEST(TokenFeeder, TreesAreTheParsersOwn) {
  for (const std::string& piece : pieces()) {
    expect_alike(piece);
    expect_alike("<body>before" + piece + "behind<b>x</b>" + piece);
    expect_alike("<script>before" + piece + "behind<b>x</b></script>y");
    expect_alike("<title>before" + piece + "behind<b>x</b></title>y");
    expect_alike("<p a='before" + piece + "behind'><b>x</b>");
    expect_alike("<p a=before" + piece + "behind b=1><b>x</b>");
    expect_alike("<!-- before" + piece + "behind --><b>x</b>");
  }
}

TEST(TokenFeeder, TreesOfAnyPiecesAreTheParsersOwn) {
  std::uint32_t seed = 1;
  const auto next = [&](std::size_t below) { return (seed = seed * 1664525u + 1013904223u) / 65536 % below; };
  for (int page = 0; page < 4000; ++page) {
    std::string html;
    for (std::size_t left = 1 + next(14); left > 0; --left) {
      const std::string& piece = pieces()[next(pieces().size())];
      html += piece.substr(0, next(8) == 0 ? next(piece.size() + 1) : piece.size());
    }
    expect_alike(html);
  }
}

TEST(TokenFeeder, LargeTagsAndTextsAreRead) {
  const std::string large(600'000, 'x');
  for (const char* around : {"<p a='*'>y", "<p a=\"*&amp;*\">y", "<p a=*&amp;*>y", "<script>*</script>y", "<script>*",
                             "*<b>&amp;*</b>", "<!-- * -->y", "<!-- * ", "<title>*&amp;*</title>", "<*>"}) {
    std::string html = around;
    for (std::size_t at = html.find('*'); at != std::string::npos; at = html.find('*', at))
      html.replace(at, 1, large), at += large.size();
    expect_alike(html);
  }
  std::string tag = "<p";
  for (int i = 0; i < 300; ++i) tag += " a" + std::to_string(i % 200) + "='" + std::to_string(i) + "'";
  expect_alike(tag + ">x");
  expect_alike(tag + " b=&amp; " + tag.substr(2) + ">x");
}

TEST(TokenFeeder, ZeroBytesAreTheParsersOwn) {
  using namespace std::string_literals;
  expect_alike("a\0b<p\0 x\0=\"\0\">\0</p><script>\0</script><!--\0--><table>\0"s);
}

TEST(TokenFeeder, AsksWithinLargeTags) {
  lxb_html_document_t* const document = lxb_html_document_create();
  ASSERT_EQ(lxb_html_document_parse_chunk_begin(document), LXB_STATUS_OK);
  TokenFeeder feeder(static_cast<lxb_html_parser_t*>(document->dom_document.parser)->tkz);
  std::string tag = "<p";
  for (int i = 0; i < 5000; ++i) tag += " a=1";
  std::size_t most = 0;
  EXPECT_NE(feeder.feed(tag + ">", [&](std::size_t attributes) { return (most = attributes) < 2000; }), LXB_STATUS_OK);
  EXPECT_EQ(most, 2048u);
  lxb_html_document_destroy(document);
}

}  // namespace
}  // namespace isnad::page
