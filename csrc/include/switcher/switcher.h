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

/* Most versions that one scan shares a message schedule over. */
#define SWITCHER_MAX_VERSIONS 64u

/* Least capacity of a hit buffer: what one vector group can report at the easiest target. */
#define SWITCHER_MIN_HITS 2048u

typedef struct switcher_backend_info {
  size_t size;       /* [in] sizeof this struct */
  const char* name;  /* "portable", "avx2", ..., "cuda"; static string */
  int32_t supported; /* 1 if this CPU and build have it */
  int32_t passed;    /* 1 if its self-test found the known answers; 0 if not, or not supported */
  double rate_hps;   /* SHA-256d per second on one core as measured at the choice; 0 if unknown */
} switcher_backend_info;

/* How many backends this library knows, supported here or not. */
SWITCHER_API size_t switcher_backend_count(void);

/* Backend `index`, 0 <= index < switcher_backend_count(). Runs self-tests and the measurement at
 * the first call (some 50 ms). Any thread. */
SWITCHER_API switcher_status switcher_backend_get(size_t index, switcher_backend_info* out);

/* Name of the backend that measuring chose. */
SWITCHER_API switcher_status switcher_backend_best(const char** name);

typedef struct switcher_scan_request {
  size_t size;          /* [in] sizeof this struct */
  uint8_t header[80];   /* version and nonce fields are starting points, see below */
  uint8_t target[32];   /* a hit is hash <= target; least significant byte first */
  uint32_t start;       /* first nonce */
  uint32_t versions;    /* 1..SWITCHER_MAX_VERSIONS: the header's own version, then the next */
                        /* BIP 320 patterns (mask 0x1fffe000) in counting order */
  uint64_t count;       /* 1..2^32 nonces; the range may wrap */
  const char* backend;  /* a name, or NULL for the best */
  const uint64_t* stop; /* NULL, or a word that ends the scan when it becomes non-zero */
} switcher_scan_request;

typedef struct switcher_hit {
  uint32_t nonce;
  uint32_t version; /* version field, as a number */
  uint8_t hash[32]; /* digest byte order; explorers print it reversed */
} switcher_hit;

typedef struct switcher_scan_result {
  size_t size;         /* [in] sizeof this struct */
  uint64_t nonces;     /* finished prefix of the range; each was hashed once per version */
  uint64_t hits;       /* hits written: all of the prefix, in order of (place in range, version) */
  uint64_t candidates; /* what the backend reported and the portable path then checked */
  const char* backend; /* who scanned; static string */
} switcher_scan_result;

/* Scans nonces. Every hit was hashed again by the portable path. Returns before the end of the
 * range when the buffer is full (`nonces` < `count`: call again from start + nonces) or when *stop
 * is set. `capacity` >= SWITCHER_MIN_HITS. Any thread; no state is shared between calls.
 * SWITCHER_SELF_TEST: the backend reported a nonce that does not meet the target's top word. */
SWITCHER_API switcher_status switcher_scan(const switcher_scan_request* request, switcher_hit* hits,
                                           size_t capacity, switcher_scan_result* result);

/* SHA-256(SHA-256(header)) by the portable path. */
SWITCHER_API void switcher_hash_header(const uint8_t header[80], uint8_t hash[32]);

/* The portable SHA-256 compression of one 64-byte block into eight state words. */
SWITCHER_API void switcher_sha256_compress(uint32_t state[8], const uint8_t block[64]);

typedef struct switcher_bench_request {
  size_t size;         /* [in] sizeof this struct */
  const char* backend; /* a name, or NULL for the best */
  uint32_t threads;    /* 1..1024, each pinned to one CPU of this process, counted from the last */
  uint32_t versions;   /* 1..SWITCHER_MAX_VERSIONS, sharing one message schedule */
  double seconds;      /* 0.01..3600 of timed work */
} switcher_bench_request;

typedef struct switcher_bench_result {
  size_t size;           /* [in] sizeof this struct */
  const char* backend;   /* static string */
  uint64_t hashes;       /* header hashes tested, versions counted */
  double seconds;        /* wall time */
  double thread_seconds; /* CPU time of all threads together */
  double core_hz;        /* clock of the cores meanwhile, measured */
} switcher_bench_result;

