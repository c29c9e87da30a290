#!/usr/bin/env bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0

# scratch.sh begin|end FOLDER: the place for the temporary files of a run of tests. `begin` makes it, in
# memory where there is plenty, and removes what a run that was killed has left there. `end` fails if a
# test has left anything, and removes it.
set -eu
folder=$2
target=$(readlink -f "$folder" || true)

if [[ $1 == begin ]]; then
    [[ -z $target ]] || rm -rf "$target"
    rm -rf "$folder"
    free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1 || echo 0)
    if ((free > 2000000)) && target=$(mktemp -d /dev/shm/waybill-tests-XXXXXX 2>/dev/null); then
        ln -s "$target" "$folder"
    else
        mkdir -p "$folder"
    fi
    chmod 0755 "$folder/" # squid gives its rights away and still has to get through
else
    left=$(ls -A "$folder/")
    rm -rf "$target" "$folder"
    [[ -z $left ]] || { printf 'left behind: %s\n' $left >&2; exit 1; }
fi
