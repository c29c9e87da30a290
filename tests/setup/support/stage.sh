# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# A stage for the tests of ./run and ./test: a checkout with the real scripts and no sources, a
# cache and a home of its own, and a PATH with every tool of the system but those that could
# change it. Nothing here leaves the stage or needs a network.

set -uo pipefail
repository=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

checkout=$work/checkout tools=$work/tools
mkdir -p "$checkout/packaging" "$tools" "$work/home"
cp -r "$repository/run" "$repository/test" "$checkout"
cp -r "$repository/packaging/setup" "$checkout/packaging"
mkdir "$checkout"/{app,core,ui,resources,translations}
touch "$checkout"/{CMakeLists.txt,CMakePresets.json}

ln -s /usr/bin/* "$tools" 2>/dev/null
rm -f "$tools"/{apt,apt-*,aptitude,sudo,doas,mmdebstrap,cmake,ccache,docker-registry}
export HOME=$work/home XDG_CACHE_HOME=$work/cache PATH=$tools
unset WAYBILL_SETUP LC_ALL

# tool NAME: a stand-in for a tool; its script is read from standard input.
tool() {
    { echo '#!/bin/bash'; cat; } >"$tools/$1.new"
    chmod +x "$tools/$1.new"
    mv "$tools/$1.new" "$tools/$1" # never through the link into the system
}

# expect CODE PATTERN COMMAND...: runs it; it must end with CODE, with exactly one line in what it
# wrote to standard error matching PATTERN, the last one, and with nothing on standard output.
failures=0
expect() {
    local code=$1 pattern=$2 got last
    "${@:3}" >"$work/out" 2>"$work/err" </dev/null
    got=$?
    last=$(tail -n 1 "$work/err")
    if ((got != code)) || ! [[ $last =~ $pattern ]] || [[ -s $work/out ]]; then
        wrong "${*:3}" "exit code $got, wanted $code with '$pattern'" "$(cat "$work/out" "$work/err")"
    fi
}

# equal WHAT GOT WANTED
equal() { [[ $2 == "$3" ]] || wrong "$1" "got: $2" "wanted: $3"; }

wrong() {
    printf 'FAILED %s\n' "$1"
    printf '       %s\n' "${@:2}"
    failures=$((failures + 1))
}

finish() { exit $((failures > 0)); }
