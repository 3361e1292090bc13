// SHA-256 (FIPS 180-4, section 6.2), one round body for every lane type: uint32_t on a plain CPU or
// a card, a GCC vector of 8 or 16 of them on AVX2 or AVX-512. How a lane adds, shifts and selects
// is the Ops policy, so that a backend can bring its own instructions without a second round body.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "core/hd.hpp"

// Mutation checks build variants of every backend with one wrong constant or rotate.
#ifndef SWITCHER_MUTATE_K
#define SWITCHER_MUTATE_K -1
#endif
#ifndef SWITCHER_MUTATE_ROTATE
#define SWITCHER_MUTATE_ROTATE 0
#endif

namespace switcher::sha256 {

// Round constant. A function, because device code cannot index a namespace-scope table.
SWITCHER_HD constexpr uint32_t round_constant(int i) {
  const uint32_t k[64] = {0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
                          0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
                          0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
                          0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
                          0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
                          0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
                          0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
                          0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
                          0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
                          0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
                          0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
  return i == SWITCHER_MUTATE_K ? k[i] ^ 1u : k[i];
}

// Initial hash value, word i.
SWITCHER_HD constexpr uint32_t initial_word(int i) {
  const uint32_t iv[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  return iv[i];
}

// Ops with the language's own operators; right for uint32_t and for GCC vectors of it.
template <typename T>
struct PlainOps {
  using Lane = T;
  static SWITCHER_HD constexpr T add(T x, T y) { return x + y; }
  template <int N>
  static SWITCHER_HD constexpr T rotr(T x) {
    return (x >> N) | (x << (32 - N));
  }
  template <int N>
  static SWITCHER_HD constexpr T shr(T x) {
    return x >> N;
  }
  static SWITCHER_HD constexpr T xor3(T x, T y, T z) { return x ^ y ^ z; }
  static SWITCHER_HD constexpr T ch(T x, T y, T z) { return z ^ (x & (y ^ z)); }
  static SWITCHER_HD constexpr T maj(T x, T y, T z) { return (x & y) | (z & (x | y)); }
  // The same 32-bit constant in every lane.
  static SWITCHER_HD constexpr T all(uint32_t x) { return T{} + x; }
};

// A lane with a three-input adder says so with Ops::add3(x, y, z).
template <class Ops, typename = void>
inline constexpr bool has_add3 = false;
template <class Ops>
inline constexpr bool has_add3<Ops, std::void_t<decltype(&Ops::add3)>> = true;

// Sum of three, from the left where a lane adds two at a time.
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T sum(T x, T y, T z) {
  if constexpr (has_add3<Ops>) {
    return Ops::add3(x, y, z);
  } else {
    return Ops::add(Ops::add(x, y), z);
  }
}

template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T big_sigma0(T x) {
  return Ops::xor3(Ops::template rotr<2>(x), Ops::template rotr<13>(x), Ops::template rotr<22>(x));
}
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T big_sigma1(T x) {
  return Ops::xor3(Ops::template rotr<6 + SWITCHER_MUTATE_ROTATE>(x), Ops::template rotr<11>(x),
                   Ops::template rotr<25>(x));
}
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T small_sigma0(T x) {
  return Ops::xor3(Ops::template rotr<7>(x), Ops::template rotr<18>(x), Ops::template shr<3>(x));
}
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T small_sigma1(T x) {
  return Ops::xor3(Ops::template rotr<17>(x), Ops::template rotr<19>(x), Ops::template shr<10>(x));
}

// Working variables; element (i + k) & 7 plays a different letter in each round, so that no round
// moves anything: letter(s, I, 0) is `a` before round I, letter(s, I, 7) is `h`.
template <typename T>
struct State {
  T v[8];
};

template <int I, int Letter, typename T>
SWITCHER_HD constexpr T& letter(State<T>& s) {
  return s.v[(Letter - I) & 7];
}

template <class Ops, int I, typename T>
SWITCHER_HD constexpr T round_ch(const State<T>& s) {
  return Ops::ch(s.v[(4 - I) & 7], s.v[(5 - I) & 7], s.v[(6 - I) & 7]);
}
template <class Ops, int I, typename T>
SWITCHER_HD constexpr T round_sigma1(const State<T>& s) {
  return big_sigma1<Ops>(s.v[(4 - I) & 7]);
}

// Round I, the half that makes the new `e`; `h` then holds T1.
template <int I, class Ops, typename T>
SWITCHER_HD constexpr void finish_e(State<T>& s, T t1) {
  letter<I, 7>(s) = t1;
  letter<I, 3>(s) = Ops::add(letter<I, 3>(s), t1);
}

// From K + W. The sum starts with what is ready early and ends with Sigma1, because the new `e` is
// the longest chain.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void round_e(State<T>& s, T k_plus_w) {
  const T early = sum<Ops>(letter<I, 7>(s), k_plus_w, round_ch<Ops, I>(s));
  finish_e<I, Ops>(s, Ops::add(early, round_sigma1<Ops, I>(s)));
}

// From h + K + W in one piece.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void round_e_of(State<T>& s, T h_k_w) {
  finish_e<I, Ops>(s, sum<Ops>(h_k_w, round_ch<Ops, I>(s), round_sigma1<Ops, I>(s)));
}

// From K and W apart: two sums of three where the lane has them.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void round_e(State<T>& s, T k, T w) {
  if constexpr (has_add3<Ops>) {
    round_e_of<Ops, I>(s, sum<Ops>(letter<I, 7>(s), k, w));
  } else {
    round_e<Ops, I>(s, Ops::add(w, k));
  }
}

