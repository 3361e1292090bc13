// The header search in straight-line form: everything the nonce does not reach is computed once per
// job, and the second hash stops as soon as its last word is known (FIPS 180-4 words and rounds are
// numbered from 0). One template serves vector lanes on a CPU and single lanes on a card.
#pragma once

#include "core/sha256.hpp"

namespace switcher::search {

// Nonce-free parts of chunk 2's schedule, the same for every version.
struct Job {
  uint32_t w16, w17;            // whole words
  uint32_t kw16, kw17;          // the same plus the round constant
  uint32_t w18, w19, w31, w32;  // what is added to the nonce-dependent part of the word
};

// Nonce-free parts of the rounds for one version.
struct Version {
  uint32_t state[8];     // after round 2, letters a..h
  uint32_t h_k_w[3];     // h + K + W of rounds 4, 5 and 6, where h does not know the nonce yet
  uint32_t a3, e3;       // after round 3: a = a3 + nonce word, e = e3 + nonce word
  uint32_t midstate[8];  // added at the end of the first hash
};

using Scalar = sha256::PlainOps<uint32_t>;

SWITCHER_HD constexpr Job prepare_job(const uint32_t (&tail)[3]) {
  using namespace sha256;
  Job job{};
  job.w16 = small_sigma0<Scalar>(tail[1]) + tail[0];
  job.w17 = small_sigma1<Scalar>(640u) + small_sigma0<Scalar>(tail[2]) + tail[1];
  job.kw16 = job.w16 + round_constant(16);
  job.kw17 = job.w17 + round_constant(17);
  job.w18 = small_sigma1<Scalar>(job.w16) + tail[2];
  job.w19 = small_sigma1<Scalar>(job.w17) + small_sigma0<Scalar>(0x80000000u);
  job.w31 = small_sigma0<Scalar>(job.w16) + 640u;
  job.w32 = small_sigma0<Scalar>(job.w17) + job.w16;
  return job;
}

SWITCHER_HD constexpr Version prepare_version(const uint32_t (&midstate)[8],
                                              const uint32_t (&tail)[3]) {
  using namespace sha256;
  Version out{};
  State<uint32_t> s{};
  for (int i = 0; i < 8; ++i) s.v[i] = out.midstate[i] = midstate[i];
  round<Scalar, 0>(s, tail[0] + round_constant(0));
  round<Scalar, 1>(s, tail[1] + round_constant(1));
  round<Scalar, 2>(s, tail[2] + round_constant(2));
  for (int i = 0; i < 8; ++i) out.state[i] = s.v[(i - 3) & 7];
  round<Scalar, 3>(s, round_constant(3));
  out.a3 = letter<4, 0>(s);
  out.e3 = letter<4, 4>(s);
  out.h_k_w[0] = letter<4, 7>(s) + round_constant(4) + 0x80000000u;
  out.h_k_w[1] = letter<5, 7>(s) + round_constant(5);
  out.h_k_w[2] = letter<6, 7>(s) + round_constant(6);
  return out;
}

// Word I >= 18 of chunk 2 into the window (words 16 and 17 are Job's).
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void expand_chunk2(T (&w)[16], const Job& job, T nonce_word) {
  using namespace sha256;
  T& out = w[I & 15];
  const auto s1 = [&] { return small_sigma1<Ops>(w[(I - 2) & 15]); };
  if constexpr (I == 18) {
    out = Ops::add(small_sigma0<Ops>(nonce_word), Ops::all(job.w18));
  } else if constexpr (I == 19) {
    out = Ops::add(nonce_word, Ops::all(job.w19));
  } else if constexpr (I == 20) {
    out = Ops::add(s1(), Ops::all(0x80000000u));
  } else if constexpr (I == 21) {
    out = s1();
  } else if constexpr (I == 22) {
    out = Ops::add(s1(), Ops::all(640u));
  } else if constexpr (I == 23) {
    out = Ops::add(s1(), Ops::all(job.w16));
  } else if constexpr (I == 24) {
    out = Ops::add(s1(), Ops::all(job.w17));
  } else if constexpr (I <= 29) {
    out = Ops::add(s1(), w[(I - 7) & 15]);
  } else if constexpr (I == 30) {
    constexpr uint32_t kWord15 = small_sigma0<Scalar>(640u);
    out = sum<Ops>(s1(), w[(I - 7) & 15], Ops::all(kWord15));
  } else if constexpr (I == 31) {
    out = sum<Ops>(s1(), w[(I - 7) & 15], Ops::all(job.w31));
  } else if constexpr (I == 32) {
    out = sum<Ops>(s1(), w[(I - 7) & 15], Ops::all(job.w32));
  } else if constexpr (I == 33) {
    const T s0 = small_sigma0<Ops>(w[(I - 15) & 15]);
    out = Ops::add(sum<Ops>(s1(), w[(I - 7) & 15], s0), Ops::all(job.w17));
  } else {
    expand<Ops, I>(w);
  }
}

// Word I >= 16 of the second hash's block, whose words 8..15 are constants.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void expand_digest(T (&w)[16]) {
  using namespace sha256;
  T& out = w[I & 15];
  const auto s0 = [&] { return small_sigma0<Ops>(w[(I - 15) & 15]); };
  const auto s1 = [&] { return small_sigma1<Ops>(w[(I - 2) & 15]); };
  constexpr uint32_t kLength = 256u;
  if constexpr (I == 16) {
    out = Ops::add(s0(), w[0]);
  } else if constexpr (I == 17) {
    constexpr uint32_t kConstant = small_sigma1<Scalar>(kLength);
    out = sum<Ops>(s0(), w[1], Ops::all(kConstant));
  } else if constexpr (I <= 21) {
    out = sum<Ops>(s0(), w[(I - 16) & 15], s1());
  } else if constexpr (I == 22) {
    out = Ops::add(sum<Ops>(s0(), w[6], s1()), Ops::all(kLength));
  } else if constexpr (I == 23) {
    constexpr uint32_t kConstant = small_sigma0<Scalar>(0x80000000u);
    out = Ops::add(sum<Ops>(s1(), w[(I - 7) & 15], w[7]), Ops::all(kConstant));
  } else if constexpr (I == 24) {
    out = sum<Ops>(s1(), w[(I - 7) & 15], Ops::all(0x80000000u));
  } else if constexpr (I <= 29) {
    out = Ops::add(s1(), w[(I - 7) & 15]);
  } else if constexpr (I == 30) {
    constexpr uint32_t kConstant = small_sigma0<Scalar>(kLength);
    out = sum<Ops>(s1(), w[(I - 7) & 15], Ops::all(kConstant));
  } else if constexpr (I == 31) {
    out = Ops::add(sum<Ops>(s1(), w[(I - 7) & 15], s0()), Ops::all(kLength));
  } else {
    expand<Ops, I>(w);
  }
}

