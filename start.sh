#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Opens the counter: ./start.sh [--tour DIR] [arguments of yaogui]. Installs and builds what is missing first.
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
. .ci/setup.sh

install_packages
build dev yaogui yaoguictl yaogui-sandbox

arguments=("$@")
tour=false
for argument in "$@"; do
    case $argument in --tour | --tour=*) tour=true ;; esac
done
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
    if ! $tour; then
        say "there is no display here, so the counter cannot open; taking the tour into ./out instead"
        arguments+=(--tour out)
    fi
fi
program=$PWD/build/dev/bin/yaogui
export YAOGUI_ASTRONAUT="${YAOGUI_ASTRONAUT:-$PWD/build/dev/training/astronaut.png}"
cd "$here"
exec "$program" ${arguments[@]+"${arguments[@]}"}
