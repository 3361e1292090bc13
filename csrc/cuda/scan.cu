// The scan kernels: the body of scan_body.hpp on a card.
#include "cuda/kernels.hpp"
#include "cuda/ops.hpp"
#include "cuda/scan_body.hpp"

namespace switcher::card {
namespace {

__constant__ uint32_t hidden_ones = ~0u;  // not const: the compiler must not know the value

struct DeviceEnv {
  uint32_t pending = ~0u;  // the ticket asked for, in the lane that asked; none yet
  uint32_t* word;

  // The address depends on the lane as far as the compiler knows: otherwise it counts the asking
  // lanes first, to join their additions, which costs more than the rest of the loop's overhead.
  __device__ __forceinline__ explicit DeviceEnv(const Launch& p)
      : word(&p.control->word + threadIdx.x * p.zero) {
    asm volatile("" : "+l"(word));
  }

  template <typename T>
  struct PerLane {
    T value;
    __device__ __forceinline__ T& operator[](uint32_t) { return value; }
  };

  __device__ __forceinline__ bool agreed(bool x) const { return __any_sync(0xffffffffu, x); }
  __device__ __forceinline__ uint32_t block() const { return blockIdx.x; }
  __device__ __forceinline__ bool first_thread() const { return threadIdx.x == 0; }
  __device__ __forceinline__ bool first_warp() const { return threadIdx.x < kWarpLanes; }
  __device__ __forceinline__ void warp_sync() const { __syncwarp(); }
  __device__ __forceinline__ bool first() const { return threadIdx.x % kWarpLanes == 0; }
  template <class F>
  __device__ __forceinline__ bool all(F&& f) const {
    return __all_sync(0xffffffffu, f(threadIdx.x % kWarpLanes));
  }
  template <class F>
  __device__ __forceinline__ void lanes(F&& f) {
    f(threadIdx.x % kWarpLanes);
  }
  __device__ __forceinline__ uint32_t thread(uint32_t) const { return threadIdx.x; }
  __device__ __forceinline__ uint32_t block_threads() const { return blockDim.x; }
  __device__ __forceinline__ uint32_t swap_bytes(uint32_t x) const {
    return __byte_perm(x, 0, 0x0123);
  }

  __device__ __forceinline__ uint32_t opaque(uint32_t x) const {
    asm volatile("" : "+r"(x));
    return x;
  }

  // Adds one: inc wraps after its operand only, and that is made all ones by the last digit of the
  // hash in progress, see second_hash.
  __device__ __forceinline__ void take_begin(const Launch&, bool asks, uint32_t after) {
    if (asks) {
      asm volatile("atom.relaxed.gpu.global.inc.u32 %0, [%1], %2;"
                   : "=r"(pending)
                   : "l"(word), "r"(after | hidden_ones)
                   : "memory");
    }
  }
  __device__ __forceinline__ uint32_t take_end() const {
    return __shfl_sync(0xffffffffu, pending, 0);
  }
  __device__ __forceinline__ uint32_t block_ticket() const {
    __shared__ uint32_t ticket;
    __syncthreads();  // everybody is through with the table and the last ticket
    if (threadIdx.x == 0) ticket = pending;
    __syncthreads();
    return ticket;
  }
  __device__ __forceinline__ Quad* table() const {
    extern __shared__ Quad rows[];
    return rows;
  }

  __device__ __forceinline__ uint32_t table_address() const {
    return static_cast<uint32_t>(__cvta_generic_to_shared(table()));
  }
  // By address: through the array the compiler works out its base again for every row.
  __device__ __forceinline__ Quad row_quad(uint32_t row, int i) const {
    Quad q;
    asm volatile("ld.shared.v4.u32 {%0, %1, %2, %3}, [%4];"
                 : "=r"(q.x[0]), "=r"(q.x[1]), "=r"(q.x[2]), "=r"(q.x[3])
                 : "r"(row + 16 * i));
    return q;
  }
  __device__ __forceinline__ void block_sync() const { __syncthreads(); }

