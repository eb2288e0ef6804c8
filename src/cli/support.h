// What the verbs share: output, messages, progress, lines of input, the archive's folder.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive/store.h"
#include "core/error.h"
#include "reading/knowledge.h"

namespace isnad::cli {

inline constexpr int kDone = 0;
inline constexpr int kSomeUnusable = 1;
inline constexpr int kWrongUse = 2;

// Standard output (or another open file) through a large buffer. `ok` turns false when the reader has gone away or the
// disk is full.
class Output {
 public:
  explicit Output(int file = 1) : file_(file) {}
  ~Output();
  void line(std::string_view text);
  void raw(std::string_view text);
  bool flush();
  bool ok() const { return ok_; }

 private:
  int file_;
  std::string buffer_;
  bool ok_ = true;
};

void message(std::string_view text);  // one line on standard error
void complain(const Error& error);    // "isnad: where: what (hint)"

// A line on standard error that is drawn over, on a terminal alone, four times a second at most.
class Progress {
 public:
  explicit Progress(bool quiet);
  ~Progress();
  void show(const std::function<std::string()>& text);
  void clear();  // takes the line away, so that a message can stand there

 private:
  bool enabled_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_{};
};

std::int64_t now_seconds();

// `given`, else $XDG_DATA_HOME/isnad, else ~/.local/share/isnad.
std::string data_folder(const std::string& given);
// A file or folder that comes with the program (`isnad.opml`, `press`): beside it under ../share/isnad, in the checkout
// that it was built in, or under $ISNAD_SHARE. Empty where there is none.
std::string shared_path(std::string_view name);
// Opens the archive there; makes the folder where `create` is set. Complains and gives null where it can't.
std::unique_ptr<archive::Store> open_archive(const std::string& given, bool create);
std::shared_ptr<const reading::Knowledge> load_knowledge();

// For a verb that goes through pages or articles and ends: what one gave back of the memory is kept for the next. Else
// the C library returns it to the system after each and asks anew, which took a fiftieth of the time. At most 64 MB are
// kept idle.
void keep_memory();

// Calls `use` for each line that is not empty, with its place ("file:12"). False: a file could not be read (said).
bool each_line(const std::vector<std::string>& paths,
               const std::function<void(std::string&& line, const std::string& place)>& use);

// Waits for SIGINT or SIGTERM in a thread of its own and calls `stop` once. Block the signals by making one of these
// before any other thread starts.
class StopSignals {
 public:
  explicit StopSignals(std::function<void()> stop);
  ~StopSignals();
  void wait();  // until a signal came

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::cli
