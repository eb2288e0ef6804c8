#include <benchmark/benchmark.h>

#include <string>

#include "page/blocks.h"
#include "page/dom.h"
#include "page/extract.h"

namespace isnad::page {
namespace {

// A news page of at least `bytes`: menus, an article, teasers and comments, a fifth of it running text.
std::string news_page(std::size_t bytes) {
  std::string html =
      "<!doctype html><html lang=en><head><title>The bridge opens - Quay News</title><meta property=og:type "
      "content=article>"
      "<meta property=article:published_time content=2024-03-05T09:30:00+03:00></head><body><nav><ul>";
  for (int i = 0; i < 40; ++i)
    html += "<li class=\"menu-item\"><a href=\"/section/" + std::to_string(i) + "\">Section " + std::to_string(i) +
            "</a></li>";
  html += "</ul></nav><article class=\"post\"><h1>The bridge opens</h1><div class=\"entry-content\">";
  for (int i = 0; html.size() < bytes / 3; ++i) {
    html +=
        "<p>Paragraph " + std::to_string(i) +
        ": the bridge over the river was opened this morning, and hundreds of people crossed it in the first hour.</p>";
  }
  html += "</div></article><aside class=\"related\">";
  for (int i = 0; html.size() < bytes; ++i) {
    const std::string number = std::to_string(i);
    html += "<div class=\"card teaser\" data-id=\"" + number + "\"><a href=\"/news/" + number +
            "\"><img src=\"/images/thumbnail-" + number +
            ".jpg\" alt=\"\"><h3>A headline about something else, number " + number +
            "</h3></a><span class=\"date\">5 March 2024</span></div>";
  }
  return html + "</aside><footer><p>Quay News, at the old quay.</p></footer></body></html>";
}

Page page_of(std::string bytes, PageFormat format) {
  Page page;
  page.bytes = std::move(bytes);
  page.format = format;
  page.ref.url = "https://quay.example/news/1";
  return page;
}

void report(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations());
}

// The same bytes a second at every size: time is linear in the page.
void BM_ExtractHtml(benchmark::State& state) {
  const Page page = page_of(news_page(static_cast<std::size_t>(state.range(0))), PageFormat::kHtml);
  for (auto _ : state) benchmark::DoNotOptimize(extract(page));
  report(state, page.bytes.size());
}
BENCHMARK(BM_ExtractHtml)->Arg(20 << 10)->Arg(200 << 10)->Arg(2 << 20)->Arg(20 << 20)->Unit(benchmark::kMillisecond);

// The same page as bare lines.
std::string text_page(std::size_t bytes) {
  std::string text = "Quay News\n\n";
  for (int i = 0; i < 40; ++i) text += "Section " + std::to_string(i) + "\n";
  text += "\nThe bridge opens\n\n5 March 2024, 09:30\n\n";
  for (int i = 0; text.size() < bytes / 2; ++i) {
    text +=
        "Paragraph " + std::to_string(i) +
        ": the bridge over the river was opened this morning, and hundreds of people crossed it in the first hour.\n\n";
  }
  text += "Read also\n";
  for (int i = 0; text.size() < bytes; ++i)
    text += "A headline about something else, number " + std::to_string(i) + "\n5 March 2024\n\n";
  return text;
}

void BM_ExtractPlainText(benchmark::State& state) {
  const Page page = page_of(text_page(static_cast<std::size_t>(state.range(0))), PageFormat::kText);
  for (auto _ : state) benchmark::DoNotOptimize(extract(page));
  report(state, page.bytes.size());
}
BENCHMARK(BM_ExtractPlainText)
    ->Arg(20 << 10)
    ->Arg(200 << 10)
    ->Arg(2 << 20)
    ->Arg(20 << 20)
    ->Unit(benchmark::kMillisecond);

void BM_ParseAndCut(benchmark::State& state) {
  const std::string html = news_page(200 << 10);
  for (auto _ : state) {
    const auto document = Document::parse(html);
    benchmark::DoNotOptimize(make_tree(document->body()));
  }
  report(state, html.size());
}
BENCHMARK(BM_ParseAndCut);

// What the parser's limits refuse, 20,000 nested elements: the parser alone would take seconds.
void BM_RefuseNested(benchmark::State& state) {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) deep += "<div>";
  const Page page = page_of(deep, PageFormat::kHtml);
  for (auto _ : state) benchmark::DoNotOptimize(extract(page));
  report(state, deep.size());
}
BENCHMARK(BM_RefuseNested);

}  // namespace
}  // namespace isnad::page
