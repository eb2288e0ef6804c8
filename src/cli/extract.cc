#include "page/extract.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/extract_state.h"
#include "cli/support.h"
#include "core/hash.h"
#include "core/json.h"
#include "core/sha256_lanes.h"
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

// A page to read, or what was refused before it could be one; both keep their place in the row.
struct Task {
  std::variant<Page, Error> item;
  intake::InputProgress at;
};

struct Done {
  std::string text;
  std::size_t articles = 0;
  std::optional<Error> error;
  intake::InputProgress at;
};

Done read_page(Task&& task, const ExtractArguments& arguments) {
  Done done;
  done.at = std::move(task.at);
  if (auto* refused = std::get_if<Error>(&task.item)) {
    done.error = std::move(*refused);
    return done;
  }
  const Page& page = std::get<Page>(task.item);
  page::ExtractOptions options;
  options.explain = arguments.explain;
  const auto extracted = page::extract(page, options);
  if (extracted) {
    done.text = written(*extracted, arguments);
    done.articles = extracted->size();
  } else {
    done.error = extracted.error();
    if (done.error->where.empty()) done.error->where = place_of(page.ref);
  }
  return done;
}

// Bytes of all inputs, where each is a file; else nothing.
std::optional<std::uint64_t> total_size(const ExtractArguments& arguments) {
  if (!arguments.pages.empty()) return std::nullopt;
  std::uint64_t total = 0;
  for (const std::string& path : arguments.paths) {
    // An error for what is no regular file, too.
    std::error_code error;
    total += std::filesystem::file_size(path, error);
    if (path == "-" || error) return std::nullopt;
  }
  return total;
}

std::string duration(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  return seconds < 5'400 ? fmt::format("{:.0f} min", seconds / 60) : fmt::format("{:.1f} h", seconds / 3'600);
}

constexpr double kMegabyte = 1e6;

// One run: what was read before (a state), what is read now, and how it is said.
class Run {
 public:
  Run(const Common& common, const ExtractArguments& arguments)
      : common_(common),
        arguments_(arguments),
        progress_(common.quiet),
        total_(common.quiet ? std::nullopt : total_size(arguments)) {}

  // Opens the output and takes up the state; false: it cannot be done, and was said.
  bool begin() {
    state_.run = make_id("extract", run_words());
    if (!arguments_.resume_from.empty()) {
      auto place = place_of_words(arguments_.resume_from);
      if (!place) return said(place.error());
      from_ = std::move(*place);
    }
    if (!arguments_.state.empty()) {
      auto loaded = load_state(arguments_.state);
      if (!loaded) return said(loaded.error());
      if (*loaded && (*loaded)->run != state_.run) {
        return said({"the state is of a run with other inputs, options or another version", arguments_.state,
                     "name another file, or remove it to begin anew"});
      }
      if (*loaded) {
        state_ = **loaded;
        from_ = state_.place;
      }
    }
    before_ = state_.counts;
    if (!arguments_.output.empty()) {
      if (const auto opened = file_.open(arguments_.output, state_.output); !opened) return said(opened.error());
      output_ = std::make_unique<Output>(file_.file());
    } else {
      output_ = std::make_unique<Output>();
    }
    return true;
  }

  int read() {
    if (!state_.is_done) {
      read_all();
      if (!arguments_.state.empty() && output_->ok()) keep(true);
    }
    progress_.clear();
    summary();
    return output_->flush() && is_kept_ && state_.counts.refused == 0 ? kDone : kSomeUnusable;
  }

 private:
  static bool said(const Error& error) {
    complain(error);
    return false;
  }

  std::string run_words() const {
    std::string words =
        std::string(kEngineVersion) + '\n' + arguments_.format + (arguments_.explain ? "\nexplain" : "\n");
    for (const std::string* word : {&arguments_.url, &arguments_.fetched, &arguments_.pages}) words += '\n' + *word;
    for (const std::string& path : arguments_.paths) words += '\n' + path;
    return words;
  }

  void read_all() {
    pipeline::OrderedWorkers<Task, Done> workers(
        common_.jobs, 8 * static_cast<std::size_t>(common_.jobs),
        [&](Task&& task) { return read_page(std::move(task), arguments_); },
        [&](Done&& done) { take(std::move(done)); });
    intake::InputProgress at;
    intake::InputOptions input;
    input.url = arguments_.url;
    input.fetched = arguments_.fetched;
    input.pages_list = arguments_.pages;
    input.hashes = false;
    input.articles = false;
    input.from = from_;
    input.progress = &at;
    intake::read_inputs(
        arguments_.paths, input,
        [&](intake::Input&& item) {
          if (std::holds_alternative<Page>(item)) hold({std::get<Page>(std::move(item)), at}, workers);
          return output_->ok() && is_kept_;
        },
        [&](const Error& error) {
          hold({error, at}, workers);
        });
    let_go(workers);
    workers.finish();
    state_.counts.records = before_.records + at.records;
    bytes_ = at.bytes;
  }

