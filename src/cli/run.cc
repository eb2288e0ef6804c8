#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "cli/arguments.h"
#include "cli/site_options.h"
#include "cli/support.h"
#include "core/hash.h"
#include "demo_press/demo_press.h"
#include "intake/opml.h"
#include "pipeline/engine.h"
#include "site/server.h"

namespace isnad::cli {
namespace {

// Adds the feeds of an OPML file that the archive does not know yet; what an operator changed or switched off stays.
Result<std::size_t> add_sources(archive::Store& store, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail("cannot be read", path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  auto outlines = intake::parse_opml(bytes.str());
  if (!outlines) return fail(outlines.error().what, path);
  std::size_t added = 0;
  for (const intake::Outline& outline : *outlines) {
    archive::Source source;
    source.id = make_id("source", outline.feed_url);
    auto known = store.source(source.id);
    if (!known) return tl::unexpected(known.error());
    if (*known) continue;
    source.url = outline.feed_url;
    source.title = outline.title;
    source.site_url = outline.site_url;
    source.language = outline.language;
    source.category = outline.category;
    if (auto put = store.put_source(source); !put) return tl::unexpected(put.error());
    ++added;
  }
  return added;
}

// The demo press's feeds as sources. Those at the same addresses as at an earlier start stay, with their validators and
// what an operator changed; those at addresses that are gone are removed.
Result<void> add_demo(archive::Store& store, const demo_press::DemoPress& press) {
  std::vector<archive::Source> wanted;
  for (const demo_press::DemoFeed& feed : press.feeds()) {
    archive::Source source;
    source.id = make_id("source", feed.url);
    source.url = feed.url;
    source.title = feed.outlet;
    source.site_url = feed.site_url;
    source.language = feed.language;
    source.category = "demo";
    wanted.push_back(std::move(source));
  }
  auto sources = store.sources();
  if (!sources) return tl::unexpected(sources.error());
  for (archive::Source& known : *sources) {
    const auto same =
        std::find_if(wanted.begin(), wanted.end(), [&](const auto& source) { return source.id == known.id; });
    if (same != wanted.end()) {
      *same = std::move(known);
      same->next_due = 0;  // what was put off because the press was away is asked at once
    } else if (known.category == "demo") {
      if (auto removed = store.remove_source(known.id); !removed) return removed;
    }
  }
  for (const archive::Source& source : wanted) {
    if (auto put = store.put_source(source); !put) return put;
  }
  return {};
}

std::string metrics(const pipeline::EngineStatus& status) {
  std::string text;
  auto counter = [&](const char* name, const char* help, std::uint64_t value) {
    text += fmt::format("# HELP isnad_{0} {1}\n# TYPE isnad_{0} counter\nisnad_{0} {2}\n", name, help, value);
  };
  counter("feeds_fetched_total", "Feeds fetched and read.", status.feeds_fetched);
  counter("feeds_unchanged_total", "Feeds that had nothing new (304).", status.feeds_unchanged);
  counter("feeds_failed_total", "Visits to feeds that failed.", status.feeds_failed);
  counter("pages_fetched_total", "Pages fetched.", status.pages_fetched);
  counter("pages_failed_total", "Pages given up.", status.pages_failed);
  counter("articles_added_total", "Articles added to the archive.", status.ingest.added);
  counter("articles_revised_total", "Revisions of articles.", status.ingest.revised);
  counter("pages_refused_total", "Pages that could not be read.", status.ingest.refused);
  return text + fmt::format(
                    "# HELP isnad_fetches_under_way Requests under way.\n"
                    "# TYPE isnad_fetches_under_way gauge\nisnad_fetches_under_way {}\n",
                    status.waiting);
}

}  // namespace

int run_engine(const Common& common, const RunArguments& arguments) {
  const auto store = open_archive(arguments.serve.data, true);
  const auto knowledge = load_knowledge();
  if (!store || !knowledge) return kSomeUnusable;
  message("isnad: archive in " + data_folder(arguments.serve.data));

  std::unique_ptr<demo_press::DemoPress> press;
  pipeline::EngineOptions options;
  options.ingest.jobs = common.jobs;
  options.ingest.now = now_seconds;
  options.ingest.refuse = complain;
  options.interval_seconds = arguments.interval_minutes * 60;
  options.once = arguments.once;
  options.say = [&](const std::string& text) {
    if (!common.quiet) message("isnad: " + text);
  };

  // Signals are blocked before any thread starts; each stage looks at `stopping`.
  std::atomic<bool> stopping{false};
  std::atomic<pipeline::Engine*> running{nullptr};
  StopSignals signals([&] {
    stopping = true;
    if (pipeline::Engine* engine = running.load()) engine->stop();
  });

  if (arguments.with_demo) {
    const std::string folder = arguments.demo.empty() ? shared_path("press") : arguments.demo;
    if (folder.empty()) {
      complain({"the demo press is not beside the program", "--demo", "name its folder"});
      return kSomeUnusable;
    }
    auto started = demo_press::DemoPress::start(folder, 0);
    if (!started) {
      complain(started.error());
      return kSomeUnusable;
    }
    press = std::move(*started);
    options.fetch.allow = press->allow();
    if (auto added = add_demo(*store, *press); !added) {
      complain(added.error());
      return kSomeUnusable;
    }
    message(fmt::format("isnad: demo press: {} outlets", press->outlets()));
  }
  const std::string opml = arguments.opml.empty() ? shared_path("isnad.opml") : arguments.opml;
  if (!opml.empty() && !arguments.demo_only) {
    const auto added = add_sources(*store, opml);
    if (!added) {
      complain(added.error());
    } else if (*added != 0) {
      message(fmt::format("isnad: {} sources added from {}", *added, opml));
    }
  }

  pipeline::Engine engine(*store, knowledge, options);
  site::SiteOptions site_settings = site_options(arguments.serve);
  site_settings.metrics = [&] { return metrics(engine.status()); };
  site_settings.status = [&] {
    const pipeline::EngineStatus status = engine.status();
    return status.waiting == 0 ? std::string() : std::to_string(status.waiting);
  };
  site::Site site(*store, site_settings);
  auto server = site::Server::start(site, arguments.serve.address, arguments.serve.port, arguments.serve.threads);
  if (!server) {
    complain(server.error());
    return kSomeUnusable;
  }
  message("isnad: serving " + address_of(arguments.serve, (*server)->port()));
  running = &engine;
  if (stopping) engine.stop();
  const Result<void> done = engine.run();
  running = nullptr;
  if (!done) complain(done.error());
  if (done && arguments.once && !stopping) {
    message("isnad: every source was visited; serving on (Ctrl-C ends it)");
    signals.wait();
  }
  message("isnad: stopping");
  server->reset();
  if (auto checkpointed = store->checkpoint(); !checkpointed) complain(checkpointed.error());
  return done ? kDone : kSomeUnusable;
}

}  // namespace isnad::cli
