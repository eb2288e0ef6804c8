// Online grouping: each article is placed once, as it comes, into a story, and beside the text it copies.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "story/sketch.h"

namespace isnad::story {

struct CopyOf {
  std::string article;  // the text it copies (the group's first known)
  CopyKind kind = CopyKind::kNear;
  double similarity = 0;
};

struct Placement {
  std::string story;
  bool is_new = false;  // the story began with this article
  std::optional<CopyOf> copy_of;
  std::vector<std::string> merged;  // stories that this article showed to be the same; their ids redirect to `story`
};

struct Related {
  std::string article;
  double score = 0;  // [0, 1]
};

struct StoryOptions {
  double join = 0.0;              // similarity above which an article joins a story; 0: the built-in default
  int window_days = 14;           // a story takes no new article after this long without one
  std::size_t most_articles = 0;  // kept in memory at most: the first to come is the first to go; 0: no bound
};

// Not thread-safe. Cost of one placement grows with the candidates that share its rarest terms, not with the index.
class StoryIndex {
 public:
  explicit StoryIndex(StoryOptions options = {});
  ~StoryIndex();
  StoryIndex(StoryIndex&&) noexcept;
  StoryIndex& operator=(StoryIndex&&) noexcept;

  Placement place(const Sketch& sketch);
  // Puts back what an earlier run placed (from the archive), without deciding anew.
  void restore(const Sketch& sketch, const std::string& story, const std::optional<CopyOf>& copy_of);
  void remove(const std::string& article);
  // Forgets articles whose story saw nothing since `epoch_seconds`.
  void retire_before(std::int64_t epoch_seconds);
  std::size_t size() const;

  // Articles near this one that are not copies of it and not of `exclude_story`, best first.
  std::vector<Related> similar(const Sketch& sketch, std::size_t most, const std::string& exclude_story = {}) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::story
