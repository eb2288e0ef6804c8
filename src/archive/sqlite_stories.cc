// SqliteStore: stories, computed from their articles and read.
#include <algorithm>
#include <map>
#include <set>

#include "archive/sqlite_batch.h"
#include "archive/sqlite_rows.h"
#include "archive/sqlite_store.h"
#include "core/time.h"
#include "story/importance.h"

namespace isnad::archive {
namespace {

constexpr std::size_t kTimelineEntries = 40;
constexpr std::size_t kStoryArticles = 400;  // listed in a story; a larger one is cut at its newest end
constexpr std::int64_t kLastSecondOfDay = 86'399;

constexpr const char* kStoryColumns =
    "s.id, s.title, s.lead, s.first, s.first_seen, s.last_seen, s.articles, s.sources, s.independent, s.rank, "
    "s.languages, "
    "s.sections";

struct StoryRow {
  StorySummary summary;
  std::string lead;
  std::string first;
};

StoryRow story_row(const Statement& row) {
  StoryRow read;
  Story& story = read.summary.story;
  story.id = row.text(0);
  story.title = row.text(1);
  read.lead = row.text(2);
  read.first = row.text(3);
  story::StoryFacts facts;
  facts.first_seen = row.integer(4);
  facts.last_seen = row.integer(5);
  facts.articles = static_cast<std::uint32_t>(row.integer(6));
  facts.sources = story.sources = static_cast<std::uint32_t>(row.integer(7));
  facts.independent_sources = story.independent_sources = static_cast<std::uint32_t>(row.integer(8));
  story.first_seen = epoch_to_rfc3339(facts.first_seen);
  story.last_seen = epoch_to_rfc3339(facts.last_seen);
  // Not decayed: the store has no clock. `rank` orders.
  story.importance = story::importance(facts, facts.last_seen);
  read.summary.rank = row.real(9);
  story.languages = split_lines(row.text(10));
  read.summary.sections = split_lines(row.text(11));
  return read;
}

// The article that a story leads with for readers of a language, where its own lead is in another.
void lead_in(Database& database, StorySummary& summary, std::string_view wanted) {
  const std::string language(primary_language(wanted));
  const std::vector<std::string>& spoken = summary.story.languages;
  if (language.empty() || primary_language(summary.lead.language) == language) return;
  if (std::find(spoken.begin(), spoken.end(), language) == spoken.end()) return;
  std::string id;
  {
    Statement found = database.prepare(
        "SELECT id FROM article WHERE story = ?1 AND (language = ?2 OR language LIKE ?2 || '-%') AND title <> '' "
        "ORDER BY copy_of <> '', happened DESC, sequence DESC LIMIT 1");
    found.bind(summary.story.id).bind(language);
    if (!found.step()) return;
    id = found.text(0);
  }
  auto lead = find_summary(database, id);
  if (!lead) return;
  summary.lead = std::move(*lead);
  summary.story.title = summary.lead.title;
}

void fill_story(Database& database, StoryRow& row, std::string_view shown_in) {
  Story& story = row.summary.story;
  {
    Statement articles = database.prepare("SELECT id FROM article WHERE story = ? ORDER BY happened, sequence LIMIT ?");
    articles.bind(story.id).bind(static_cast<std::int64_t>(kStoryArticles));
    while (articles.step()) story.articles.push_back(articles.text(0));
  }
  if (auto lead = find_summary(database, row.lead)) row.summary.lead = std::move(*lead);
  if (row.first == row.lead) {
    row.summary.first = row.summary.lead;
  } else if (auto first = find_summary(database, row.first)) {
    row.summary.first = std::move(*first);
  }
  lead_in(database, row.summary, shown_in);
}

// One member of a story, as far as the story's own row depends on it.
struct Member {
  std::string id;
  std::string source;  // domain; an article without one counts as a source of its own
  std::string title;
  std::int64_t happened = 0;
  std::int64_t no_later = 0;  // the latest moment at which it may have been published
  std::int64_t seen = 0;
  std::string copy_of;
  CopyKind copy_kind = CopyKind::kNear;
  double similarity = 0;
  std::string language;
  std::vector<std::string> sections;
};

std::vector<Member> members_of(Database& database, const std::string& story) {
  std::vector<Member> members;
  Statement rows = database.prepare(
      "SELECT id, domain, title, happened, copy_of, language, sections, seen, length(published), copy_kind, similarity "
      "FROM article "
      "WHERE story = ? ORDER BY happened, sequence");
  rows.bind(story);
  while (rows.step()) {
    Member& member = members.emplace_back();
    member.id = rows.text(0);
    member.source = rows.text(1).empty() ? member.id : rows.text(1);
    member.title = rows.text(2);
    member.happened = rows.integer(3);
    member.copy_of = rows.text(4);
    member.language = primary_language(rows.text(5));
    member.sections = split_lines(rows.text(6));
    member.seen = rows.integer(7);
    // Where only the day is known (`2024-08-19`), it stands at its midnight in lists but cannot claim to have been
    // first.
    const bool is_day = rows.integer(8) == 10;
    member.no_later =
        is_day ? std::clamp(member.seen, member.happened, member.happened + kLastSecondOfDay) : member.happened;
    member.copy_kind = static_cast<CopyKind>(rows.integer(9));
    member.similarity = rows.real(10);
  }
  return members;
}

// Who was first: the earliest that copies no other, the earliest of all where every one is a copy.
const Member& first_of(const std::vector<Member>& members) {
  return *std::min_element(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::pair(!a.copy_of.empty(), a.no_later) < std::pair(!b.copy_of.empty(), b.no_later);
  });
}

// Whichever came in first: of texts that are near each other the one that was published first is the original. Sets it,
// and has every copy name the original itself, no copy of it; gives the positions of the members that it changed. An
// excerpt that was published earlier is no original of the longer text.
std::vector<std::size_t> settle_copies(std::vector<Member>& members) {
  std::map<std::string, std::size_t> position;
  for (std::size_t i = 0; i < members.size(); ++i) position[members[i].id] = i;
  const auto next_of = [&](std::size_t at) {
    const auto next = position.find(members[at].copy_of);
    return next == position.end() ? members.size() : next->second;
  };
  std::vector<std::size_t> changed;
  // Links form a ring when an original was read again and found to be near its copy: the earliest of a ring is its end.
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::size_t earliest = i;
    std::size_t at = next_of(i);
    for (std::size_t steps = 0; at != members.size() && at != i && steps < members.size(); ++steps, at = next_of(at)) {
      if (members[at].no_later < members[earliest].no_later) earliest = at;
    }
    if (at != i) continue;
    members[earliest].copy_of.clear();
    changed.push_back(earliest);
  }
  const auto end_of = [&](std::size_t at) {
    for (std::size_t next = next_of(at); next != members.size(); next = next_of(at)) at = next;
    return at;
  };
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (next_of(i) != members.size()) groups[end_of(i)].push_back(i);
  }
  for (auto& [root, copies] : groups) {
    // One that copies a text of another story is no original either way.
    if (!members[root].copy_of.empty()) continue;
    std::size_t original = root;
    for (const std::size_t copy : copies) {
      const bool is_whole = members[copy].copy_kind != CopyKind::kExcerpt;
      if (is_whole && members[copy].no_later < members[original].happened) original = copy;
    }
    const Member former = members[original];
    for (const std::size_t copy : copies) {
      if (copy == original || copy == root || members[copy].copy_of == former.id) continue;
      members[copy].copy_of = former.id;
      changed.push_back(copy);
    }
    if (original != root) {
      members[root].copy_of = former.id;
      members[root].copy_kind = former.copy_kind;
      members[root].similarity = former.similarity;
      changed.push_back(root);
    }
    if (!members[original].copy_of.empty()) {
      members[original].copy_of.clear();
      members[original].similarity = 0;
      changed.push_back(original);
    }
  }
  return changed;
}

