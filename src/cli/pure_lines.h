// Lines in, lines out, in parallel and in order: the loop of `read` and `analyze`.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/json.h"
#include "pipeline/ordered.h"

namespace isnad::cli {

// Gives `work` each article line's article; prints what it returns. A line that is no article is complained of with its
// place. Returns the exit status.
inline int article_lines(const Common& common, const std::vector<std::string>& paths,
                         const std::function<std::string(const Article&)>& work) {
  struct In {
    std::string line;
    std::string place;
  };
  Output output;
  bool all_used = true;
  std::uint64_t count = 0;
  Progress progress(common.quiet);
  pipeline::OrderedWorkers<In, Result<std::string>> workers(
      common.jobs, 16 * static_cast<std::size_t>(common.jobs),
      [&](In&& in) -> Result<std::string> {
        auto article = article_from_json(in.line);
        if (!article) {
          Error error = article.error();
          error.where = error.where.empty() ? in.place : in.place + " " + error.where;
          return tl::unexpected(error);
        }
        return work(*article);
      },
      [&](Result<std::string>&& line) {
        if (line) {
          output.line(*line);
        } else {
          complain(line.error());
          all_used = false;
        }
        progress.show([&] { return std::to_string(++count) + " articles"; });
      });
  all_used = each_line(paths,
                       [&](std::string&& line, const std::string& place) {
                         workers.submit({std::move(line), place});
                       }) &&
             all_used;
  workers.finish();
  return output.flush() && all_used ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
