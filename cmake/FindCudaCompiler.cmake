# switcher_find_cuda(<out>): finds an nvcc that CMake knows by itself, else the one from the CUDA wheels
# in the build environment, and sets <out> to TRUE or FALSE in the caller's scope.
include(CheckLanguage)

function(switcher_find_cuda out)
  set(${out} FALSE PARENT_SCOPE)
  check_language(CUDA)
  if(NOT CMAKE_CUDA_COMPILER)
    find_package(Python QUIET COMPONENTS Interpreter)
    execute_process(
      COMMAND "${Python_EXECUTABLE}" -c [[
import pathlib
import nvidia
print(*(n for d in nvidia.__path__ for n in sorted(pathlib.Path(d).glob("cu[0-9]*/bin/nvcc"))), sep=";", end="")]]
      OUTPUT_VARIABLE found
      ERROR_QUIET)
    if(found)
      list(GET found -1 nvcc)
      get_filename_component(root "${nvcc}/../.." ABSOLUTE)
      set(CMAKE_CUDA_COMPILER "${nvcc}" CACHE FILEPATH "CUDA compiler" FORCE)
      # The wheels have lib/ while nvcc's own profile names lib64/.
      set(ENV{CUDAFLAGS} "-L${root}/lib $ENV{CUDAFLAGS}")
    endif()
  endif()
  # check_language leaves a NOTFOUND variable in this scope, so its own variable alone is not enough.
  if(CMAKE_CUDA_COMPILER OR nvcc)
    set(${out} TRUE PARENT_SCOPE)
  endif()
endfunction()