// Where rounds 18..63 of chunk 2 get their words: expanded on the spot for one version, ...
template <class Ops, typename T>
struct ExpandedWords {
  const Job& job;
  T nonce_word;
  T w[16];

  template <int I>
  SWITCHER_HD constexpr void round_e(sha256::State<T>& s) {
    constexpr uint32_t kRound = sha256::round_constant(I);
    expand_chunk2<Ops, I>(w, job, nonce_word);
    sha256::round_e<Ops, I>(s, Ops::all(kRound), w[I & 15]);
  }
};

// ... or read from a table of K + W that many versions share. Place 0 holds the nonce word.
constexpr int kTableWords = 47;
SWITCHER_HD constexpr int table_place(int round) { return round - 17; }

template <class Ops, int I, typename T, class Store>
SWITCHER_HD constexpr void table_step(ExpandedWords<Ops, T>& words, Store& store) {
  constexpr uint32_t kRound = sha256::round_constant(I);
  expand_chunk2<Ops, I>(words.w, words.job, words.nonce_word);
  store(table_place(I), Ops::add(words.w[I & 15], Ops::all(kRound)));
}
template <class Ops, typename T, class Store, int... I>
SWITCHER_HD constexpr void table_steps(ExpandedWords<Ops, T>& words, Store& store,
                                       std::integer_sequence<int, I...>) {
  (table_step<Ops, I + 18>(words, store), ...);
}
// Calls store(place, word) for the kTableWords places of one nonce (or one vector of them).
template <class Ops, typename T, class Store>
SWITCHER_HD constexpr void fill_table(const Job& job, T nonce_word, Store store) {
  ExpandedWords<Ops, T> words{job, nonce_word, {Ops::all(job.w16), Ops::all(job.w17)}};
  store(0, nonce_word);
  table_steps<Ops>(words, store, std::make_integer_sequence<int, 46>{});
}

// Rounds 4..63 of chunk 2.
template <class Ops, int I, typename T, class Words>
SWITCHER_HD constexpr void chunk2_step(sha256::State<T>& s, Words& words, const Job& job,
                                       const Version& version) {
  using namespace sha256;
  constexpr uint32_t kRound = round_constant(I);
  if constexpr (I < 7) {
    round_e_of<Ops, I>(s, Ops::all(version.h_k_w[I - 4]));
  } else if constexpr (I < 16) {
    constexpr uint32_t kWord = I == 15 ? 640u : 0u;
    round_e<Ops, I>(s, Ops::all(kRound + kWord));
  } else if constexpr (I < 18) {
    round_e<Ops, I>(s, Ops::all(I == 16 ? job.kw16 : job.kw17));
  } else {
    words.template round_e<I>(s);
  }
  round_a<Ops, I>(s);
}

// The second hash's rounds 59 and 60, whose words nobody else reads: word and round in one sum.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void digest_last(sha256::State<T>& s, const T (&w)[16], uint32_t k) {
  using namespace sha256;
  T& d = letter<I, 3>(s);
  const T left = sum<Ops>(letter<I, 7>(s), Ops::all(k), w[(I - 7) & 15]);
  const T right = sum<Ops>(small_sigma0<Ops>(w[(I - 15) & 15]), w[(I - 16) & 15], d);
  const T early = sum<Ops>(left, right, small_sigma1<Ops>(w[(I - 2) & 15]));
  d = sum<Ops>(early, round_ch<Ops, I>(s), round_sigma1<Ops, I>(s));
}

