# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The machine's own system: which way to build on it, and installing packages on it.

as_admin() { if ((EUID == 0)); then "$@"; else sudo "$@"; fi; }

candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p'; }

# A machine that never ran `apt-get update` knows no package at all: then the lists are fetched once.
has_toolkit() {
    have apt-cache || return 1
    if [[ -z $(candidate qt6-base-dev) ]] && { ((EUID == 0)) || have sudo; }; then
        say "fetching this system's package lists (apt-get update)"
        as_admin apt-get update >/dev/null 2>&1
    fi
    [[ $(candidate libkf6syntaxhighlighting-dev) == [0-9]* ]] &&
        dpkg --compare-versions "$(candidate qt6-base-dev)" ge 6.8
}

# Sets `setup` to native or root. A root that was once made goes on being used.
choose_setup() {
    setup=${WAYBILL_SETUP:-}
    [[ -z $setup && -d $root/.waybill ]] && setup=root
    [[ $setup ]] || { has_toolkit && setup=native || setup=root; }
}

missing_here() {
    if have dpkg-query; then
        comm -23 <(printf '%s\n' "$@" | sort) \
            <(dpkg-query -W -f '${Status} ${Package}\n' 2>/dev/null | sed -n 's/^.* ok installed //p' | sort)
    else
        printf '%s\n' "$@"
    fi
}

# install_here WHY PACKAGE...: installs what is missing with the system's own apt. Nothing is ever
# removed from the system.
install_here() {
    local missing why=$1 log=$cache/apt.log
    mapfile -t missing < <(missing_here "${@:2}")
    ((${#missing[@]})) || return 0
    have apt-get || fail "$why takes ${missing[*]}, and there is no apt on this system to install them with"
    ((EUID == 0)) || have sudo ||
        fail "no right to install packages (neither root nor sudo): ask for 'apt-get install ${missing[*]}'"
    local apt=(env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
    as_admin "${apt[@]}" update >"$log" 2>&1
    say "about to install on this system, with apt, for $why: ${missing[*]} (log: $log)"
    "${apt[@]}" install --no-install-recommends --assume-no "${missing[@]}" 2>/dev/null |
        sed -n 's/^After this operation, /waybill: /p' >&2
    as_admin "${apt[@]}" install -y --no-install-recommends --no-remove "${missing[@]}" >>"$log" 2>&1 ||
        fail "installing ${missing[*]} failed: $(reason "$log") (log: $log)"
}

# unpack_here LIST...: unpacks the packages of these lists into the cache instead of installing them,
# see packages-unpack.txt.
unpack_here() {
    local name program log=$cache/apt.log
    PATH=$PATH:$cache/unpacked/usr/bin:$cache/unpacked/usr/sbin
    for name in $(names_in "$@"); do
        program=${name%-common} program=${program%-langpack} # whose data it is
        have "$program" || [[ -d $cache/unpacked/usr/share/doc/$name ]] && continue
        say "about to unpack $name into $cache/unpacked"
        (cd "$cache" && rm -f -- "$name"_*.deb && apt-get download "$name" &&
            dpkg-deb -x "$name"_*.deb "$cache/unpacked" && rm -f -- "$name"_*.deb) >"$log" 2>&1 ||
            fail "fetching $name failed: $(reason "$log") (log: $log)"
    done
}

# prepare_native LIST...
prepare_native() {
    local list names unpack=()
    for list; do [[ $list == packages-unpack* ]] && unpack+=("$list"); done
    mapfile -t names < <(names_in "$@" | grep -vxFf <(names_in "${unpack[@]}"))
    install_here "building and running Waybill" "${names[@]}"
    unpack_here "${unpack[@]}"
}
