# The flags of our own code. They are INTERFACE targets that our targets link privately, so they never leak
# outwards: groundwork_flags for every target, groundwork_ui_flags for what draws.
add_library(groundwork_flags INTERFACE)
target_compile_features(groundwork_flags INTERFACE cxx_std_20)
target_compile_options(groundwork_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wnull-dereference -Wcast-align -Wformat=2 -Wswitch
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
  $<$<BOOL:${GROUNDWORK_WERROR}>:-Werror>)
target_compile_definitions(groundwork_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  GROUNDWORK_VERSION="${PROJECT_VERSION}")

if(GROUNDWORK_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
