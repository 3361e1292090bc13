// Runs one backend's self-test; built by tests/unit/test_scan_mutants.py from deliberately wrong
// sources. Exit 0: the self-test passed. 1: it failed, as it must for a mutant.
#include "cpu/scans.hpp"

#define SWITCHER_NAME2(name) scan_##name
#define SWITCHER_NAME(name) SWITCHER_NAME2(name)

int main() {
  const switcher::Backend backend{"mutant", nullptr, switcher::SWITCHER_NAME(SWITCHER_MUTANT)};
  return switcher::self_test(backend) ? 0 : 1;
}