// Round I, the half that makes the new `a` (where `h` was), after round_e.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void round_a(State<T>& s) {
  const T a = letter<I, 0>(s);
  const T maj = Ops::maj(a, letter<I, 1>(s), letter<I, 2>(s));
  letter<I, 7>(s) = sum<Ops>(big_sigma0<Ops>(a), maj, letter<I, 7>(s));
}

template <class Ops, int I, typename T>
SWITCHER_HD constexpr void round(State<T>& s, T k_plus_w) {
  round_e<Ops, I>(s, k_plus_w);
  round_a<Ops, I>(s);
}

// Message word I >= 16 into the 16-word window w, in place of word I - 16.
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void expand(T (&w)[16]) {
  const T s0 = small_sigma0<Ops>(w[(I - 15) & 15]);
  const T s1 = small_sigma1<Ops>(w[(I - 2) & 15]);
  if constexpr (has_add3<Ops>) {
    w[I & 15] = Ops::add(Ops::add3(s0, w[(I - 16) & 15], w[(I - 7) & 15]), s1);
  } else {
    w[I & 15] = Ops::add(Ops::add(s0, w[(I - 16) & 15]), Ops::add(s1, w[(I - 7) & 15]));
  }
}

namespace detail {
template <class Ops, int I, typename T>
SWITCHER_HD constexpr void compress_step(State<T>& s, T (&w)[16]) {
  if constexpr (I >= 16) expand<Ops, I>(w);
  constexpr uint32_t kRound = round_constant(I);
  round<Ops, I>(s, Ops::add(w[I & 15], Ops::all(kRound)));
}
template <class Ops, typename T, int... I>
SWITCHER_HD constexpr void compress_steps(State<T>& s, T (&w)[16],
                                          std::integer_sequence<int, I...>) {
  (compress_step<Ops, I>(s, w), ...);
}
}  // namespace detail

// The compression function on 16 message words; chains into `state`.
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr void compress(T (&state)[8], const T (&block)[16]) {
  State<T> s{};
  T w[16] = {};
  for (int i = 0; i < 8; ++i) s.v[i] = state[i];
  for (int i = 0; i < 16; ++i) w[i] = block[i];
  detail::compress_steps<Ops>(s, w, std::make_integer_sequence<int, 64>{});
  for (int i = 0; i < 8; ++i) state[i] = Ops::add(state[i], s.v[i]);
}

// Reverses the four bytes of each lane.
template <class Ops, typename T = typename Ops::Lane>
SWITCHER_HD constexpr T swap_bytes(T x) {
  return (Ops::template rotr<8>(x) & Ops::all(0xff00ff00u)) |
         (Ops::template rotr<24>(x) & Ops::all(0x00ff00ffu));
}

}  // namespace switcher::sha256
