/* The header is C99 and the library answers. */
#include <stdio.h>
#include <string.h>

#include "switcher/switcher.h"

int main(void) {
  if (switcher_abi_version() != SWITCHER_ABI_VERSION) return 1;
  if (strcmp(switcher_status_name(SWITCHER_BUSY), "SWITCHER_BUSY") != 0) return 2;
  if (strcmp(switcher_status_name((switcher_status)99), "SWITCHER_?") != 0) return 3;
  printf("libswitcher %s\n", switcher_version());
  return 0;
}
