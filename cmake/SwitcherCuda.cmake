# The CUDA part of libswitcher, or the few lines that stand for it. SWITCHER_CUDA=AUTO takes a compiler if
# there is one, ON insists, OFF does not look. Sets SWITCHER_HAVE_CUDA; include it before any target is
# made (targets take the architectures over when they are created), then call switcher_add_cuda().
include(FindCudaCompiler)

set(SWITCHER_HAVE_CUDA FALSE)
if(NOT SWITCHER_CUDA MATCHES "^(AUTO|ON|OFF)$")
  message(FATAL_ERROR "SWITCHER_CUDA=${SWITCHER_CUDA}: say AUTO, ON or OFF")
endif()
if(NOT SWITCHER_CUDA STREQUAL "OFF")
  switcher_find_cuda(SWITCHER_HAVE_CUDA)
  if(SWITCHER_CUDA STREQUAL "ON" AND NOT SWITCHER_HAVE_CUDA)
    message(FATAL_ERROR "SWITCHER_CUDA=ON and no nvcc: install the CUDA toolkit or "
                        "`pip install 'cuda-toolkit[nvcc,crt,nvvm,cudart,cccl]==13.0.2'`, or say AUTO")
  endif()
endif()

if(SWITCHER_HAVE_CUDA)
  # All before enable_language. Static: the library needs no CUDA library to load, and no driver
  # before the first call.
  set(CMAKE_CUDA_RUNTIME_LIBRARY Static)
  set(CMAKE_CUDA_VISIBILITY_PRESET hidden)
  set(CMAKE_CUDA_STANDARD 17)
  set(CMAKE_CUDA_STANDARD_REQUIRED ON)
  if(NOT CMAKE_CUDA_ARCHITECTURES) # machine code of each family, PTX of the oldest
    set(CMAKE_CUDA_ARCHITECTURES 75 80-real 86-real 89-real 90-real 100-real 120-real)
  endif()
  enable_language(CUDA)
endif()
message(STATUS "CUDA kernels: ${SWITCHER_HAVE_CUDA}")

function(switcher_add_cuda)
  if(NOT SWITCHER_HAVE_CUDA)
    target_sources(switcher PRIVATE csrc/cuda/no_cuda.cpp)
    return()
  endif()
  target_sources(switcher PRIVATE
    csrc/cuda/card.cu
    csrc/cuda/engine.cpp
    csrc/cuda/epochs.cpp
    csrc/cuda/scan.cu
    csrc/cuda/tuning.cpp)
  target_compile_options(switcher PRIVATE
    $<$<COMPILE_LANGUAGE:CUDA>:--expt-relaxed-constexpr -Xcompiler=-Wall,-Wextra>)
  if(SWITCHER_WERROR)
    target_compile_options(switcher PRIVATE $<$<COMPILE_LANGUAGE:CUDA>:-Werror=all-warnings>)
  endif()
endfunction()
