#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh PROGRAM CORPUS: the corpus, then random inputs for YAOGUI_FUZZ_SECONDS (10). What it learns stays beside the program, and the
# next run begins there. After a crash: the input's path and contents, and exit code 1.
set -uo pipefail
program=$1 corpus=$2
work="$(dirname "$program")/fuzz/$(basename "$program")"
mkdir -p "$work/learnt" "$work/crashes"
export QT_QPA_PLATFORM=offscreen
options=(-timeout=60 -rss_limit_mb=2048 -artifact_prefix="$work/crashes/" -print_final_stats=1 -use_value_profile=1)

# The newest crash of this run.
tell() {
    local found
    found=$(find "$work/crashes" -type f -newer "$work/begun" -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2-)
    if [ -z "$found" ]; then return; fi
    echo "reproducer: $found"
    echo "again with: $program $found"
    echo "contents, $(stat -c %s "$found") bytes:"
    od -A d -t x1z "$found" | head -n 64
}

touch "$work/begun"
if "$program" "${options[@]}" -runs=0 "$corpus" 2>"$work/log" &&
    "$program" "${options[@]}" -max_total_time="${YAOGUI_FUZZ_SECONDS:-10}" "$work/learnt" "$corpus" 2>"$work/log"; then
    grep -E 'Seed:|stat::(number_of_executed_units|new_units_added|peak_rss_mb)' "$work/log"
    exit 0
fi
tail -n 60 "$work/log"
tell
exit 1
