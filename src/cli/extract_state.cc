#include "cli/extract_state.h"

#include <fcntl.h>
#include <rapidjson/document.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "core/json_writer.h"

namespace isnad::cli {
namespace {

constexpr std::size_t kMaxState = 1u << 20;

Result<void> io_failed(const std::string& path) { return fail(std::strerror(errno), path); }

}  // namespace

Result<std::optional<ExtractState>> load_state(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  const std::string text(std::istreambuf_iterator<char>(in), {});
  rapidjson::Document json;
  if (text.size() <= kMaxState) json.Parse<rapidjson::kParseIterativeFlag>(text.data(), text.size());
  auto number = [&](const char* name, std::uint64_t& out) {
    const auto member = json.FindMember(name);
    if (member == json.MemberEnd() || !member->value.IsUint64()) return false;
    out = member->value.GetUint64();
    return true;
  };
  auto words = [&](const char* name, std::string& out) {
    const auto member = json.FindMember(name);
    if (member == json.MemberEnd() || !member->value.IsString()) return false;
    out.assign(member->value.GetString(), member->value.GetStringLength());
    return true;
  };
  ExtractState state;
  std::uint64_t done = 0;
  if (text.size() > kMaxState || json.HasParseError() || !json.IsObject() || !words("run", state.run) ||
      !words("file", state.place.file) || !number("input", state.place.input) ||
      !number("offset", state.place.offset) || !number("item", state.place.item) || !number("output", state.output) ||
      !number("records", state.counts.records) || !number("pages", state.counts.pages) ||
      !number("articles", state.counts.articles) || !number("refused", state.counts.refused) || !number("done", done)) {
    return fail("not a state of `isnad extract`", path, "name another file, or remove it to begin anew");
  }
  state.is_done = done != 0;
  return state;
}

Result<void> save_state(const ExtractState& state, const std::string& path) {
  JsonWriter json;
  json.object([&] {
    json.text("run", state.run);
    json.text("file", state.place.file);
    json.integer("input", static_cast<std::int64_t>(state.place.input));
    json.integer("offset", static_cast<std::int64_t>(state.place.offset));
    json.integer("item", static_cast<std::int64_t>(state.place.item));
    json.integer("output", static_cast<std::int64_t>(state.output));
    json.integer("records", static_cast<std::int64_t>(state.counts.records));
    json.integer("pages", static_cast<std::int64_t>(state.counts.pages));
    json.integer("articles", static_cast<std::int64_t>(state.counts.articles));
    json.integer("refused", static_cast<std::int64_t>(state.counts.refused));
    json.integer("done", state.is_done ? 1 : 0);
  });
  const std::string text = json.take() + "\n";
  const std::string beside = path + ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return io_failed(beside);
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  if (!written || std::rename(beside.c_str(), path.c_str()) != 0) return io_failed(beside);
  return {};
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
}

Result<void> OutputFile::open(const std::string& path, std::uint64_t size) {
  path_ = path;
  file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (file_ < 0) return io_failed(path);
  struct stat info {};
  if (::fstat(file_, &info) != 0) return io_failed(path);
  if (!S_ISREG(info.st_mode)) {
    if (size > 0) return fail("a state needs a regular file as output", path);
    return {};
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) return fail("another program writes this file", path);
  if (static_cast<std::uint64_t>(info.st_size) < size) {
    return fail("shorter than the state says", path, "remove the state to begin anew");
  }
  if (::ftruncate(file_, static_cast<off_t>(size)) != 0 || ::lseek(file_, 0, SEEK_END) < 0) return io_failed(path);
  return {};
}

Result<std::uint64_t> OutputFile::sync() const {
  const off_t size = ::lseek(file_, 0, SEEK_CUR);
  if (size < 0 || ::fdatasync(file_) != 0) return fail(std::strerror(errno), path_);
  return static_cast<std::uint64_t>(size);
}

Result<intake::InputPlace> place_of_words(const std::string& words) {
  const std::size_t colon = words.rfind(':');
  intake::InputPlace place;
  if (colon != std::string::npos && colon > 0) {
    const auto read = std::from_chars(words.data() + colon + 1, words.data() + words.size(), place.offset);
    place.file = words.substr(0, colon);
    if (read.ec == std::errc() && read.ptr == words.data() + words.size()) return place;
  }
  return fail("not a place to go on at", words, "it is FILE:OFFSET");
}

}  // namespace isnad::cli
