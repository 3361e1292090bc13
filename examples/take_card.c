/* Takes a card from the hasher, works on it, gives it back. C99, header and library only.
 *
 *   cc take_card.c -I"$(python -c 'import switcher; print(switcher.get_include())')" \
 *      "$(python -c 'import switcher; print(switcher.get_library())')" -o take_card
 *   ./take_card cpu:0 250     (milliseconds; 0 = until a line comes in)
 */
#define _POSIX_C_SOURCE 200809L /* nanosleep */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "switcher/switcher.h"

/* Stands for the engine's own work. */
static void work_for(long milliseconds) {
  if (milliseconds == 0) {
    getchar();
    return;
  }
  const struct timespec rest = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  nanosleep(&rest, NULL);
}

static int say(const char* what, switcher_status status) {
  fprintf(stderr, "take_card: %s: %s (%s)\n", what, switcher_last_error(),
          switcher_status_name(status));
  return 1;
}

int main(int argc, char** argv) {
  const char* card = argc > 1 ? argv[1] : "cpu:0";
  const long milliseconds = argc > 2 ? strtol(argv[2], NULL, 10) : 100;
  switcher_gate* gate = NULL;
  switcher_holder* holder = NULL;
  switcher_claim_options options = {sizeof options, SWITCHER_RANK_LEASE, 1000, 0, "the C example"};
  int result = 0;

  switcher_status status = switcher_gate_open(card, NULL, &gate);
  if (status != SWITCHER_OK) return say("open", status);
  status = switcher_holder_register(gate, "take_card", &holder); /* once per program */
  if (status != SWITCHER_OK) {
    switcher_gate_close(gate);
    return say("register", status);
  }

  status = switcher_holder_claim(holder, &options, NULL); /* one store: hashing leaves now */
  if (status == SWITCHER_OK) status = switcher_holder_wait(holder, 1000000000u, SWITCHER_SPIN_AUTO);
  if (status == SWITCHER_OK) {
    printf("%s is ours, claim bit %u\n", card, switcher_holder_bit(holder));
    fflush(stdout);
    work_for(milliseconds);
    status = switcher_holder_release(holder); /* the last one out lets hashing return */
  }
  if (status != SWITCHER_OK) {
    result = say("claim", status);
  } else {
    printf("%s is free again\n", card);
  }
  switcher_holder_close(holder);
  switcher_gate_close(gate);
  return result;
}