/* Times a backend. Every timed pass is compared with known answers; SWITCHER_SELF_TEST if one
 * differs. Blocks for the time asked plus warm-up. */
SWITCHER_API switcher_status switcher_bench_hash(const switcher_bench_request* request,
                                                 switcher_bench_result* result);

typedef struct switcher_bench_limit {
  size_t size;                   /* [in] sizeof this struct */
  double cycles_per_hash;        /* nothing faster is possible on this core; 0 if not known */
  double vector_instructions;    /* per vector of hashes; hybrid: per 8, mixed: per 24 */
  double shift_instructions;     /* rotates and shifts among them */
  double cycles_per_instruction; /* measured on this core, as the two below; 0 where not used */
  double cycles_per_shift;
  double cycles_per_sha256rnds2;
} switcher_bench_limit;

/* The least cycles a backend's instructions take on this core, from their number and from how fast
 * the core issues their kinds when nothing waits (some milliseconds of measuring). */
SWITCHER_API switcher_status switcher_bench_get_limit(const char* backend, uint32_t versions,
                                                      switcher_bench_limit* limit);

/* ---- CUDA cards
 * ---------------------------------------------------------------------- */

typedef struct switcher_cuda_info {
  size_t size;    /* [in] sizeof this struct */
  char uuid[48];  /* "GPU-..." as nvidia-smi prints it */
  char name[256]; /* the card's model */
  int32_t major;  /* compute capability */
  int32_t minor;
  int32_t multiprocessors;
  int32_t index; /* as CUDA counts: card "cuda:<index>" */
  uint64_t memory_bytes;
  uint64_t clock_hz; /* highest of the multiprocessors */
} switcher_cuda_info;

/* How many CUDA cards this process can use. 0 is no failure: switcher_last_error() then says why
 * (no driver, no card, a build without CUDA). The first call opens the driver. Any thread. */
SWITCHER_API switcher_status switcher_cuda_count(size_t* count);

/* Card `index`, 0 <= index < count. Any thread. */
SWITCHER_API switcher_status switcher_cuda_get(size_t index, switcher_cuda_info* out);

/* ---- gate: who holds a card
 * ------------------------------------------------------------------------ */

/* The segment: one file per card, 16 KiB, mapped shared by everybody who takes or hashes on that
 * card. All words are little-endian and atomic (use __atomic_* or <stdatomic.h>, sequentially
 * consistent). Offsets in bytes:
 *
 *   0x000 header   0x040 closed      0x080 entered    0x0c0 left      0x100 bell    0x140
 * drain_bell 0x180 asleep   0x1c0 waiting     0x200 share      0x240 heartbeat 0x280 last hash
 *   0x2c0 opened   0x300 controller  0x340 counters   0x400 slot[56]  0x2000 out    0x3000 back
 *
 * closed: bit b of 0..7 is the controller's (SWITCHER_CLOSED_*), bit b of 8..63 is claim slot
 * b - 8. 0 = the card may hash; anything else = hashing must be off it.
 * Locks: F_OFD_SETLK write locks on single bytes of the file say who lives: byte 0 the controller,
 * byte 1 the hasher, byte b the holder of slot b - 8. The kernel drops them at any death.
 * docs/gate.md holds the whole protocol.
 */
#define SWITCHER_SEGMENT_BYTES 16384u
#define SWITCHER_SEGMENT_MAGIC UINT64_C(0x7265686374697773) /* "switcher" */
#define SWITCHER_SEGMENT_ABI 1u
#define SWITCHER_SLOTS 56u
#define SWITCHER_FIRST_SLOT_BIT 8u
#define SWITCHER_BUCKETS 512u
#define SWITCHER_CARD_BYTES 44u
#define SWITCHER_WHO_BYTES 16u
#define SWITCHER_REASON_BYTES 64u
#define SWITCHER_OFFSET_CLOSED 0x040u
#define SWITCHER_OFFSET_ENTERED 0x080u
#define SWITCHER_OFFSET_LEFT 0x0c0u
#define SWITCHER_OFFSET_BELL 0x100u
#define SWITCHER_OFFSET_SLOTS 0x400u
#define SWITCHER_LOCK_CONTROLLER 0u
#define SWITCHER_LOCK_HASHER 1u