  // A few pages are held, since several are hashed faster than each alone.
  void hold(Task&& task, pipeline::OrderedWorkers<Task, Done>& workers) {
    if (const Page* page = std::get_if<Page>(&task.item)) held_bytes_ += page->bytes.size();
    held_.push_back(std::move(task));
    if (held_.size() >= kHeld || held_bytes_ >= kHeldBytes) let_go(workers);
  }

  void let_go(pipeline::OrderedWorkers<Task, Done>& workers) {
    std::vector<Page*> pages;
    std::vector<std::string_view> texts;
    for (Task& task : held_) {
      Page* const page = std::get_if<Page>(&task.item);
      if (page == nullptr || !page->ref.sha256.empty()) continue;
      pages.push_back(page);
      texts.push_back(page->bytes);
    }
    std::vector<std::string> digests = sha256_hex_of(texts);
    for (std::size_t i = 0; i < pages.size(); ++i) pages[i]->ref.sha256 = std::move(digests[i]);
    for (Task& task : held_) workers.submit(std::move(task));
    held_.clear();
    held_bytes_ = 0;
  }

  void take(Done&& done) {
    ExtractCounts& counts = state_.counts;
    state_.place = std::move(done.at.place);
    counts.records = before_.records + done.at.records;
    counts.articles += done.articles;
    bytes_ = done.at.bytes;
    if (done.error) {
      ++counts.refused;
      progress_.clear();
      complain(*done.error);
    }
    if (done.articles > 0 || !done.error) {
      ++counts.pages;
      output_->line(done.text);
    }
    if (!arguments_.state.empty() && ++since_kept_ >= kKeepEvery) keep(false);
    progress_.show([&] { return progress_line(); });
  }

  void keep(bool is_done) {
    since_kept_ = 0;
    state_.is_done = is_done;
    Result<std::uint64_t> size = output_->flush() ? file_.sync() : fail("cannot be written", arguments_.output);
    Result<void> kept;
    if (size) {
      state_.output = *size;
      kept = save_state(state_, arguments_.state);
    }
    if (is_kept_ && (!size || !kept)) complain(size ? kept.error() : size.error());
    is_kept_ = is_kept_ && size && kept;
  }

  double seconds() const {
    return std::max(std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(), 1e-9);
  }
  double pages_per_second() const { return static_cast<double>(state_.counts.pages - before_.pages) / seconds(); }

  std::string counted() const {
    const ExtractCounts& counts = state_.counts;
    return (counts.records > 0 ? fmt::format("{} records, ", counts.records) : "") +
           fmt::format("{} pages, {} articles, {} refused", counts.pages, counts.articles, counts.refused);
  }

  std::string progress_line() {
    if (!first_bytes_) first_bytes_ = bytes_;
    std::string text = counted() + fmt::format(", {:.1f}", static_cast<double>(bytes_) / kMegabyte);
    if (total_) text += fmt::format(" of {:.1f}", static_cast<double>(*total_) / kMegabyte);
    text += fmt::format(" MB, {:.0f} pages/s", pages_per_second());
    const double speed = static_cast<double>(bytes_ - *first_bytes_) / seconds();
    if (total_ && *total_ > bytes_ && speed > 0)
      text += ", " + duration(static_cast<double>(*total_ - bytes_) / speed) + " left";
    return text;
  }

  void summary() const {
    if (common_.quiet || (state_.counts.pages <= 1 && state_.counts.records <= 1)) return;
    if (state_.is_done && bytes_ == 0) return message(counted() + "; nothing was left to do");
    message(fmt::format("{}, {:.1f} MB in {}, {:.0f} pages/s", counted(), static_cast<double>(bytes_) / kMegabyte,
                        duration(seconds()), pages_per_second()));
  }

  // A page is some milliseconds of work and a state is one of waiting for the disk.
  static constexpr int kKeepEvery = 200;
  static constexpr std::size_t kHeld = 4;
  static constexpr std::size_t kHeldBytes = 1u << 20;

  const Common& common_;
  const ExtractArguments& arguments_;
  Progress progress_;
  const std::optional<std::uint64_t> total_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::optional<intake::InputPlace> from_;
  OutputFile file_;
  std::unique_ptr<Output> output_;  // after `file_`: it is flushed before the file is closed
  ExtractState state_;
  ExtractCounts before_;
  std::optional<std::uint64_t> first_bytes_;
  std::uint64_t bytes_ = 0;
  int since_kept_ = 0;
  std::vector<Task> held_;
  std::size_t held_bytes_ = 0;
  bool is_kept_ = true;
};

}  // namespace

int extract(const Common& common, const ExtractArguments& arguments) {
  keep_memory();
  Run run(common, arguments);
  return run.begin() ? run.read() : kWrongUse;
}

}  // namespace isnad::cli
