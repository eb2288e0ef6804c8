// An archive in memory for the site's tests: what the site reads, nothing more. Test-only.
#pragma once

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "archive/store.h"

namespace isnad::site {

class FakeStore final : public archive::Store {
 public:
  std::map<std::string, archive::ArticleView> articles;
  std::vector<archive::StorySummary> ranked;  // stories, best first
  std::vector<archive::Source> known_sources;
  std::map<std::string, std::string> merged;     // old id → new id
  std::map<std::string, std::string> withdrawn;  // id → reason
  std::vector<std::pair<std::string, std::string>> searches;
  bool is_broken = false;

  void add(archive::ArticleView view) {
    view.article.id = view.reading.article = view.summary.id;
    articles[view.summary.id] = std::move(view);
  }
  // The story led by its first article in that language, if it has one.
  archive::StorySummary led_in(archive::StorySummary story, std::string_view language) const {
    for (const std::string& id : story.story.articles) {
      const archive::ArticleSummary& one = articles.at(id).summary;
      if (language.empty() || one.language != language || story.lead.language == language) continue;
      story.lead = one;
      story.story.title = one.title;
    }
    return story;
  }
  // A story of these articles, first published first; the first is the lead too.
  void tell(const std::string& id, const std::vector<std::string>& ids, std::vector<std::string> sections) {
    archive::StorySummary story;
    story.story.id = id;
    story.story.articles = ids;
    for (const std::string& article : ids) {
      archive::ArticleView& view = articles.at(article);
      view.summary.story = id;
      ++story.story.sources;
      if (view.summary.copy_of.empty()) ++story.story.independent_sources;
    }
    story.lead = story.first = articles.at(ids.front()).summary;
    story.story.title = story.lead.title;
    story.story.languages = {story.lead.language};
    story.story.first_seen = story.story.last_seen = "2024-08-19T11:05:00Z";
    story.sections = std::move(sections);
    ranked.push_back(std::move(story));
  }

