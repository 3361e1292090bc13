# switcher_isa(SHANI -msha -msse4.1): one source file, one instruction set. The file joins the library only
# where the compiler takes the flags; the CPU is asked at run time.
include(CheckCXXCompilerFlag)

function(switcher_isa name)
  string(JOIN " " flags ${ARGN})
  check_cxx_compiler_flag("${flags}" SWITCHER_HAVE_${name})
  if(SWITCHER_HAVE_${name})
    string(TOLOWER ${name} stem)
    target_sources(switcher PRIVATE csrc/cpu/scan_${stem}.cpp)
    set(inner csrc/cpu/scan_${stem}_x86_64.S) # written by csrc/cpu/gen, where there is one
    if(EXISTS ${PROJECT_SOURCE_DIR}/${inner})
      target_sources(switcher PRIVATE ${inner})
    endif()
    set_source_files_properties(csrc/cpu/scan_${stem}.cpp PROPERTIES COMPILE_OPTIONS "${ARGN}")
    target_compile_definitions(switcher PRIVATE SWITCHER_HAVE_${name})
  endif()
endfunction()
