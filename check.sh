#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds everything and runs every test: ./check.sh [--long]. Ends with ctest's summary and its exit code.
# The fuzzers come first, 10 seconds each, and what shares data between threads under the thread sanitizer. --long gives the fuzzers 60,
# adds the tests of core and drivers under the address and undefined-behaviour sanitizers, and makes random runs longer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/setup.sh

long=false
case "${1:-}" in
--long) long=true ;;
"") ;;
*) say "usage: ./check.sh [--long]" && exit 2 ;;
esac

install_packages
tests() { ctest --test-dir "build/$1" --output-on-failure --no-label-summary -j2 --timeout 300 "${@:2}"; }
if $long; then
    build asan tests_core tests_drivers
    tests asan -L 'core|drivers'
    export YAOGUI_LONG=1 YAOGUI_FUZZ_SECONDS=60
fi
build fuzz
tests fuzz
build tsan
tests tsan
build dev
tests dev -j3 # many wait for programs they started