  __device__ __forceinline__ uint32_t load(const uint32_t* word) const {
    uint32_t value;
    asm volatile("ld.relaxed.gpu.global.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
    return value;
  }
  __device__ __forceinline__ void store(uint32_t* word, uint32_t value) const {
    asm volatile("st.relaxed.gpu.global.u32 [%0], %1;" ::"l"(word), "r"(value) : "memory");
  }
  __device__ __forceinline__ uint32_t fetch_add(uint32_t* word, uint32_t n) const {
    return atomicAdd(word, n);
  }
  __device__ __forceinline__ uint32_t fetch_add_acq_rel(uint32_t* word, uint32_t n) const {
    uint32_t old;
    asm volatile("atom.acq_rel.gpu.global.add.u32 %0, [%1], %2;"
                 : "=r"(old)
                 : "l"(word), "r"(n)
                 : "memory");
    return old;
  }
  __device__ __forceinline__ uint32_t fetch_sub_acq_rel(uint32_t* word, uint32_t n) const {
    return fetch_add_acq_rel(word, 0u - n);
  }
  __device__ __forceinline__ uint32_t fetch_or_acq_rel(uint32_t* word, uint32_t bits) const {
    uint32_t old;
    asm volatile("atom.acq_rel.gpu.global.or.b32 %0, [%1], %2;"
                 : "=r"(old)
                 : "l"(word), "r"(bits)
                 : "memory");
    return old;
  }

  // Host memory: system scope, so that neither a cache nor the other side's order gets in the way.
  __device__ __forceinline__ uint64_t load_host(const uint64_t* word) const {
    uint64_t value;
    asm volatile("ld.relaxed.sys.global.u64 %0, [%1];" : "=l"(value) : "l"(word) : "memory");
    return value;
  }
  __device__ __forceinline__ uint32_t load_host(const uint32_t* word) const {
    uint32_t value;
    asm volatile("ld.relaxed.sys.global.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
    return value;
  }
  __device__ __forceinline__ void store_host_release(uint64_t* word, uint64_t value) const {
    __threadfence_system();
    asm volatile("st.release.sys.global.u64 [%0], %1;" ::"l"(word), "l"(value) : "memory");
  }
  __device__ __forceinline__ void fence() const { __threadfence(); }
  __device__ __forceinline__ void fence_host() const { __threadfence_system(); }

  __device__ __forceinline__ uint64_t now_ns() const {
    uint64_t now;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
    return now;
  }
  __device__ __forceinline__ void pause(uint32_t ns) const { __nanosleep(ns); }
  __device__ __forceinline__ uint32_t sm() const {
    uint32_t id;
    asm volatile("mov.u32 %0, %%smid;" : "=r"(id));
    return id;
  }
};

}  // namespace

__global__ void __launch_bounds__(kMaxThreads)
    plain_compact(const __grid_constant__ Launch launch, const __grid_constant__ PlainJob job) {
  DeviceEnv env(launch);
  plain_kernel<CompactOps>(env, launch, job);
}
__global__ void __launch_bounds__(kMaxThreads)
    plain_balanced(const __grid_constant__ Launch launch, const __grid_constant__ PlainJob job) {
  DeviceEnv env(launch);
  plain_kernel<BalancedOps>(env, launch, job);
}
__global__ void __launch_bounds__(kMaxThreads, 4)
    shared_compact(const __grid_constant__ Launch launch, const __grid_constant__ SharedJob job) {
  DeviceEnv env(launch);
  shared_kernel<CompactOps>(env, launch, job);
}
__global__ void __launch_bounds__(kMaxThreads, 4)
    shared_balanced(const __grid_constant__ Launch launch, const __grid_constant__ SharedJob job) {
  DeviceEnv env(launch);
  shared_kernel<BalancedOps>(env, launch, job);
}

}  // namespace switcher::card
