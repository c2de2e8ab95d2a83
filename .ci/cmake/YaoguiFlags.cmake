# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links yaogui_flags; it carries the language, the warnings and Qt's strictness.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)

add_library(yaogui_flags INTERFACE)
target_include_directories(yaogui_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(yaogui_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
    -Woverloaded-virtual -Wnon-virtual-dtor -Werror $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>) # clang's -Wconversion has it, GCC's has not
target_compile_definitions(yaogui_flags INTERFACE QT_RESTRICTED_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH
    SPDLOG_FMT_EXTERNAL)

add_library(yaogui_tests_flags INTERFACE)
if(CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
    target_compile_options(yaogui_tests_flags INTERFACE -O0)
endif()

find_program(YAOGUI_CCACHE ccache)
if(YAOGUI_CCACHE) # the compiler's own list of headers spares a file that is not in the cache its second reading
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1 ${YAOGUI_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        add_compile_options(-fpch-preprocess) # else ccache keeps nothing that uses a precompiled header
    else()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp") # nor here, when the header's time is part of it
    endif()
endif()
find_program(YAOGUI_MOLD mold)
if(YAOGUI_MOLD AND NOT YAOGUI_FUZZ)
    add_link_options(-fuse-ld=mold)
endif()
if(YAOGUI_ASAN OR YAOGUI_TSAN)
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC guesses wrongly between the sanitizers' own code
endif()
if(YAOGUI_ASAN)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
elseif(YAOGUI_TSAN)
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()

# The headers that nearly every file needs, compiled once for the house and once for its tests (whose own code is not optimised: half
# the work of a cold build is theirs). Whoever relies on them instead of including what is used fails in the asan preset, which has none.
function(yaogui_precompiled name)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/pch.cpp CONTENT "")
    add_library(${name} OBJECT EXCLUDE_FROM_ALL ${PROJECT_BINARY_DIR}/pch.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_precompile_headers(${name} PRIVATE <QByteArray> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
        <QMap> <QObject> <QRegularExpression> <QString> <QStringList> <QTextStream> <QTimer> <QVariant> <algorithm> <array> <functional> <map>
        <memory> <mutex> <optional> <string> <thread> <vector> ${ARGN})
endfunction()
yaogui_precompiled(yaogui_pch)
target_link_libraries(yaogui_pch PRIVATE Qt6::Core yaogui_flags)
yaogui_precompiled(yaogui_tests_pch <QSignalSpy> <QTemporaryDir> <QTest> <tl/expected.hpp>)
yaogui_precompiled(yaogui_window_tests_pch <QApplication> <QComboBox> <QLabel> <QLineEdit> <QPushButton> <QSignalSpy> <QTableView> <QTemporaryDir>
    <QTest> <QVBoxLayout> <tl/expected.hpp>)
foreach(name yaogui_tests_pch yaogui_window_tests_pch)
    target_link_libraries(${name} PRIVATE Qt6::Core yaogui_flags yaogui_tests_flags)
    # Not linked: it would bring each folder's own path as a macro, and clang minds the difference.
    target_include_directories(${name} SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
endforeach()
target_link_libraries(yaogui_window_tests_pch PRIVATE Qt6::Widgets)

# yaogui_library(name SOURCES … LINKS …): a library of the house.
function(yaogui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE yaogui_flags)
    target_precompile_headers(${name} REUSE_FROM yaogui_pch)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

# yaogui_test(name SOURCES … LINKS …): a Qt Test program in ctest, without a display, a home or the network. Its label is its part of
# the house, and "tests_" with that part is the target of all its programs. TIMEOUT is in seconds; Qt's own, for one function, is as long.
# YAOGUI_ASTRONAUT is a free portrait, which check.sh fetches.
function(yaogui_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    # AUTOMOC would read every header of every program again: only what a test includes as its own .moc is made.
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(mocs ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    foreach(source ${ARG_SOURCES})
        get_filename_component(stem ${source} NAME_WE)
        file(STRINGS ${source} included REGEX "^#include \"${stem}\\.moc\"")
        if(included)
            qt_generate_moc(${source} ${mocs}/${stem}.moc)
            target_sources(${name} PRIVATE ${mocs}/${stem}.moc)
            target_include_directories(${name} PRIVATE ${mocs})
        endif()
    endforeach()
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test yaogui_flags yaogui_tests_flags)
    if("${ARG_LINKS}" MATCHES "yaogui_ui(;|$)|yaogui_whole_counter|Qt6::Widgets")
        target_precompile_headers(${name} REUSE_FROM yaogui_window_tests_pch)
    else()
        target_precompile_headers(${name} REUSE_FROM yaogui_tests_pch)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
    string(REGEX REPLACE "/.*" "" part "${folder}")
    if(NOT TARGET tests_${part})
        add_custom_target(tests_${part})
    endif()
    add_dependencies(tests_${part} ${name})
    set(home ${PROJECT_BINARY_DIR}/home/${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} COST ${ARG_TIMEOUT} LABELS "${part}" # the long ones begin
        ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=0;LC_ALL=C.UTF-8;XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;YAOGUI_SOURCE_DIR=${PROJECT_SOURCE_DIR};YAOGUI_BIN_DIR=${PROJECT_BINARY_DIR}/bin;YAOGUI_ASTRONAUT=${PROJECT_BINARY_DIR}/training/astronaut.png")
endfunction()
