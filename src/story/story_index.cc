#include "story/story_index.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/hash.h"
#include "story/flat_lists.h"
#include "story/similarity.h"
#include "story/term_weights.h"

// How an article is placed.
//   Copies: locality-sensitive hashing over the MinHash (32 bands of 2 rows: a pair with Jaccard 0.3 is a candidate
//   with probability 0.95, one with 0.05 with 0.08), each candidate confirmed by match_copies. Stories: the article's
//   rarest weighty terms and entities ask postings of the live articles; the best candidates are compared whole; a
//   story's similarity is the mean over its articles (at most kLinked, those that were no candidates count nothing), so
//   that no chain of neighbours draws a fortnight's news of one beat into one story.
// What is kept of an article is about 4 KB (flat_lists.h, term_weights.h).
namespace isnad::story {
namespace {

constexpr std::size_t kBands = 32;
constexpr std::size_t kTermProbes = 14;     // terms that are asked of the postings
constexpr std::size_t kEntityProbes = 8;    // and entities: all that another language shares
constexpr std::size_t kPostingsRead = 400;  // newest articles read a posting
constexpr std::size_t kCompared = 60;       // candidates compared whole
constexpr std::size_t kBandCandidates = 64;
constexpr std::size_t kLinked = 40;  // articles of a story that its similarity is the mean of
constexpr double kJoin = 0.20;
constexpr double kMerge = 0.25;
constexpr std::int64_t kSecondsPerDay = 86'400;

using Index = std::uint32_t;

struct Item {
  Sketch sketch;  // without what stands in `kept`, and without what only a reader sees
  KeptArticle kept;
  Index story = kNone;
  Index root = kNone;  // the text it copies, itself where it copies none
  bool is_live = true;
};

struct Group {
  std::string id;
  std::vector<Index> items;
  std::int64_t last = 0;
};

std::uint64_t band_key(const Sketch& sketch, std::size_t band) {
  const std::size_t rows = sketch.minhash.size() / kBands;
  return hash64({reinterpret_cast<const char*>(&sketch.minhash[band * rows]), rows * sizeof(std::uint32_t)}, band + 1);
}

}  // namespace

struct StoryIndex::Impl {
  StoryOptions options;
  std::vector<Item> items;
  std::vector<Group> groups;
  std::unordered_map<std::string, Index> by_article;
  std::unordered_map<std::string, Index> by_story;
  NewestFirst bands;     // of every band and of the whole content, told apart by the hash's seed
  NewestFirst postings;  // of terms and entities, by their hash
  TermNumbers numbers;
  std::size_t live = 0;
  mutable std::vector<double> shared;  // working space of `nearest`: one an item, all 0 between two calls

  struct Candidate {
    Index item;
    double similarity;
  };