// Rounds 1..60 of the second hash; from round 57 on nobody reads the new `a` any more. The digest's
// last word is the new `e` of round 60 plus a constant, which joins that round's own.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void digest_step(sha256::State<T>& s, T (&w)[16]) {
  using namespace sha256;
  constexpr uint32_t kRound = round_constant(I) + (I == 60 ? initial_word(7) : 0u);
  if constexpr (has_add3<Ops> && I >= 59) {
    digest_last<Ops, I>(s, w, kRound);
    return;
  }
  if constexpr (I >= 16) expand_digest<Ops, I>(w);
  if constexpr (I < 4) {
    constexpr uint32_t kStart = kRound + initial_word(7 - I);
    round_e_of<Ops, I>(s, Ops::add(w[I], Ops::all(kStart)));
  } else if constexpr (I >= 8 && I < 16) {
    constexpr uint32_t kWord = I == 8 ? 0x80000000u : I == 15 ? 256u : 0u;
    round_e<Ops, I>(s, Ops::all(kRound + kWord));
  } else {
    round_e<Ops, I>(s, Ops::all(kRound), w[I & 15]);
  }
  if constexpr (I < 57) round_a<Ops, I>(s);
}

template <class Ops, typename T, class Words, int... I>
SWITCHER_HD constexpr void chunk2_steps(sha256::State<T>& s, Words& words, const Job& job,
                                        const Version& version, std::integer_sequence<int, I...>) {
  (chunk2_step<Ops, I + 4>(s, words, job, version), ...);
}
template <class Ops, int First, typename T, int... I>
SWITCHER_HD constexpr void digest_steps(sha256::State<T>& s, T (&w)[16],
                                        std::integer_sequence<int, I...>) {
  (digest_step<Ops, First + I>(s, w), ...);
}

// First hash: its eight words into digest[0..7].
template <class Ops, typename T, class Words>
SWITCHER_HD constexpr void first_hash(const Job& job, const Version& version, T nonce_word,
                                      Words& words, T (&digest)[16]) {
  using namespace sha256;
  State<T> s{};
  for (int i = 0; i < 8; ++i) s.v[(i - 3) & 7] = Ops::all(version.state[i]);
  // Round 3 turns d into e and h into a; both are a constant plus the nonce word.
  letter<3, 3>(s) = Ops::add(nonce_word, Ops::all(version.e3));
  letter<3, 7>(s) = Ops::add(nonce_word, Ops::all(version.a3));
  chunk2_steps<Ops>(s, words, job, version, std::make_integer_sequence<int, 60>{});
  for (int i = 0; i < 8; ++i) digest[i] = Ops::add(s.v[i], Ops::all(version.midstate[i]));
}

// Second hash up to round 0: a and e are constants plus w[0].
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr sha256::State<T> second_hash_start(const T (&w)[16]) {
  using namespace sha256;
  constexpr uint32_t kT1 = initial_word(7) + big_sigma1<Scalar>(initial_word(4)) +
                           Scalar::ch(initial_word(4), initial_word(5), initial_word(6)) +
                           round_constant(0);
  constexpr uint32_t kT2 = big_sigma0<Scalar>(initial_word(0)) +
                           Scalar::maj(initial_word(0), initial_word(1), initial_word(2));
  constexpr uint32_t kE = initial_word(3) + kT1;
  constexpr uint32_t kA = kT1 + kT2;
  State<T> s{};
  for (int i = 0; i < 8; ++i) s.v[i] = Ops::all(initial_word(i));
  s.v[3] = Ops::add(w[0], Ops::all(kE));
  s.v[7] = Ops::add(w[0], Ops::all(kA));
  return s;
}

// Second hash: word 7 of the digest; its bytes reversed are the most significant 32 bits of the
// hash as a number. w[0..7] is the first digest; the window is overwritten.
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T second_hash_word7(T (&w)[16]) {
  sha256::State<T> s = second_hash_start<Ops>(w);
  digest_steps<Ops, 1>(s, w, std::make_integer_sequence<int, 60>{});
  return sha256::letter<61, 4>(s);
}

// Word 7 of the double hash, for the message word `nonce_word` (the nonce, bytes reversed).
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T hash_word7(const Job& job, const Version& version, T nonce_word) {
  ExpandedWords<Ops, T> words{job, nonce_word, {Ops::all(job.w16), Ops::all(job.w17)}};
  T w[16] = {};
  first_hash<Ops>(job, version, nonce_word, words, w);
  return second_hash_word7<Ops>(w);
}

// Both hashes: a nonce is a candidate iff the result <= ScanWork::target_word7.
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T hash_top(const Job& job, const Version& version, T nonce_word) {
  return sha256::swap_bytes<Ops>(hash_word7<Ops>(job, version, nonce_word));
}

}  // namespace switcher::search
