// A small HTTP server for tests: a thread a connection, answers made by a function, every request kept.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace isnad::intake {

struct TestRequest {
  std::string target;
  std::string head;  // all of it
  int connection = 0;
  std::chrono::steady_clock::time_point at;
  bool has(const std::string& header) const { return head.find("\r\n" + header + "\r\n") != std::string::npos; }
};

struct TestAnswer {
  int status = 200;
  std::string body;
  std::vector<std::string> headers;
  std::chrono::milliseconds delay{0};
  bool close_early = false;  // no answer at all
};

class TestServer {
 public:
  using Handler = std::function<TestAnswer(const TestRequest&)>;

  explicit TestServer(Handler handler, const std::string& address = "127.0.0.1")
      : handler_(std::move(handler)), address_(address) {
    listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in bound{};
    bound.sin_family = AF_INET;
    inet_pton(AF_INET, address.c_str(), &bound.sin_addr);
    socklen_t size = sizeof bound;
    if (bind(listening_, reinterpret_cast<sockaddr*>(&bound), size) != 0 || listen(listening_, 64) != 0 ||
        getsockname(listening_, reinterpret_cast<sockaddr*>(&bound), &size) != 0) {
      throw std::runtime_error("the test server cannot listen");
    }
    port_ = ntohs(bound.sin_port);
    accepting_ = std::thread([this] { accept_all(); });
  }

  ~TestServer() {
    stopped_ = true;
    ::shutdown(listening_, SHUT_RDWR);
    accepting_.join();
    ::close(listening_);
    {
      const std::lock_guard lock(mutex_);
      for (const int handle : open_) ::shutdown(handle, SHUT_RDWR);
    }
    for (std::thread& thread : threads_) thread.join();
  }

  std::string allow() const { return address_ + ":" + std::to_string(port_); }
  std::string url(const std::string& target) const { return "http://" + allow() + target; }
  int port() const { return port_; }

  std::vector<TestRequest> requests() const {
    const std::lock_guard lock(mutex_);
    return requests_;
  }
  std::vector<std::string> targets() const {
    std::vector<std::string> out;
    for (const TestRequest& request : requests()) out.push_back(request.target);
    return out;
  }
  int connections() const { return connections_; }
  int most_at_once() const { return most_at_once_; }

 private:
  void accept_all() {
    while (!stopped_) {
      const int handle = ::accept(listening_, nullptr, nullptr);
      if (handle < 0) return;
      const std::lock_guard lock(mutex_);
      open_.push_back(handle);
      threads_.emplace_back([this, handle, number = ++connections_] { serve(handle, number); });
    }
  }

  void serve(int handle, int number) {
    std::string bytes;
    char buffer[4'096];
    while (!stopped_) {
      std::size_t end = bytes.find("\r\n\r\n");
      while (end == std::string::npos) {
        const ssize_t got = ::recv(handle, buffer, sizeof buffer, 0);
        if (got <= 0) return finish(handle);
        bytes.append(buffer, static_cast<std::size_t>(got));
        end = bytes.find("\r\n\r\n");
      }
      TestRequest request;
      request.head = bytes.substr(0, end + 2);
      bytes.erase(0, end + 4);
      const std::size_t space = request.head.find(' ');
      request.target = request.head.substr(space + 1, request.head.find(' ', space + 1) - space - 1);
      request.connection = number;
      request.at = std::chrono::steady_clock::now();
      {
        const std::lock_guard lock(mutex_);
        requests_.push_back(request);
        ++at_once_;
        most_at_once_ = std::max<int>(most_at_once_, at_once_);
      }
      const TestAnswer answer = handler_(request);
      for (auto left = answer.delay; left.count() > 0 && !stopped_; left -= std::chrono::milliseconds{10}) {
        std::this_thread::sleep_for(std::min(left, std::chrono::milliseconds{10}));
      }
      {
        const std::lock_guard lock(mutex_);
        --at_once_;
      }
      if (answer.close_early) return finish(handle);
      std::string out = "HTTP/1.1 " + std::to_string(answer.status) + " X\r\n";
      for (const std::string& header : answer.headers) out += header + "\r\n";
      out += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n\r\n" + answer.body;
      for (std::size_t sent = 0; sent < out.size();) {
        const ssize_t wrote = ::send(handle, out.data() + sent, out.size() - sent, MSG_NOSIGNAL);
        if (wrote <= 0) return finish(handle);
        sent += static_cast<std::size_t>(wrote);
      }
    }
    finish(handle);
  }

  void finish(int handle) {
    const std::lock_guard lock(mutex_);
    std::erase(open_, handle);
    ::close(handle);
  }

  Handler handler_;
  std::string address_;
  int listening_ = -1;
  int port_ = 0;
  std::atomic<bool> stopped_{false};
  mutable std::mutex mutex_;
  std::vector<TestRequest> requests_;
  std::vector<int> open_;
  std::list<std::thread> threads_;
  std::thread accepting_;
  std::atomic<int> connections_{0};
  int at_once_ = 0;
  std::atomic<int> most_at_once_{0};
};

}  // namespace isnad::intake