/* The controller's bits of `closed`. */
#define SWITCHER_CLOSED_FAULT UINT64_C(1)       /* the card or its checks failed */
#define SWITCHER_CLOSED_THERMAL UINT64_C(2)     /* too hot, or temperature unreadable */
#define SWITCHER_CLOSED_GRID UINT64_C(4)        /* grid, price or power signal */
#define SWITCHER_CLOSED_OPERATOR UINT64_C(8)    /* somebody said pause */
#define SWITCHER_CLOSED_POLICY UINT64_C(16)     /* any other decision of the policy */
#define SWITCHER_CLOSED_STARTING UINT64_C(32)   /* the owner is not ready yet */
#define SWITCHER_CLOSED_LOST UINT64_C(64)       /* the segment's file was removed */
#define SWITCHER_CLOSED_HEARTBEAT UINT64_C(128) /* a watchdog saw the heartbeat stop */

typedef struct switcher_segment_slot {
  uint64_t state; /* generation << 2 | 0 free, 1 claimed, 2 expired */
  uint64_t since_ns;
  uint64_t deadline_ns; /* 0 = none */
  uint32_t rank;
  uint32_t share; /* how much of the card is wanted, 1..1000 */
  uint32_t pid;   /* for people only, as is start_ticks */
  uint32_t reserved;
  uint64_t start_ticks;
  char who[SWITCHER_WHO_BYTES];
  char reason[SWITCHER_REASON_BYTES];
} switcher_segment_slot;

typedef struct switcher_segment {
  uint64_t magic;
  uint32_t abi;
  uint32_t size_bytes;
  char card[SWITCHER_CARD_BYTES];
  uint32_t ready;
  uint64_t closed, pad_closed[7];
  uint64_t entered, pad_entered[7];
  uint64_t left, pad_left[7];
  uint32_t bell, pad_bell[15];
  uint32_t drain_bell, pad_drain_bell[15];
  uint32_t asleep, pad_asleep[15];
  uint32_t waiting, pad_waiting[15];
  uint32_t share, pad_share[15];
  uint64_t heartbeat_ns, pad_heartbeat[7];
  uint64_t last_hash_ns, pad_last_hash[7];
  uint64_t opened_ns, back_recorded_ns, pad_opened[6];
  uint32_t controller_pid, hasher_pid;
  uint64_t controller_since_ns, controllers, hashers, pad_controller[4];
  uint64_t reaped, expired, pad_counters[6];
  uint64_t reserved[16];
  switcher_segment_slot slot[SWITCHER_SLOTS];
  uint64_t out[SWITCHER_BUCKETS];  /* claim stored -> last hash done */
  uint64_t back[SWITCHER_BUCKETS]; /* last claim gone -> first hash */
} switcher_segment;

/* Ranks of claims, for the policy; a lower number goes first. */
#define SWITCHER_RANK_FOREIGN 5u
#define SWITCHER_RANK_INFERENCE 4u
#define SWITCHER_RANK_LEASE 3u
#define SWITCHER_RANK_OPERATOR 2u
#define SWITCHER_RANK_GRID 1u
#define SWITCHER_RANK_FAULT 0u

/* A mapped segment. May be used by any number of threads. Holders and controllers keep what they
 * need of it: it may be closed before them. */
typedef struct switcher_gate switcher_gate;
/* A claim slot in the hands of this process. For one thread at a time. */
typedef struct switcher_holder switcher_holder;
/* The controller of a card. May be used by any number of threads. */
typedef struct switcher_controller switcher_controller;

#define SWITCHER_GATE_CREATE 1u /* make the segment (and the folder) where it is missing */
#define SWITCHER_GATE_GROUP 2u  /* make it with mode 0660 and `group` instead of 0600 */

