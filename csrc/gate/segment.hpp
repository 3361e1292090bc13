// The gate segment as the library sees it: the layout of struct switcher_segment in switcher.h,
// with every shared word a lock-free atomic. Fixed size, no pointers, little-endian.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "switcher/switcher.h"

namespace switcher {

constexpr uint32_t kFirstSlotBit = SWITCHER_FIRST_SLOT_BIT;
constexpr uint32_t kBits = 64;
constexpr uint32_t kSlots = SWITCHER_SLOTS;
constexpr uint64_t kControllerMask = (uint64_t{1} << kFirstSlotBit) - 1;
constexpr size_t kBuckets = SWITCHER_BUCKETS;
constexpr size_t kReasonWords = SWITCHER_REASON_BYTES / 8;
constexpr size_t kWhoWords = SWITCHER_WHO_BYTES / 8;

// Lanes leave when the last heartbeat is older than this: nothing is hashed 20 ms after it.
constexpr uint64_t kStaleNs = 15'000'000;
constexpr uint64_t kBeatNs = 3'000'000;   // the controller's thread beats this often
constexpr uint64_t kReapNs = 30'000'000;  // and looks for dead holders this often

using Word = std::atomic<uint64_t>;
using Half = std::atomic<uint32_t>;
static_assert(Word::is_always_lock_free && sizeof(Word) == 8, "64-bit words must be lock-free");
static_assert(Half::is_always_lock_free && sizeof(Half) == 4, "32-bit words must be lock-free");
static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the segment is little-endian");

// Written by its holder only, except that the controller may turn kClaimed into kExpired.
struct alignas(128) Slot {
  Word state;  // generation << 2 | SlotState
  Word since_ns;
  Word deadline_ns;  // 0 = none
  Half rank;
  Half share;
  Half pid;  // pid and start time are for people; nothing is decided by them
  Half reserved;
  Word start_ticks;
  Word who[kWhoWords];        // text, zero padded
  Word reason[kReasonWords];  // text, zero padded
};

enum class SlotState : uint64_t { kFree = 0, kClaimed = 1, kExpired = 2 };

struct Histogram {
  Word bucket[kBuckets];
};

struct Segment {
  Word magic;
  Half abi;
  Half size_bytes;
  std::atomic<char> card[SWITCHER_CARD_BYTES];
  Half ready;  // 1, stored last by the creator

  alignas(64) Word closed;      // 0 = hash; else leave
  alignas(64) Word entered;     // lanes that ever went in
  alignas(64) Word left;        // lanes that came out again; read it before `entered`
  alignas(64) Half bell;        // futex: the gate opened (counts the openings)
  alignas(64) Half drain_bell;  // futex: the last lane is out
  alignas(64) Half asleep;      // lanes that sleep on `bell`
  alignas(64) Half waiting;     // claimants that sleep on `drain_bell`
  alignas(64) Half share;       // 0..1000, how much of the card may hash while open
  alignas(64) Word heartbeat_ns;
  alignas(64) Word last_hash_ns;  // end of the latest hash of any lane that has left
  alignas(64) Word opened_ns;     // when the last bit was cleared
  Word back_recorded_ns;          // value of opened_ns whose return is in the histogram
  alignas(64) Half controller_pid;
  Half hasher_pid;
  Word controller_since_ns;  // when the controller's bits last changed
  Word controllers;          // how many controllers and hashers there have been
  Word hashers;
  alignas(64) Word reaped;  // claims of dead holders that were cleared
  Word expired;             // claims cleared at their deadline or revoked
  alignas(64) Word reserved[16];

  alignas(128) Slot slot[kSlots];
  Histogram out;   // claim stored -> last hash done
  Histogram back;  // last claim gone -> first hash
};

static_assert(sizeof(Segment) == SWITCHER_SEGMENT_BYTES);
static_assert(sizeof(switcher_segment) == SWITCHER_SEGMENT_BYTES);
static_assert(sizeof(Slot) == 128 && sizeof(switcher_segment_slot) == 128);

#define SWITCHER_SAME_PLACE(field) \
  static_assert(offsetof(Segment, field) == offsetof(switcher_segment, field), #field)
SWITCHER_SAME_PLACE(abi);
SWITCHER_SAME_PLACE(size_bytes);
SWITCHER_SAME_PLACE(card);
SWITCHER_SAME_PLACE(ready);
SWITCHER_SAME_PLACE(closed);
SWITCHER_SAME_PLACE(entered);
SWITCHER_SAME_PLACE(left);
SWITCHER_SAME_PLACE(bell);
SWITCHER_SAME_PLACE(drain_bell);
SWITCHER_SAME_PLACE(asleep);
SWITCHER_SAME_PLACE(waiting);
SWITCHER_SAME_PLACE(share);
SWITCHER_SAME_PLACE(heartbeat_ns);
SWITCHER_SAME_PLACE(last_hash_ns);
SWITCHER_SAME_PLACE(opened_ns);
SWITCHER_SAME_PLACE(controller_pid);
SWITCHER_SAME_PLACE(reaped);
SWITCHER_SAME_PLACE(slot);
SWITCHER_SAME_PLACE(out);
SWITCHER_SAME_PLACE(back);
#undef SWITCHER_SAME_PLACE
static_assert(offsetof(Segment, closed) == SWITCHER_OFFSET_CLOSED);
static_assert(offsetof(Segment, slot) == SWITCHER_OFFSET_SLOTS);
static_assert(offsetof(Slot, reason) == offsetof(switcher_segment_slot, reason));
static_assert(offsetof(Slot, who) == offsetof(switcher_segment_slot, who));

}  // namespace switcher