// Shown for the story: the newest text of its own with a headline; else a copy with one; else the first.
const Member& lead_of(const std::vector<Member>& members) {
  const Member* lead = nullptr;
  for (const Member& member : members) {
    if (member.title.empty()) continue;
    if (lead == nullptr || member.copy_of.empty()) lead = &member;
  }
  return lead != nullptr ? *lead : first_of(members);
}

// Labels that a third of the members carry, most frequent first.
std::vector<std::string> sections_of(const std::vector<Member>& members) {
  std::map<std::string, std::size_t> counts;
  for (const Member& member : members) {
    for (const std::string& label : member.sections) ++counts[label];
  }
  std::vector<std::string> labels;
  for (const auto& [label, count] : counts) {
    if (count * 3 >= members.size()) labels.push_back(label);
  }
  std::stable_sort(labels.begin(), labels.end(),
                   [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  return labels;
}

story::StoryFacts facts_of(const std::vector<Member>& members) {
  std::set<std::string> ids;
  for (const Member& member : members) ids.insert(member.id);
  std::set<std::string> sources;
  std::set<std::string> independent;
  for (const Member& member : members) {
    sources.insert(member.source);
    // A copy counts with its original; one that stands outside of the story stands for all of its copies.
    if (member.copy_of.empty()) {
      independent.insert(member.source);
    } else if (!ids.contains(member.copy_of)) {
      independent.insert("copies of " + member.copy_of);
    }
  }
  story::StoryFacts facts;
  facts.articles = static_cast<std::uint32_t>(members.size());
  facts.sources = static_cast<std::uint32_t>(sources.size());
  facts.independent_sources = static_cast<std::uint32_t>(std::max<std::size_t>(1, independent.size()));
  facts.first_seen = members.front().happened;
  facts.last_seen = members.back().happened;
  return facts;
}

void put_labels(Database& database, const char* remove, const char* add, const std::string& story,
                const std::vector<std::string>& labels, double rank) {
  database.prepare(remove).bind(story).run();
  for (const std::string& label : labels) database.prepare(add).bind(story).bind(label).bind(rank).run();
}

}  // namespace

void SqliteStore::merge_stories(Batch& batch, const story::Placement& placement) {
  for (const std::string& gone : placement.merged) {
    if (gone == placement.story) continue;
    writer_->prepare("UPDATE article SET story = ? WHERE story = ?").bind(placement.story).bind(gone).run();
    redirect("story", gone, placement.story);
    batch.stories.insert(gone);
    batch.stories.insert(placement.story);
  }
}

// The story that an article is put into. Another process may have merged it meanwhile; one that begins anew under an id
// that once redirected (its first article was revised) is a story again.
std::string SqliteStore::live_story(const story::Placement& placement) {
  const std::string current = resolved_id(*writer_, "story", placement.story);
  if (current == placement.story || !placement.is_new) return current;
  writer_->prepare("DELETE FROM redirect WHERE kind = 'story' AND old = ?").bind(placement.story).run();
  return placement.story;
}

void SqliteStore::recompute_story(const std::string& id) {
  Database& database = *writer_;
  std::vector<Member> members = members_of(database, id);
  for (const std::size_t changed : settle_copies(members)) {
    const Member& member = members[changed];
    Statement put = database.prepare("UPDATE article SET copy_of = ?, copy_kind = ?, similarity = ? WHERE id = ?");
    put.bind(member.copy_of).bind(static_cast<int>(member.copy_kind)).bind(member.similarity).bind(member.id).run();
    // Its copies in other stories.
    if (!member.copy_of.empty()) {
      database.prepare("UPDATE article SET copy_of = ?1 WHERE copy_of = ?2 AND id <> ?1")
          .bind(member.copy_of)
          .bind(member.id)
          .run();
    }
  }
  std::vector<std::string> labels;
  std::vector<std::string> languages;
  double rank = 0;
  if (members.empty()) {
    database.prepare("DELETE FROM story WHERE id = ?").bind(id).run();
  } else {
    const story::StoryFacts facts = facts_of(members);
    rank = story::rank(facts);
    labels = sections_of(members);
    std::set<std::string> spoken;
    std::int64_t arrived = 0;
    for (const Member& member : members) {
      if (!member.language.empty()) spoken.insert(member.language);
      arrived = std::max(arrived, member.seen);
    }
    languages.assign(spoken.begin(), spoken.end());
    const Member& lead = lead_of(members);
    const std::string language_lines = join_lines(languages);
    const std::string section_lines = join_lines(labels);
    Statement put = database.prepare(
        "INSERT OR REPLACE INTO story(id, title, lead, first, first_seen, last_seen, arrived, articles, sources, "
        "independent, rank, languages, sections) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    put.bind(id).bind(lead.title).bind(lead.id).bind(first_of(members).id).bind(facts.first_seen).bind(facts.last_seen);
    put.bind(arrived).bind(static_cast<std::int64_t>(facts.articles)).bind(static_cast<std::int64_t>(facts.sources));
    put.bind(static_cast<std::int64_t>(facts.independent_sources)).bind(rank).bind(language_lines).bind(section_lines);
    put.run();
  }
  put_labels(database, "DELETE FROM story_section WHERE story = ?",
             "INSERT INTO story_section(story, label, rank) VALUES(?,?,?)", id, labels, rank);
  put_labels(database, "DELETE FROM story_language WHERE story = ?",
             "INSERT INTO story_language(story, label, rank) VALUES(?,?,?)", id, languages, rank);
}

Result<std::vector<StorySummary>> SqliteStore::stories(const StoryQuery& query) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  // Each walks an index in the order of rank and stops at the limit; a section in one language filters on the way.
  static const std::string kAll =
      std::string("SELECT ") + kStoryColumns + " FROM story AS s ORDER BY s.rank DESC LIMIT ?1 OFFSET ?2";
  static const std::string kLanguage = std::string("SELECT ") + kStoryColumns +
                                       " FROM story_language AS l CROSS JOIN story AS s ON s.id = l.story "
                                       "WHERE l.label = ?3 ORDER BY l.rank DESC LIMIT ?1 OFFSET ?2";
  static const std::string kSection = std::string("SELECT ") + kStoryColumns +
                                      " FROM story_section AS l CROSS JOIN story AS s ON s.id = l.story "
                                      "WHERE l.label = ?3 ORDER BY l.rank DESC LIMIT ?1 OFFSET ?2";
  static const std::string kBoth =
      std::string("SELECT ") + kStoryColumns +
      " FROM story_section AS l CROSS JOIN story AS s ON s.id = l.story WHERE l.label = ?3 AND EXISTS "
      "(SELECT 1 FROM story_language AS g WHERE g.story = l.story AND g.label = ?4) ORDER BY l.rank DESC LIMIT ?1 "
      "OFFSET ?2";
  const std::string language(primary_language(query.language));
  const std::string& sql =
      query.section.empty() ? (language.empty() ? kAll : kLanguage) : (language.empty() ? kSection : kBoth);
  std::vector<StoryRow> rows;
  {
    Statement found = (*database)->prepare(sql);
    found.bind(static_cast<std::int64_t>(std::min<std::size_t>(query.limit, 1'000)));
    found.bind(static_cast<std::int64_t>(query.offset));
    if (!query.section.empty()) found.bind(query.section);
    if (!language.empty()) found.bind(language);
    while (found.step()) rows.push_back(story_row(found));
  }
  std::vector<StorySummary> stories;
  for (StoryRow& row : rows) {
    fill_story(**database, row, query.shown_in);
    stories.push_back(std::move(row.summary));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return stories;
}

Result<std::optional<StorySummary>> SqliteStore::story(std::string_view id, std::string_view shown_in) {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  const std::string current = resolved_id(**database, "story", id);
  std::optional<StoryRow> row;
  {
    static const std::string kSql = std::string("SELECT ") + kStoryColumns + " FROM story AS s WHERE s.id = ?";
    Statement found = (*database)->prepare(kSql);
    if (found.bind(current).step()) row = story_row(found);
  }
  if (!row) {
    if ((*database)->is_troubled()) return (*database)->trouble();
    return std::nullopt;
  }
  fill_story(**database, *row, shown_in);
  Story& story = row->summary.story;
  {
    Statement events = (*database)->prepare(
        "SELECT e.happened, e.id FROM article AS a JOIN event AS e ON e.article = a.id WHERE a.story = ? "
        "ORDER BY e.happened LIMIT ?");
    events.bind(current).bind(static_cast<std::int64_t>(kTimelineEntries));
    while (events.step()) story.timeline.push_back({events.text(0), events.text(1)});
  }
  {
    Statement places = (*database)->prepare(
        "SELECT p.entity FROM article AS a JOIN place AS p ON p.article = a.id WHERE a.story = ? "
        "GROUP BY p.entity ORDER BY count(*) DESC, p.entity LIMIT 40");
    places.bind(current);
    while (places.step()) story.places.push_back(places.text(0));
  }
  if ((*database)->is_troubled()) return (*database)->trouble();
  return std::move(row->summary);
}

Result<std::vector<SectionCount>> SqliteStore::sections() {
  auto database = reader();
  if (!database) return tl::unexpected(database.error());
  std::vector<SectionCount> counted;
  Statement rows =
      (*database)->prepare("SELECT label, stories FROM section_count WHERE stories > 0 ORDER BY stories DESC, label");
  while (rows.step()) counted.push_back({rows.text(0), static_cast<std::uint64_t>(rows.integer(1))});
  if ((*database)->is_troubled()) return (*database)->trouble();
  return counted;
}

}  // namespace isnad::archive