typedef struct switcher_gate_options {
  size_t size;     /* sizeof(switcher_gate_options) */
  uint32_t flags;  /* SWITCHER_GATE_* */
  uint32_t group;  /* group id, with SWITCHER_GATE_GROUP */
  const char* dir; /* NULL: $SWITCHER_GATE_DIR, else /dev/shm/switcher-UID */
} switcher_gate_options;

/* Opens and checks the segment of `card` ("cpu:0", "GPU-..."). `options` may be NULL.
 * Fails with NOT_FOUND, PERMISSION (not ours, not root's, not shared with a group of ours),
 * BAD_VERSION, CORRUPT, INVALID, OS. */
SWITCHER_API switcher_status switcher_gate_open(const char* card,
                                                const switcher_gate_options* options,
                                                switcher_gate** out);
SWITCHER_API void switcher_gate_close(switcher_gate* gate); /* NULL is fine */
/* Path of the segment's file. Valid as long as the handle. */
SWITCHER_API const char* switcher_gate_path(const switcher_gate* gate);
/* The mapping itself, for readers. Valid as long as the handle. */
SWITCHER_API const switcher_segment* switcher_gate_segment(const switcher_gate* gate);

typedef struct switcher_gate_info {
  size_t size;           /* sizeof(switcher_gate_info) */
  uint64_t closed;       /* the word: 0 = hashing may run */
  uint64_t entered;      /* hash lanes that ever went in, */
  uint64_t left;         /* and out */
  uint64_t heartbeat_ns; /* last beat of the controller; 0 = none */
  uint64_t last_hash_ns; /* end of the last hash of a lane that has left */
  uint64_t opened_ns;    /* when the last bit was cleared; 0 = never */
  uint64_t openings;     /* how often the gate opened or rang, modulo 2^32 */
  uint64_t reaped;       /* claims of dead holders that were cleared */
  uint64_t expired;      /* claims cleared at their deadline or revoked */
  uint32_t share;        /* 0..1000 of the card that may hash while open */
  uint32_t hasher;       /* 1 if a living process holds the hasher's lock */
  uint32_t controller;   /* 1 if a living process holds the controller's lock */
  uint32_t beating;      /* 1 if the heartbeat is younger than 15 ms */
} switcher_gate_info;

SWITCHER_API switcher_status switcher_gate_read(const switcher_gate* gate, switcher_gate_info* out);

typedef struct switcher_claim_info {
  size_t size;      /* sizeof(switcher_claim_info) */
  uint32_t bit;     /* 8..63 */
  uint32_t claimed; /* 1 if the bit is set */
  uint64_t generation;
  uint64_t since_ns;
  uint64_t deadline_ns; /* 0 = none */
  uint32_t rank;
  uint32_t share;
  uint32_t pid;    /* as its holder sees itself */
  uint32_t living; /* 1 if a living process holds the slot */
  char who[SWITCHER_WHO_BYTES];
  char reason[SWITCHER_REASON_BYTES]; /* both zero-terminated, control characters as '?' */
} switcher_claim_info;

/* What the slot of `bit` says. Everything but `claimed` and `living` is the holder's own word. */
SWITCHER_API switcher_status switcher_gate_claim_info(const switcher_gate* gate, uint32_t bit,
                                                      switcher_claim_info* out);

#define SWITCHER_LATENCY_OUT 0u  /* claim stored -> last hash done, of claims that met a hash */
#define SWITCHER_LATENCY_BACK 1u /* last claim gone -> first hash */

/* Copies the counts of a histogram (`counts` may be NULL), and the total (may be NULL). Bucket i <
 * 64 counts i ns; then 16 buckets per power of two; the last also holds everything from 17.2 s. */
SWITCHER_API switcher_status switcher_gate_histogram(const switcher_gate* gate, uint32_t which,
                                                     uint64_t counts[SWITCHER_BUCKETS],
                                                     uint64_t* total);
/* out_ns[i] = the upper edge (at most 6.25 % high) of the bucket with quantile quantiles[i] (0..1);
 * 0 while nothing is counted. */
SWITCHER_API switcher_status switcher_gate_quantiles(const switcher_gate* gate, uint32_t which,
                                                     const double* quantiles, size_t count,
                                                     uint64_t* out_ns);

