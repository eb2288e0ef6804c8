#include "cli/support.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <mutex>
#include <thread>

namespace isnad::cli {
namespace {

constexpr std::size_t kBufferBytes = 1u << 18;
constexpr std::size_t kMaxLineBytes = 64u << 20;

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Output::~Output() { flush(); }

void Output::raw(std::string_view text) {
  buffer_.append(text);
  if (buffer_.size() >= kBufferBytes) flush();
}

void Output::line(std::string_view text) {
  buffer_.append(text).push_back('\n');
  if (buffer_.size() >= kBufferBytes) flush();
}

bool Output::flush() {
  if (ok_ && !buffer_.empty()) ok_ = write_all(file_, buffer_);
  buffer_.clear();
  return ok_;
}

void message(std::string_view text) { write_all(STDERR_FILENO, std::string(text) + "\n"); }

void complain(const Error& error) { message("isnad: " + error.message()); }

Progress::Progress(bool quiet) : enabled_(!quiet && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
  if (drawn_) write_all(STDERR_FILENO, "\r\033[K");
  drawn_ = false;
}

void Progress::show(const std::function<std::string()>& text) {
  if (!enabled_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(250);
  drawn_ = true;
  write_all(STDERR_FILENO, "\r\033[K" + text());
}

std::int64_t now_seconds() { return static_cast<std::int64_t>(std::time(nullptr)); }

std::string data_folder(const std::string& given) {
  if (!given.empty()) return given;
  const char* xdg = std::getenv("XDG_DATA_HOME");
  if (xdg != nullptr && xdg[0] == '/') return std::string(xdg) + "/isnad";
  const char* home = std::getenv("HOME");
  return std::string(home != nullptr ? home : ".") + "/.local/share/isnad";
}

std::string shared_path(std::string_view name) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (const char* share = std::getenv("ISNAD_SHARE"); share != nullptr && share[0] != '\0') {
    const fs::path path = fs::path(share) / name;
    return fs::exists(path, error) ? path.string() : std::string();
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  // Installed; then a checkout (build/PRESET/isnad), where the press lies in demo/.
  for (const fs::path& path :
       {program / "../share/isnad" / name, program / "../.." / name, program / "../../demo" / name}) {
    if (fs::exists(path, error)) return path.lexically_normal().string();
  }
  return {};
}

std::unique_ptr<archive::Store> open_archive(const std::string& given, bool create) {
  const std::string folder = data_folder(given);
  std::error_code error;
  if (create) std::filesystem::create_directories(folder, error);
  if (error || !std::filesystem::is_directory(folder)) {
    complain({error ? error.message() : "no archive here", folder,
              create ? "" : "make one with `isnad ingest` or `isnad run`, or name its folder with --data"});
    return nullptr;
  }
  auto store = archive::open_sqlite(folder);
  if (!store) {
    complain(store.error());
    return nullptr;
  }
  return std::move(*store);
}

std::shared_ptr<const reading::Knowledge> load_knowledge() {
  auto knowledge = reading::Knowledge::load();
  if (!knowledge) {
    complain(knowledge.error());
    return nullptr;
  }
  return *knowledge;
}

bool each_line(const std::vector<std::string>& paths,
               const std::function<void(std::string&& line, const std::string& place)>& use) {
  bool all_read = true;
  for (const std::string& path : paths) {
    const bool is_stdin = path == "-";
    const std::string name = is_stdin ? "standard input" : path;
    const int file = is_stdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
      complain({std::strerror(errno), name, ""});
      all_read = false;
      continue;
    }
    std::string pending;
    std::string buffer(kBufferBytes, '\0');
    std::uint64_t number = 0;
    bool too_long = false;
    auto emit = [&](std::string&& line) {
      ++number;
      const std::string place = fmt::format("{}:{}", name, number);
      if (std::exchange(too_long, false)) {
        complain({fmt::format("a line of over {} MiB", kMaxLineBytes >> 20), place, ""});
        all_read = false;
        return;
      }
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.find_first_not_of(" \t") != std::string::npos) use(std::move(line), place);
    };
    while (true) {
      const ssize_t size = ::read(file, buffer.data(), buffer.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) {
        complain({std::strerror(errno), name, ""});
        all_read = false;
      }
      if (size <= 0) break;
      std::string_view rest(buffer.data(), static_cast<std::size_t>(size));
      for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        if (!too_long) pending.append(rest.substr(0, end));
        rest.remove_prefix(end + 1);
        emit(std::exchange(pending, {}));
      }
      if (!too_long) pending.append(rest);
      if (pending.size() > kMaxLineBytes) {
        too_long = true;
        pending.clear();
      }
    }
    if (!pending.empty() || too_long) emit(std::move(pending));
    if (!is_stdin) ::close(file);
  }
  return all_read;
}

void keep_memory() {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

struct StopSignals::Impl {
  sigset_t set{};
  sigset_t before{};
  std::function<void()> stop;
  std::thread thread;
  std::mutex mutex;
  std::condition_variable condition;
  bool came = false;
  bool ending = false;
};

StopSignals::StopSignals(std::function<void()> stop) : impl_(std::make_unique<Impl>()) {
  impl_->stop = std::move(stop);
  sigemptyset(&impl_->set);
  sigaddset(&impl_->set, SIGINT);
  sigaddset(&impl_->set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &impl_->set, &impl_->before);
  impl_->thread = std::thread([impl = impl_.get()] {
    const timespec turn{0, 200'000'000};
    while (true) {
      const int signal = sigtimedwait(&impl->set, nullptr, &turn);
      const std::lock_guard lock(impl->mutex);
      if (impl->ending) return;
      if (signal < 0) continue;
      impl->came = true;
      impl->condition.notify_all();
      impl->stop();
    }
  });
}

StopSignals::~StopSignals() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->ending = true;
  }
  impl_->thread.join();
  pthread_sigmask(SIG_SETMASK, &impl_->before, nullptr);
}

void StopSignals::wait() {
  std::unique_lock lock(impl_->mutex);
  impl_->condition.wait(lock, [this] { return impl_->came; });
}

}  // namespace isnad::cli
