#include <fmt/format.h>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/json.h"
#include "core/time.h"
#include "pipeline/ordered.h"
#include "reading/read.h"
#include "story/batch.h"

namespace isnad::cli {
namespace {

struct Batch {
  std::vector<story::Sketch> sketches;
  std::vector<Reading> readings;
  bool all_used = true;
};

// Reads and sketches every article line. The articles' own texts are not kept: memory grows with the sketches.
Batch read_batch(const Common& common, const std::vector<std::string>& paths, const reading::Knowledge& knowledge) {
  struct In {
    std::string line;
    std::string place;
  };
  using Out = Result<std::pair<story::Sketch, Reading>>;
  Batch batch;
  Progress progress(common.quiet);
  pipeline::OrderedWorkers<In, Out> workers(
      common.jobs, 16 * static_cast<std::size_t>(common.jobs),
      [&](In&& in) -> Out {
        auto article = article_from_json(in.line);
        if (!article) {
          Error error = article.error();
          error.where = error.where.empty() ? in.place : in.place + " " + error.where;
          return tl::unexpected(error);
        }
        Reading reading = reading::read(*article, knowledge);
        // A pure verb has no clock: an article was seen when it was published.
        const std::int64_t seen = article->published ? epoch_of(article->published->value).value_or(0) : 0;
        story::Sketch sketch = story::make_sketch(*article, reading, seen);
        return std::make_pair(std::move(sketch), std::move(reading));
      },
      [&](Out&& out) {
        if (!out) {
          complain(out.error());
          batch.all_used = false;
          return;
        }
        batch.sketches.push_back(std::move(out->first));
        batch.readings.push_back(std::move(out->second));
        progress.show([&] { return fmt::format("{} articles read", batch.sketches.size()); });
      });
  const bool all_read = each_line(paths, [&](std::string&& line, const std::string& place) {
    workers.submit({std::move(line), place});
  });
  workers.finish();
  batch.all_used = batch.all_used && all_read;
  return batch;
}

}  // namespace

int stories(const Common& common, const ReadArguments& arguments) {
  const auto knowledge = load_knowledge();
  if (!knowledge) return kSomeUnusable;
  const Batch batch = read_batch(common, arguments.paths, *knowledge);
  Output output;
  for (const Story& story : story::build_stories(batch.sketches, batch.readings)) output.line(to_json(story));
  return output.flush() && batch.all_used ? kDone : kSomeUnusable;
}

int duplicates(const Common& common, const ReadArguments& arguments) {
  const auto knowledge = load_knowledge();
  if (!knowledge) return kSomeUnusable;
  const Batch batch = read_batch(common, arguments.paths, *knowledge);
  Output output;
  for (const CopyGroup& group : story::find_copies(batch.sketches)) output.line(to_json(group));
  return output.flush() && batch.all_used ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