/* Takes a free slot. `who` (at most 15 bytes are kept) is for people. BUSY if all 56 are held. */
SWITCHER_API switcher_status switcher_holder_register(const switcher_gate* gate, const char* who,
                                                      switcher_holder** out);
/* Releases what is claimed and gives the slot back. NULL is fine. In a forked child it only frees
 * the handle: the claim is the parent's. */
SWITCHER_API void switcher_holder_close(switcher_holder* holder);

typedef struct switcher_claim_options {
  size_t size;          /* sizeof(switcher_claim_options) */
  uint32_t rank;        /* SWITCHER_RANK_* */
  uint32_t share;       /* wanted, in 1/1000 of the card; 1000 = all */
  uint64_t deadline_ns; /* the controller opens the gate again then; 0 = never */
  const char* reason;   /* NULL or text; at most 63 bytes are kept */
} switcher_claim_options;

/* Closes the gate. No system call. `options` may be NULL (rank lease, whole card, no deadline);
 * `generation` may be NULL. STATE if already claimed, or after a fork. The caller may launch work
 * at once if it may overlap the last microseconds of hashing; else it waits for the drain. */
SWITCHER_API switcher_status switcher_holder_claim(switcher_holder* holder,
                                                   const switcher_claim_options* options,
                                                   uint64_t* generation);
/* Spin as suits the card: not at all on CPU cores, where the spinner would keep the lane it waits
 * for off its core; 50 us on a GPU, whose drain takes a few. */
#define SWITCHER_SPIN_AUTO UINT64_MAX

/* Waits until no hash runs on the card: only then the claim is granted. Spins for `spin_ns` first
 * (see SWITCHER_SPIN_AUTO), then sleeps. TIMEOUT leaves the claim in place. STATE if the claim was
 * revoked or expired. */
SWITCHER_API switcher_status switcher_holder_wait(switcher_holder* holder, uint64_t timeout_ns,
                                                  uint64_t spin_ns);
/* Gives the card back. STATE if nothing is claimed, or if the claim had expired or was revoked. */
SWITCHER_API switcher_status switcher_holder_release(switcher_holder* holder);
/* 1 while claimed and neither expired nor revoked. */
SWITCHER_API int switcher_holder_held(const switcher_holder* holder);
/* The holder's bit, 8..63. */
SWITCHER_API uint32_t switcher_holder_bit(const switcher_holder* holder);

/* Becomes the controller: starts a native thread that beats every 3 ms, expires claims and reaps
 * dead holders within 50 ms. The controller's bits of `closed` become `bits`. BUSY while another
 * lives. */
SWITCHER_API switcher_status switcher_controller_open(const switcher_gate* gate, uint64_t bits,
                                                      switcher_controller** out);
/* Stops beating: hashing ends by itself within 20 ms. NULL is fine. */
SWITCHER_API void switcher_controller_close(switcher_controller* controller);
/* Of the controller's bits, those in `mask` become as in `bits`. No system call unless it opens the
 * gate under sleeping lanes. */
SWITCHER_API switcher_status switcher_controller_set(switcher_controller* controller, uint64_t mask,
                                                     uint64_t bits);
/* How much may hash while the gate is open, 0..1000. */
SWITCHER_API switcher_status switcher_controller_set_share(switcher_controller* controller,
                                                           uint32_t share);
/* Takes the card back from a living holder if it still holds claim `generation`; `*revoked` says
 * so. */
SWITCHER_API switcher_status switcher_controller_revoke(switcher_controller* controller,
                                                        uint32_t bit, uint64_t generation,
                                                        int* revoked);

/* ---- hasher: the engine that hashes on one card
 * ---------------------------------------------------- */

/* A hasher searches a job's whole space on one card, whenever the gate is open. What it has done
 * and found lies in a file beside the gate (<card>.ring) that outlives the process: a killed hasher
 * repeats at most the chunk in flight of each lane and skips nothing. docs/hasher.md has the rules.
 */
typedef struct switcher_hasher switcher_hasher;
typedef struct switcher_ring switcher_ring;

