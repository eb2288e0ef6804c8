#include "page/extract.h"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <variant>

#include "cli/arguments.h"
#include "cli/support.h"
#include "core/json.h"
#include "intake/inputs.h"
#include "pipeline/ordered.h"

namespace isnad::cli {
namespace {

std::string place_of(const PageRef& page) {
  if (page.record.empty()) return page.file.empty() ? page.url : page.file;
  return fmt::format("{} at byte {}", page.file, page.offset);
}

std::string as_text(const Article& article) {
  return (article.title.empty() ? "" : article.title + "\n\n") + article.body + "\n";
}

std::string as_markdown(const Article& article) {
  std::string text = article.title.empty() ? "" : "# " + article.title + "\n\n";
  if (article.published) text += "*" + article.published->value + "*\n\n";
  return text + article.body + "\n";
}

std::string written(const std::vector<Article>& articles, const ExtractArguments& arguments) {
  std::string text;
  for (const Article& article : articles) {
    if (!text.empty()) text.push_back('\n');
    if (arguments.format == "text") {
      text += as_text(article);
    } else if (arguments.format == "markdown") {
      text += as_markdown(article);
    } else {
      text += to_json(article, arguments.explain);
    }
  }
  return text;
}

}  // namespace

int extract(const Common& common, const ExtractArguments& arguments) {
  struct Done {
    std::string text;
    std::size_t articles = 0;
    std::optional<Error> error;
  };
  Output output;
  Progress progress(common.quiet);
  std::uint64_t pages = 0;
  std::uint64_t articles = 0;
  std::uint64_t refused = 0;
  const auto start = std::chrono::steady_clock::now();
  auto refuse = [&](const Error& error) {
    ++refused;
    complain(error);
  };
  page::ExtractOptions options;
  options.explain = arguments.explain;
  pipeline::OrderedWorkers<Page, Done> workers(
      common.jobs, 8 * static_cast<std::size_t>(common.jobs),
      [&](Page&& page) {
        Done done;
        const auto extracted = page::extract(page, options);
        if (extracted) {
          done.text = written(*extracted, arguments);
          done.articles = extracted->size();
        } else {
          done.error = extracted.error();
          if (done.error->where.empty()) done.error->where = place_of(page.ref);
        }
        return done;
      },
      [&](Done&& done) {
        ++pages;
        articles += done.articles;
        if (done.error) {
          refuse(*done.error);
        } else {
          output.line(done.text);
        }
        progress.show([&] { return fmt::format("{} pages, {} articles", pages, articles); });
      });
  intake::InputOptions input;
  input.url = arguments.url;
  input.fetched = arguments.fetched;
  input.pages_list = arguments.pages;
  input.articles = false;
  intake::read_inputs(
      arguments.paths, input,
      [&](intake::Input&& item) {
        if (std::holds_alternative<Page>(item)) workers.submit(std::get<Page>(std::move(item)));
        return output.ok();
      },
      refuse);
  workers.finish();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (!common.quiet && pages > 1) {
    message(fmt::format("{} pages, {} articles, {} refused, {:.0f} pages/s", pages, articles, refused,
                        static_cast<double>(pages) / std::max(seconds, 1e-9)));
  }
  return output.flush() && refused == 0 ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