  Result<std::vector<archive::Stored>> commit(const std::vector<archive::Ingested>&) override { return broken(); }
  Result<std::optional<archive::ArticleView>> article(std::string_view id) override {
    if (is_broken) return broken();
    const auto found = articles.find(resolved(id));
    if (found == articles.end() || withdrawn.contains(found->first)) return std::nullopt;
    return found->second;
  }
  Result<std::vector<archive::ArticleSummary>> summaries(const std::vector<std::string>& ids) override {
    if (is_broken) return broken();
    std::vector<archive::ArticleSummary> found;
    for (const std::string& id : ids) {
      if (const auto one = articles.find(id); one != articles.end()) found.push_back(one->second.summary);
    }
    return found;
  }
  Result<std::optional<std::string>> page_bytes(std::string_view) override { return std::nullopt; }
  Result<std::optional<std::string>> known_version(std::string_view) override { return std::nullopt; }
  Result<std::uint64_t> read_from_page(const PageRef&, std::string_view, std::string_view) override { return 0; }
  Result<bool> has_url(std::string_view) override { return false; }
  Result<std::vector<archive::StorySummary>> stories(const archive::StoryQuery& query) override {
    if (is_broken) return broken();
    std::vector<archive::StorySummary> found;
    std::size_t left_out = 0;
    for (const archive::StorySummary& story : ranked) {
      const auto has = [](const std::vector<std::string>& list, const std::string& wanted) {
        return wanted.empty() || std::find(list.begin(), list.end(), wanted) != list.end();
      };
      if (!has(story.sections, query.section) || !has(story.story.languages, query.language)) continue;
      if (left_out++ < query.offset || found.size() >= query.limit) continue;
      found.push_back(led_in(story, query.shown_in));
    }
    return found;
  }
  Result<std::optional<archive::StorySummary>> story(std::string_view id, std::string_view shown_in) override {
    if (is_broken) return broken();
    const std::string current = resolved(id);
    for (const archive::StorySummary& story : ranked) {
      if (story.story.id == current) return led_in(story, shown_in);
    }
    return std::nullopt;
  }
  Result<std::string> resolve(std::string_view, std::string_view id) override { return resolved(id); }
  Result<std::vector<archive::SectionCount>> sections() override {
    if (is_broken) return broken();
    std::map<std::string, std::uint64_t> counts;
    for (const archive::StorySummary& story : ranked) {
      for (const std::string& label : story.sections) ++counts[label];
    }
    std::vector<archive::SectionCount> found;
    for (const auto& [label, count] : counts) found.push_back({label, count});
    return found;
  }
  Result<std::vector<archive::ArticleSummary>> newest(std::string_view source, std::size_t limit,
                                                      std::int64_t) override {
    if (is_broken) return broken();
    std::vector<archive::ArticleSummary> found;
    for (const auto& [id, view] : articles) {
      if (view.summary.source == source && found.size() < limit) found.push_back(view.summary);
    }
    return found;
  }
  // The words as they stand in title or body.
  Result<archive::SearchResult> search(const archive::SearchQuery& query) override {
    if (is_broken) return broken();
    if (query.text == "\"") return fail("a quotation mark is not closed");
    archive::SearchResult result;
    for (const auto& [id, view] : articles) {
      const std::size_t at = view.article.title.find(query.text);
      if (at == std::string::npos && view.article.body.find(query.text) == std::string::npos) continue;
      archive::SearchHit hit;
      hit.article = view.summary;
      hit.snippet = view.article.title;
      if (at == 0) hit.marks.push_back({0, static_cast<std::uint32_t>(code_points(query.text))});
      result.hits.push_back(std::move(hit));
    }
    result.total = result.hits.size();
    if (result.hits.size() > query.limit) {
      result.hits.resize(query.limit);
      result.next_cursor = "next";
    }
    return result;
  }
  Result<std::vector<archive::ArticleSummary>> similar(std::string_view id, std::size_t limit) override {
    std::vector<archive::ArticleSummary> found;
    for (const auto& [other, view] : articles) {
      if (other != id && found.size() < limit) found.push_back(view.summary);
    }
    return found;
  }
  Result<void> each_article(std::int64_t,
                            const std::function<bool(std::int64_t, const archive::ArticleView&)>&) override {
    return {};
  }
  Result<void> each_sketch(
      std::int64_t,
      const std::function<void(std::string_view, const std::string&, const std::optional<story::CopyOf>&)>&) override {
    return {};
  }
  Result<void> put_source(const archive::Source& source) override {
    if (is_broken) return broken();
    std::erase_if(known_sources, [&](const archive::Source& known) { return known.id == source.id; });
    known_sources.push_back(source);
    return {};
  }
  Result<std::vector<archive::Source>> sources() override {
    if (is_broken) return broken();
    return known_sources;
  }
  Result<std::optional<archive::Source>> source(std::string_view id) override {
    if (is_broken) return broken();
    for (const archive::Source& source : known_sources) {
      if (source.id == id) return source;
    }
    return std::nullopt;
  }
  Result<void> remove_source(std::string_view id) override {
    std::erase_if(known_sources, [&](const archive::Source& known) { return known.id == id; });
    return {};
  }
  Result<void> enqueue(const std::vector<archive::Job>&) override { return {}; }
  Result<std::vector<archive::Job>> claim(std::string_view, std::size_t, std::int64_t, std::int64_t) override {
    return std::vector<archive::Job>();
  }
  Result<void> finish(const std::vector<std::int64_t>&) override { return {}; }
  Result<void> fail_job(std::int64_t, std::string_view, std::int64_t, bool) override { return {}; }
  Result<std::vector<std::string>> expire(std::int64_t, std::size_t) override { return std::vector<std::string>{}; }
  Result<bool> withdraw(std::string_view id, std::string_view reason, std::int64_t) override {
    if (!articles.contains(std::string(id))) return false;
    withdrawn[std::string(id)] = reason;
    return true;
  }
  Result<std::uint64_t> queue_rereads(std::string_view, std::string_view) override { return 0; }
  Result<archive::ArchiveStats> stats() override {
    if (is_broken) return broken();
    archive::ArchiveStats stats;
    stats.articles = articles.size();
    stats.stories = ranked.size();
    stats.sources = known_sources.size();
    return stats;
  }
  Result<void> checkpoint() override { return {}; }
  Result<std::vector<std::string>> check() override { return std::vector<std::string>(); }
  Result<void> backup(const std::string&) override { return {}; }
  Result<void> save_search(std::int64_t, std::string_view name, std::string_view query) override {
    searches.emplace_back(name, query);
    return {};
  }
  Result<std::vector<std::pair<std::string, std::string>>> saved_searches(std::int64_t) override { return searches; }

 private:
  static tl::unexpected<Error> broken() { return fail("the archive is broken for this test", "fake"); }
  static std::size_t code_points(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  }
  std::string resolved(std::string_view id) const {
    const auto found = merged.find(std::string(id));
    return found == merged.end() ? std::string(id) : found->second;
  }
};

}  // namespace isnad::site