#define SWITCHER_MAX_EXTRANONCE2 16u
#define SWITCHER_MAX_COINBASE_PART 32768u
#define SWITCHER_MAX_BRANCH 32u
#define SWITCHER_MAX_LANES 256u

/* Cores of a CPU card, lowest first: "cpu:0" = all this process may use, "cpu:0:1core",
 * "cpu:0:2cores", ... = that many, counted from the last. `cores` has room for SWITCHER_MAX_LANES.
 * NOT_FOUND for any other card. */
SWITCHER_API switcher_status switcher_card_cores(const char* card, int32_t* cores, size_t* count);

#define SWITCHER_PRIORITY_IDLE 0u   /* SCHED_IDLE: any other thread comes first */
#define SWITCHER_PRIORITY_NICE 1u   /* nice 19 */
#define SWITCHER_PRIORITY_NORMAL 2u /* as the caller */

typedef struct switcher_hasher_options {
  size_t size;         /* [in] sizeof this struct */
  const char* backend; /* a name, or NULL for the best */
  uint32_t priority;   /* SWITCHER_PRIORITY_* of the lanes of a CPU card */
  uint32_t reserved;   /* 0 */
  uint64_t grain;      /* positions handed to a lane at a time; 0 = about half a second's worth */
  const char* tuning;  /* of a CUDA card, docs/cuda.md; NULL = the default of its architecture */
} switcher_hasher_options;

/* Takes the card's hasher lock, adopts what a predecessor left, and starts the lanes; they hash
 * nothing before set_job or resume. `options` may be NULL. BUSY if somebody hashes on the card;
 * CORRUPT or BAD_VERSION for a ring that cannot be adopted; NO_DEVICE for a card this build cannot
 * drive. The gate may be closed before the hasher. */
SWITCHER_API switcher_status switcher_hasher_create(const switcher_gate* gate,
                                                    const switcher_hasher_options* options,
                                                    switcher_hasher** out);
/* Ends the lanes; what is left of their parts stays in the ring. NULL is fine. */
SWITCHER_API void switcher_hasher_free(switcher_hasher* hasher);

/* A position is roll * 2^32 + nonce. A roll is one choice of version bits (they turn fastest, in
 * groups of `versions`), extranonce2 (a big-endian number) and ntime (slowest). */
typedef struct switcher_job {
  size_t size;           /* [in] sizeof this struct */
  uint64_t tag;          /* yours; comes back with every hit */
  uint32_t version;      /* version field, as a number */
  uint32_t version_mask; /* bits of it that may be rolled (BIP 320: 0x1fffe000), or 0 */
  uint32_t versions;     /* 1..SWITCHER_MAX_VERSIONS hashed per position, sharing one schedule */
  uint32_t ntime;        /* first and */
  uint32_t ntime_max;    /* last time that may be used */
  uint32_t nbits;        /* as in the header */
  uint8_t prevhash[32];  /* as in the header */
  uint8_t target[32];    /* of a share: hash <= target; least significant byte first */
  const uint8_t* merkle_root; /* NULL, or 32 bytes: then no coinbase, extranonce2 and branch */
  const uint8_t* coinbase1;   /* with extranonce1 */
  const uint8_t* coinbase2;
  const uint8_t* branch; /* branch_count hashes of 32 bytes */
  size_t coinbase1_bytes;
  size_t coinbase2_bytes;
  size_t branch_count;
  uint32_t extranonce2_bytes; /* 0..SWITCHER_MAX_EXTRANONCE2 */
  uint32_t clean;             /* 1: end work on all earlier jobs within a chunk */
  uint64_t begin;             /* positions to search: [begin, end); */
  uint64_t end;               /* 0 = the whole space */
} switcher_job;

/* Makes the job current; `serial` (may be NULL) numbers it on this card for good. The very job that
 * is current already, also one that a predecessor left, goes on where it is. Any thread. */
SWITCHER_API switcher_status switcher_hasher_set_job(switcher_hasher* hasher,
                                                     const switcher_job* job, uint64_t* serial);
/* Goes on with the job that a predecessor left. STATE if there is none. */
SWITCHER_API switcher_status switcher_hasher_resume(switcher_hasher* hasher, uint64_t* serial);

