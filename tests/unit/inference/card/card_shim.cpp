// The kernels of decode.cu behind one function, with the arguments as a launch gets them.
#include "decode.cu"

#define KERNEL(NAME) \
  if (std::strcmp(name, #NAME) == 0) return shim::launch(&NAME, arguments, args) ? 0 : 2;

extern "C" int shim_launch(const char* name, unsigned grid_x, unsigned grid_y, unsigned threads,
                           int arguments, void** args) {
  gridDim = {grid_x, grid_y, 1};
  blockDim = {threads, 1, 1};
  KERNEL(embed)
  KERNEL(rms_norm)
  KERNEL(linear_1)
  KERNEL(linear_2)
  KERNEL(linear_4)
  KERNEL(linear_8)
  KERNEL(gate_up_1)
  KERNEL(gate_up_2)
  KERNEL(gate_up_4)
  KERNEL(gate_up_8)
  KERNEL(rope_store)
  KERNEL(attend)
  KERNEL(argmax)
  return 1;
}