  std::optional<CopyOf> find_copy(const Sketch& sketch) const {
    std::vector<Index> candidates;
    const auto take = [&](Index item) { candidates.push_back(item); };
    if (sketch.words > 0) bands.each(sketch.content_hash, kBandCandidates, take);
    for (std::size_t band = 0; band < kBands && !sketch.minhash.empty(); ++band) {
      bands.each(band_key(sketch, band), kBandCandidates, take);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    Index best = kNone;
    CopyMatch best_match{CopyKind::kExcerpt, 0.0};
    for (const Index candidate : candidates) {
      const Item& item = items[candidate];
      // Two texts of one page (an article and what is glued under it) are no copies of each other.
      if (!item.is_live || item.sketch.article == sketch.article) continue;
      const auto match = match_copies(item.sketch, sketch);
      if (!match) continue;
      const bool is_better = best == kNone || match->kind < best_match.kind ||
                             (match->kind == best_match.kind && match->similarity > best_match.similarity);
      if (is_better) {
        best = candidate;
        best_match = *match;
      }
    }
    if (best == kNone) return std::nullopt;
    const Index root = items[items[best].root].is_live ? items[best].root : best;
    return CopyOf{items[root].sketch.article, best_match.kind, best_match.similarity};
  }

  // The rarest weighty ones of a list's terms, by weight · idf, each with it.
  std::vector<std::pair<double, std::uint64_t>> rarest(const AskedTerms& asked, std::size_t most) const {
    std::vector<std::pair<double, std::uint64_t>> found;
    const auto most_common = std::max<std::uint32_t>(20, numbers.documents() / 4);
    for (const AskedTerms::Term& term : asked.terms) {
      if (term.number == kNone || numbers.count(term.number) == 0 || numbers.count(term.number) > most_common) continue;
      found.emplace_back(static_cast<double>(term.weight) * term.idf, term.hash);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (found.size() > most) found.resize(most);
    return found;
  }

  // Articles that share rare weighty terms, compared whole; best first.
  std::vector<Candidate> nearest(const Sketch& sketch) const {
    const AskedArticle asked = ask(sketch, numbers);
    shared.resize(items.size(), 0.0);
    std::vector<Index> touched;
    for (const auto& probes : {rarest(asked.terms, kTermProbes), rarest(asked.entities, kEntityProbes)}) {
      for (const auto& [weight, hash] : probes) {
        postings.each(hash, kPostingsRead, [&, weight = weight](Index item) {
          if (!items[item].is_live) return;
          if (shared[item] == 0.0) touched.push_back(item);
          shared[item] += weight;
        });
      }
    }
    const auto is_nearer = [&](Index a, Index b) { return shared[a] != shared[b] ? shared[a] > shared[b] : a < b; };
    const std::size_t most = std::min(kCompared, touched.size());
    std::partial_sort(touched.begin(), touched.begin() + static_cast<std::ptrdiff_t>(most), touched.end(), is_nearer);
    for (const Index item : touched) shared[item] = 0.0;
    touched.resize(most);
    std::vector<Candidate> candidates;
    for (const Index item : touched) {
      if (items[item].sketch.article == sketch.article) continue;
      candidates.push_back({item, story_similarity(asked, items[item].kept, numbers)});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return a.similarity != b.similarity ? a.similarity > b.similarity : a.item < b.item;
    });
    return candidates;
  }

  // Stories with how near they are, best first.
  std::vector<std::pair<double, Index>> rank_stories(const std::vector<Candidate>& candidates) const {
    struct Nearness {
      double sum = 0.0;
      std::size_t count = 0;
    };
    std::unordered_map<Index, Nearness> near;
    for (const Candidate& candidate : candidates) {
      Nearness& story = near[items[candidate.item].story];
      if (story.count == kLinked) continue;
      story.sum += candidate.similarity;
      ++story.count;
    }
    std::vector<std::pair<double, Index>> stories;
    for (const auto& [story, nearness] : near) {
      const std::size_t linked = std::min(kLinked, groups[story].items.size());
      stories.emplace_back(-nearness.sum / static_cast<double>(linked), story);
    }
    std::sort(stories.begin(), stories.end());
    for (auto& [similarity, story] : stories) similarity = -similarity;
    return stories;
  }

  Index add(Sketch sketch, Index story, Index root) {
    const auto index = static_cast<Index>(items.size());
    by_article[sketch.article] = index;
    Group& group = groups[story];
    group.items.push_back(index);
    group.last = std::max(group.last, when_of(sketch));
    if (sketch.words > 0) bands.add(sketch.content_hash, index);
    for (std::size_t band = 0; band < kBands && !sketch.minhash.empty(); ++band)
      bands.add(band_key(sketch, band), index);
    for (const auto* list : {&sketch.terms, &sketch.entities}) {
      for (const auto& [hash, weight] : *list) postings.add(hash, index);
    }
    KeptArticle kept{sketch.language, when_of(sketch), sketch.words, numbers.add(sketch.terms),
                     numbers.add(sketch.entities)};
    numbers.add_document();
    for (auto* list : {&sketch.terms, &sketch.entities}) std::vector<std::pair<std::uint64_t, float>>().swap(*list);
    for (std::string* text : {&sketch.title, &sketch.domain, &sketch.credit}) std::string().swap(*text);
    items.push_back({std::move(sketch), std::move(kept), story, root == kNone ? index : root, true});
    ++live;
    return index;
  }

  Index group_of(const std::string& id) {
    const auto [found, is_new] = by_story.try_emplace(id, static_cast<Index>(groups.size()));
    if (is_new) groups.push_back({id, {}, 0});
    return found->second;
  }

  void merge(Index from, Index into) {
    for (const Index item : groups[from].items) {
      items[item].story = into;
      groups[into].items.push_back(item);
    }
    groups[into].last = std::max(groups[into].last, groups[from].last);
    by_story.erase(groups[from].id);
    groups[from].items.clear();
  }

  bool is_open(Index story, std::int64_t when) const {
    return std::llabs(when - groups[story].last) <= options.window_days * kSecondsPerDay;
  }

  void kill(Index index) {
    Item& item = items[index];
    if (!item.is_live) return;
    item.is_live = false;
    numbers.remove(item.kept.terms);
    numbers.remove(item.kept.entities);
    numbers.remove_document();
    by_article.erase(item.sketch.article);
    std::erase(groups[item.story].items, index);
    if (groups[item.story].items.empty()) by_story.erase(groups[item.story].id);
    --live;
    // The copies of a text that went have the oldest of them as their first.
    Index heir = kNone;
    for (const Index other : groups[item.story].items) {
      if (items[other].root != index) continue;
      if (heir == kNone) heir = other;
      items[other].root = heir;
    }
    item.sketch = Sketch();
    item.kept = KeptArticle();
  }

  // Forgets the first to come, an eighth at a time: each rebuilding of the lists pays for many placements.
  void bound() {
    if (options.most_articles == 0 || live < options.most_articles) return;
    const std::size_t keep = options.most_articles - options.most_articles / 8;
    for (std::size_t i = 0; i < items.size() && live > keep; ++i) kill(static_cast<Index>(i));
    rebuild();
  }

  // Rebuilds the lists when more than half of what they hold is dead.
  void compact() {
    if (items.size() >= 1'024 && live * 2 <= items.size()) rebuild();
  }

  void rebuild() {
    Impl fresh;
    fresh.options = options;
    std::vector<Index> moved(items.size(), kNone);
    for (std::size_t i = 0; i < items.size(); ++i) {
      Item& item = items[i];
      if (!item.is_live) continue;
      const auto hashed = [&](const std::vector<KeptTerm>& terms, std::vector<std::pair<std::uint64_t, float>>& into) {
        for (const KeptTerm& term : terms) into.emplace_back(numbers.hash(term.number), term.weight);
        std::sort(into.begin(), into.end());
      };
      hashed(item.kept.terms, item.sketch.terms);
      hashed(item.kept.entities, item.sketch.entities);
      const Index root = item.root == i ? kNone : moved[item.root];
      moved[i] = fresh.add(std::move(item.sketch), fresh.group_of(groups[item.story].id), root);
    }
    *this = std::move(fresh);
  }
};

StoryIndex::StoryIndex(StoryOptions options) : impl_(std::make_unique<Impl>()) {
  if (options.join <= 0.0) options.join = kJoin;
  impl_->options = options;
}
StoryIndex::~StoryIndex() = default;
StoryIndex::StoryIndex(StoryIndex&&) noexcept = default;
StoryIndex& StoryIndex::operator=(StoryIndex&&) noexcept = default;

std::size_t StoryIndex::size() const { return impl_->live; }

Placement StoryIndex::place(const Sketch& sketch) {
  Impl& impl = *impl_;
  remove(sketch.article);
  impl.compact();
  impl.bound();
  Placement placement;
  placement.copy_of = impl.find_copy(sketch);
  Index root = kNone;
  Index story = kNone;
  if (placement.copy_of) {
    root = impl.by_article.at(placement.copy_of->article);
    // A text that is published again long after its story ended is a copy, and news of its own.
    if (impl.is_open(impl.items[root].story, when_of(sketch)))
      story = impl.items[root].story;
    else
      root = kNone;
  }
  if (story == kNone) {
    const auto stories = impl.rank_stories(impl.nearest(sketch));
    for (const auto& [similarity, candidate] : stories) {
      if (similarity < impl.options.join) break;
      if (!impl.is_open(candidate, when_of(sketch))) continue;
      if (story == kNone) {
        story = candidate;
        continue;
      }
      // An article that is as near to a second story shows that both tell the same; the older id stays.
      if (similarity < kMerge) break;
      const Index into = std::min(story, candidate);
      const Index from = std::max(story, candidate);
      placement.merged.push_back(impl.groups[from].id);
      impl.merge(from, into);
      story = into;
    }
  }
  if (story == kNone) {
    placement.is_new = true;
    story = impl.group_of(make_id("story", sketch.article));
  }
  placement.story = impl.groups[story].id;
  impl.add(sketch, story, root);
  return placement;
}

void StoryIndex::restore(const Sketch& sketch, const std::string& story, const std::optional<CopyOf>& copy_of) {
  remove(sketch.article);
  Index root = kNone;
  if (copy_of) {
    const auto found = impl_->by_article.find(copy_of->article);
    if (found != impl_->by_article.end()) root = impl_->items[found->second].root;
  }
  impl_->add(sketch, impl_->group_of(story), root);
}

void StoryIndex::remove(const std::string& article) {
  const auto found = impl_->by_article.find(article);
  if (found != impl_->by_article.end()) impl_->kill(found->second);
}

void StoryIndex::retire_before(std::int64_t epoch_seconds) {
  for (Group& group : impl_->groups) {
    if (group.items.empty() || group.last >= epoch_seconds) continue;
    const std::vector<Index> items = group.items;
    for (const Index item : items) impl_->kill(item);
  }
  impl_->compact();
}

std::vector<Related> StoryIndex::similar(const Sketch& sketch, std::size_t most,
                                         const std::string& exclude_story) const {
  std::vector<Related> related;
  for (const Impl::Candidate& candidate : impl_->nearest(sketch)) {
    const Item& item = impl_->items[candidate.item];
    if (related.size() == most || candidate.similarity <= 0.0) break;
    if (!exclude_story.empty() && impl_->groups[item.story].id == exclude_story) continue;
    if (match_copies(item.sketch, sketch)) continue;
    related.push_back({item.sketch.article, candidate.similarity});
  }
  return related;
}

}  // namespace isnad::story
