# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Building, and knowing cheaply whether there is anything to build.

sources=(app core ui resources translations packaging CMakeLists.txt CMakePresets.json)

# build_folder PRESET: each way of building has its own, so that switching never mixes two systems.
build_folder() {
    if [[ $setup == root ]]; then echo "$checkout/build/root-$1"; else echo "$checkout/build/$1"; fi
}

declare -A place=([waybill-cli]=app/cli/waybill-cli [waybill]=app/gui/waybill)

# is_built PROGRAM: sets `setup` and `binary` if a build is there that is newer than all sources.
# This is all that stands between `./run waybill-cli` and the program, so it starts one process only.
is_built() {
    local folder stamp
    for setup in native root; do
        [[ ${WAYBILL_SETUP:-$setup} == "$setup" ]] || continue
        folder=$checkout/build/release
        [[ $setup == root ]] && folder=$checkout/build/root-release
        binary=$folder/${place[$1]} stamp=$folder/.built-$1
        [[ -x $binary && -e $stamp ]] || continue
        [[ $setup == native || -d $root/.waybill ]] || continue
        [[ -z $(find "${sources[@]/#/$checkout/}" -newer "$stamp" -print -quit 2>&1) ]] && return
    done
    return 1
}

# build PRESET [TARGET]: all output goes to standard error and into a log.
build() {
    local preset=$1 target=${2:-all} folder log
    folder=$(build_folder "$preset")
    log=$folder/build.log
    mkdir -p "$folder" 2>/dev/null || fail "cannot write to the build folder $folder"
    (
        exec 8>"$folder/.lock"
        flock 8
        touch "$folder/.started" # sources saved while it builds are newer than this
        compile 2>&1 | tee "$log" >&2
        ((PIPESTATUS[0] == 0)) || fail "building ${target/#all/everything} failed (log: $log)"
        mv "$folder/.started" "$folder/.built-$target"
    ) || exit
}

compile() {
    local options=()
    cd "$checkout" || return
    export CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1 # another checkout profits, too
    export CCACHE_SLOPPINESS=pch_defines,time_macros # without it nothing with precompiled headers is kept
    # A checkout that was moved needs a new build folder.
    if [[ -e $folder/CMakeCache.txt ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$checkout" "$folder/CMakeCache.txt"; then
        options+=(--fresh)
    fi
    [[ $setup == root || -x /usr/bin/ccache ]] && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    if [[ ! -e $folder/build.ninja || CMakePresets.json -nt $folder/build.ninja || ${options[0]:-} == --fresh ]]; then
        inside cmake --preset "$preset" -B "$folder" "${options[@]}" || return
    fi
    inside cmake --build "$folder" --target "$target"
}

# prepare LIST...: chooses the way and installs what is missing for it.
prepare() {
    make_cache
    choose_setup
    "prepare_$setup" "$@"
}

# ready PROGRAM: afterwards `binary` is its path, built from the sources as they are.
ready() {
    is_built "$1" && return
    prepare packages-build packages-run packages-unpack
    build release "$1"
    binary=$(build_folder release)/${place[$1]}
}