typedef struct switcher_hasher_info {
  size_t size;        /* [in] sizeof this struct */
  uint64_t serial;    /* of the current job; 0 = there never was one */
  uint64_t tag;       /* of that job */
  uint64_t remaining; /* its positions that no lane was given yet */
  uint32_t versions;  /* hashes per position */
  uint32_t lanes;     /* host threads */
  uint32_t running;   /* 1 once a job was set or resumed */
  uint32_t finished;  /* 1: all is hashed and every hit is in the ring */
  uint32_t benched;   /* 1: the portable path refuted a candidate, so the card no longer hashes */
  uint32_t reserved;
  const char* backend; /* static string */
} switcher_hasher_info;

SWITCHER_API switcher_status switcher_hasher_read(switcher_hasher* hasher,
                                                  switcher_hasher_info* out);
/* How a CUDA card is launched, as it was given or found by trying, one line per kernel; "" while
 * nothing is found, and for other cards. Writes at most `size` bytes with the closing 0. */
SWITCHER_API switcher_status switcher_hasher_tuning(switcher_hasher* hasher, char* out,
                                                    size_t size);

/* The ring of a card, for the one process that reads its hits (the hasher's own or another). Used
 * by one thread at a time. NOT_FOUND before the first hasher. */
SWITCHER_API switcher_status switcher_ring_open(const switcher_gate* gate, switcher_ring** out);
SWITCHER_API void switcher_ring_close(switcher_ring* ring); /* NULL is fine */

/* A hash <= target, hashed again by the portable path. */
typedef struct switcher_found {
  uint64_t id;       /* for switcher_ring_acknowledge */
  uint64_t serial;   /* of the job, and */
  uint64_t tag;      /* the caller's name for it */
  uint64_t position; /* roll * 2^32 + nonce */
  uint64_t hashes;   /* of this lane so far */
  uint64_t found_ns;
  uint32_t lane;
  uint32_t ntime;
  uint32_t version;
  uint32_t nonce;
  uint32_t extranonce2_bytes;
  uint8_t extranonce2[SWITCHER_MAX_EXTRANONCE2];
  uint8_t hash[32]; /* digest byte order */
} switcher_found;

/* Hits that this handle has not seen yet, in order within each lane. They are seen again by the
 * next handle until acknowledged. */
SWITCHER_API switcher_status switcher_ring_poll(switcher_ring* ring, switcher_found* out,
                                                size_t capacity, size_t* count);
/* Done with the hit and all earlier ones of its lane. INVALID for an id that is not outstanding. */
SWITCHER_API switcher_status switcher_ring_acknowledge(switcher_ring* ring, uint64_t id);
/* Sleeps until there is something to poll. TIMEOUT otherwise. */
SWITCHER_API switcher_status switcher_ring_wait(switcher_ring* ring, uint64_t timeout_ns);

/* Counters of a lane, over all hashers there have been. */
typedef struct switcher_lane_info {
  size_t size;            /* [in] sizeof this struct */
  uint64_t hashes;        /* done, versions counted */
  uint64_t chunks;        /* scans */
  uint64_t hashing_ns;    /* inside scans */
  uint64_t open_ns;       /* gate open while there was work */
  uint64_t stays;         /* entries into the card */
  uint64_t first_hash_ns; /* begin of hashing since the gate was last closed; 0 = never */
  uint64_t last_hash_ns;  /* end of the latest finished stay's last scan; 0 = never */
  uint64_t hits;          /* brought into the ring */
} switcher_lane_info;

SWITCHER_API switcher_status switcher_ring_lane(const switcher_ring* ring, uint32_t lane,
                                                switcher_lane_info* out);

typedef struct switcher_ring_info {
  size_t size;              /* [in] sizeof this struct */
  uint64_t unacknowledged;  /* hits in the ring */
  uint64_t hardware_errors; /* candidates that the portable path refuted */
} switcher_ring_info;

SWITCHER_API switcher_status switcher_ring_read(const switcher_ring* ring, switcher_ring_info* out);

/* ---- bench: the switch, measured ----------------------------------------------------------- */

