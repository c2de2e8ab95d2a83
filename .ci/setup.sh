# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What start.sh and check.sh share. To be sourced at the project's root; every step is quick when its work is already done.

export LC_ALL="${LC_ALL:-C.UTF-8}" # a bare machine has no language set, and names of drugs are not ASCII

say() { printf '%s\n' "yaogui: $*" >&2; }

# Three tries: a mirror that is being updated answers wrongly for a moment.
apt() {
    local run=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@") pause heard
    if [ "$(id -u)" -ne 0 ]; then run=(sudo "${run[@]}"); fi
    for pause in 5 15 0; do
        heard=$("${run[@]}" 2>&1) && return 0
        sleep "$pause"
    done
    printf '%s\n' "$heard" | tail -n 20 >&2
    return 1
}

# Installs what .ci/packages names and dpkg does not know as installed.
install_packages() {
    local wanted missing
    mapfile -t wanted < <(grep -v -e '^#' -e '^$' .ci/packages)
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort) <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' \
        "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort))
    if [ ${#missing[@]} -eq 0 ]; then return 0; fi
    if ! command -v apt-get >/dev/null; then
        say "this needs Debian 12 (apt-get is not here); install by hand what .ci/packages names"
        return 1
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "these packages are missing; install them as root and start again: ${missing[*]}"
        return 1
    fi
    say "installing ${#missing[@]} Debian packages, the first time for some minutes: ${missing[*]}"
    if ! { apt update && apt install --yes --no-install-recommends "${missing[@]}"; }; then
        say "the packages could not be installed"
        return 1
    fi
}

# fetch_portrait BUILD: the free portrait of an astronaut that comes with Debian's scikit-image, for tests and tour. Not installed, not ours.
fetch_portrait() {
    local picture="$1/training/astronaut.png" work
    if [ -s "$picture" ]; then return 0; fi
    mkdir -p "$1/training"
    say "fetching a portrait for training and tests (python3-skimage, 20 MB)"
    work=$(mktemp -d)
    (cd "$work" && { apt-get -qq -o Acquire::Retries=3 download python3-skimage || { apt update && apt-get -qq download python3-skimage; }; }) \
        >/dev/null 2>&1 && dpkg-deb --fsys-tarfile "$work"/python3-skimage_*.deb |
        tar -x --to-stdout --wildcards '*/skimage/data/astronaut.png' >"$work/portrait" && mv "$work/portrait" "$picture"
    rm -rf "$work"
    [ -s "$picture" ] || say "the portrait could not be fetched; what needs a face will say so"
}

# build PRESET [TARGET…]: configures once, builds what changed. Nothing of it goes to stdout, which belongs to what is started.
build() {
    local folder="build/$1"
    if [ ! -f "$folder/build.ninja" ]; then
        say "configuring $folder"
        cmake --preset "$1" >&2
    fi
    case "$1" in fuzz | tsan) ;; *) fetch_portrait "$folder" ;; esac
    say "building $folder"
    cmake --build "$folder" ${2:+--target "${@:2}"} >&2
}
