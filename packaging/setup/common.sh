# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# What all parts of the set-up share.

umask 022
cache=${XDG_CACHE_HOME:-${HOME:=$(cd ~ && pwd)}/.cache}/waybill
lists=$checkout/packaging/setup

say() { printf 'waybill: %s\n' "$*" >&2; }

# Ends with one sentence. The codes are waybill-cli's own: 2 is wrong usage, 3 is "failed"; 1 would
# mean "the answer is no".
fail() { say "$*"; exit 3; }
misused() { say "$*"; exit 2; }

[[ -z ${WAYBILL_SETUP:-} || $WAYBILL_SETUP == native || $WAYBILL_SETUP == root ]] ||
    misused "WAYBILL_SETUP is '$WAYBILL_SETUP', and can only be native or root"

have() { command -v "$1" >/dev/null; }

# names_in LIST...: the package names in these lists, without comments.
names_in() {
    local list
    for list; do
        sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$lists/$list.txt"
    done
}

make_cache() {
    { mkdir -p "$cache" && [[ -w $cache ]]; } 2>/dev/null ||
        fail "cannot write to the cache folder $cache (XDG_CACHE_HOME can name another one)"
}

megabytes_left() { df -Pk "$cache" | awk 'NR == 2 { print int($4 / 1000) }'; }

# needs_space GIGABYTES: ends unless the cache's disk has that much left.
needs_space() {
    (($(megabytes_left) >= $1 * 1000)) ||
        fail "$1 GB of free disk space are needed for $cache, and only $(megabytes_left) MB are left"
}

# reason LOG: why apt or mmdebstrap failed, in a few words, from what it wrote to LOG.
reason() {
    if grep -qiE 'no space left|enough free space' "$1" || (($(megabytes_left) < 50)); then
        echo "the disk is full"
    elif grep -qiE 'failure resolving|could not resolve|is unreachable|(could not|unable to) connect|cannot initiate the connection|connection (failed|refused|timed out)' "$1"; then
        echo "there is no network to the package server"
    else
        echo "the last error was: $(grep -E '^(E|dpkg|sudo)[:[ ]' "$1" | head -n 1)"
    fi
}

# only_one NAME: waits until no other run of this script does the same work. Ends with the
# (sub)shell that called it.
only_one() {
    exec 8>"$cache/$1.lock" || fail "cannot write to the cache folder $cache"
    flock -n 8 || { say "waiting for another set-up to finish"; flock 8; }
}