/* A hasher at work in a gate folder of its own, and a claimant in a native loop. Used by one
 * thread; between calls the card is claimed and drained. docs/hasher.md says what is measured. */
typedef struct switcher_switch_bench switcher_switch_bench;

typedef struct switcher_switch_options {
  size_t size;         /* [in] sizeof this struct */
  const char* dir;     /* an empty folder for the gate, removed by the caller afterwards */
  const char* backend; /* a name, or NULL for the best */
  uint32_t priority;   /* SWITCHER_PRIORITY_* */
  uint32_t reserved;   /* 0 */
  uint64_t switches;   /* about how many there will be in all: sizes the record */
  uint64_t seed;       /* of the random phases */
  const char* tuning;  /* as in switcher_hasher_options */
} switcher_switch_options;

SWITCHER_API switcher_status switcher_switch_bench_open(const char* card,
                                                        const switcher_switch_options* options,
                                                        switcher_switch_bench** out);
SWITCHER_API void switcher_switch_bench_close(switcher_switch_bench* bench); /* NULL is fine */

typedef struct switcher_switch_sample {
  uint64_t claim_call_ns; /* duration of the claim */
  uint64_t out_ns;        /* before the claim -> last hash done, by the lanes' clock */
  uint64_t back_ns;       /* before the release -> first hash of any lane; 0 = none came */
  uint64_t back_all_ns;   /* ... of the last lane that came back */
  uint64_t granted_ns;    /* before the claim -> the drain was seen */
  uint64_t off_core_ns;   /* of out_ns: the last lane did not have its core */
  uint32_t lanes_in;      /* lanes on the card when the claim came */
  uint32_t lanes_back;    /* lanes that came back before the claim */
} switcher_switch_sample;

typedef struct switcher_switch_block {
  uint64_t hashes;
  uint64_t hashing_ns; /* inside scans while the gate was open, over all lanes */
  uint64_t open_ns;    /* from each release to the next claim */
  uint64_t wall_ns;
  uint64_t ran_ns; /* of the open time: CPU time that the system gave the lanes */
} switcher_switch_block;

/* `count` times: opens the gate, waits 0.5 to 1.5 `gap_ns` (evenly spread), claims, waits for the
 * drain, holds for `hold_ns` from the claim on. `samples`: NULL, or room for `count`. */
SWITCHER_API switcher_status switcher_switch_bench_run(switcher_switch_bench* bench, uint64_t count,
                                                       uint64_t gap_ns, uint64_t hold_ns,
                                                       switcher_switch_sample* samples,
                                                       switcher_switch_block* block);
/* Durations of `count` claims back to back on the closed card. */
SWITCHER_API switcher_status switcher_switch_bench_claims(switcher_switch_bench* bench,
                                                          uint64_t count, uint64_t* claim_ns);

typedef struct switcher_switch_audit {
  size_t size;              /* [in] sizeof this struct */
  uint64_t nonces;          /* hashed, as the scans reported */
  uint64_t nonces_lost;     /* done for the ledger, never scanned */
  uint64_t nonces_repeated; /* scanned twice, or scanned and still to do for the ledger */
  uint64_t hits;            /* delivered through the ring */
  uint64_t hits_repeated;   /* delivered twice */
  uint64_t rescanned;       /* nonces scanned again, undisturbed */
  uint64_t rescan_hits;     /* hits found there, */
  uint64_t rescan_missing;  /* and of those, never delivered */
  uint64_t preemptions;     /* involuntary context switches of the lanes */
  uint32_t complete;        /* 0: the record was full, lost and repeated say nothing */
  uint32_t lanes;
  uint32_t caller_apart; /* 1: the claimant had a core that is not the card's */
  uint32_t reserved;
  const char* backend; /* static string */
} switcher_switch_audit;

/* Ends the hasher and reckons up; only close may follow. Scans `rescan` nonces again. */
SWITCHER_API switcher_status switcher_switch_bench_audit(switcher_switch_bench* bench,
                                                         uint64_t rescan,
                                                         switcher_switch_audit* out);

#ifdef __cplusplus
}
#endif

#endif /* SWITCHER_SWITCHER_H */
