/* switcher.h - the C interface of libswitcher, and the only header that others see.
 *
 * C99 and C++. Every function that can fail returns a switcher_status; the outputs come last and
 * are written only on SWITCHER_OK unless the comment says otherwise. After a failure
 * switcher_last_error() says, for the calling thread, what happened and what to do. Option and
 * result structs begin with `size`: set it to sizeof the struct, so that a later library can tell
 * which fields you know. Handles are opaque. Times are CLOCK_MONOTONIC nanoseconds. Nothing here
 * throws, exits or prints.
 */
#ifndef SWITCHER_SWITCHER_H
#define SWITCHER_SWITCHER_H

#include <stddef.h>
#include <stdint.h>

#ifdef SWITCHER_BUILDING
#define SWITCHER_API __attribute__((visibility("default")))
#else
#define SWITCHER_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- status, version ----------------------------------------------------------------------------
 */

/* Version of this interface; the library refuses nothing older with the same number. */
#define SWITCHER_ABI_VERSION 1u

typedef enum switcher_status {
  SWITCHER_OK = 0,
  SWITCHER_INVALID = 1,      /* an argument is out of its documented range */
  SWITCHER_NOT_FOUND = 2,    /* no such card, segment or backend name */
  SWITCHER_UNSUPPORTED = 3,  /* this CPU, card or build lacks it */
  SWITCHER_BAD_VERSION = 4,  /* a segment of another version */
  SWITCHER_PERMISSION = 5,   /* unreadable or owned by somebody else */
  SWITCHER_CORRUPT = 6,      /* a segment that does not hold what it must */
  SWITCHER_BUSY = 7,         /* the lock or every slot is held by a living process */
  SWITCHER_TIMEOUT = 8,      /* the deadline passed first */
  SWITCHER_STATE = 9,        /* not allowed now (released handle, handle from before a fork, ...) */
  SWITCHER_OS = 10,          /* a system call failed */
  SWITCHER_NO_DEVICE = 11,   /* no card, or no driver for it */
  SWITCHER_DEVICE_LOST = 12, /* the card failed while in use */
  SWITCHER_SELF_TEST = 13,   /* a known answer was not found: do not trust this backend */
  SWITCHER_INTERNAL = 14     /* a defect in switcher */
} switcher_status;

/* What went wrong last in this thread and what to do about it; "" if nothing did. Valid until the
 * next failing call of the same thread. */
SWITCHER_API const char* switcher_last_error(void);

/* Name of a status, such as "SWITCHER_BUSY"; "SWITCHER_?" for an unknown number. Static string. */
SWITCHER_API const char* switcher_status_name(switcher_status status);

/* Release of the library, such as "0.1.0". Static string. */
SWITCHER_API const char* switcher_version(void);

/* SWITCHER_ABI_VERSION the library was built with. */
SWITCHER_API uint32_t switcher_abi_version(void);

/* ---- scan: the header search
 * ---------------------------------------------------------------------- */

/* ---- gate: who holds a card
 * ------------------------------------------------------------------------ */

/* ---- hasher: the engine that hashes on one card
 * ---------------------------------------------------- */

#ifdef __cplusplus
}
#endif

#endif /* SWITCHER_SWITCHER_H */
