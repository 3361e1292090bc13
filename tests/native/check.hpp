// CHECK and friends for native tests: say what failed and where, then stop with exit code 1.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#define CHECK(condition)                                                            \
  do {                                                                              \
    if (!(condition)) {                                                             \
      std::fprintf(stderr, "%s:%d: %s is false\n", __FILE__, __LINE__, #condition); \
      std::exit(1);                                                                 \
    }                                                                               \
  } while (0)

// CHECK with the values that went wrong, printf style.
#define CHECK_SAYING(condition, ...)                                                \
  do {                                                                              \
    if (!(condition)) {                                                             \
      std::fprintf(stderr, "%s:%d: %s is false: ", __FILE__, __LINE__, #condition); \
      std::fprintf(stderr, __VA_ARGS__);                                            \
      std::fprintf(stderr, "\n");                                                   \
      std::exit(1);                                                                 \
    }                                                                               \
  } while (0)

// A folder of its own for each test, removed at the end.
struct TestFolder {
  std::string path;
  TestFolder() {
    char name[] = "/tmp/switcher-test-XXXXXX";
    CHECK(mkdtemp(name) != nullptr);
    path = name;
  }
  ~TestFolder() {
    const std::string command = "rm -rf '" + path + "'";
    if (std::system(command.c_str()) != 0) std::perror("rm");
  }
};
