#!/bin/bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
#
# Each way in which the set-up can fail ends with 3 and one sentence that names the cause.

# shellcheck disable=SC2016 # scripts for stand-ins
# shellcheck source=tests/setup/support/stage.sh
. "$(dirname "$0")/support/stage.sh"
run=("$checkout/run" waybill-cli)

# A system with every package, without any, and one on which nobody may map user ids.
all_installed() { tool dpkg-query <<<"sed -n 's/^\\([a-z0-9][^ ]*\\).*/install ok installed \\1/p' '$checkout'/packaging/setup/packages-*.txt; printf 'install ok installed %s\n' bubblewrap mmdebstrap uidmap debian-archive-keyring"; }
none_installed() { tool dpkg-query <<<'exit 1'; }

none_installed
expect 3 '^waybill: cannot write to the cache folder /proc/none/waybill' env XDG_CACHE_HOME=/proc/none "${run[@]}"
expect 3 '^waybill: .* takes .*qt6-base-dev.*, and there is no apt' env WAYBILL_SETUP=native "${run[@]}"
expect 3 '^waybill: .* takes .*mmdebstrap.*, and there is no apt' env WAYBILL_SETUP=root "${run[@]}"

# Neither root nor sudo.
tool apt-get <<<'exit 1'
chmod -R a+rwX "$work"
ordinary=()
((EUID == 0)) && ordinary=(setpriv --reuid=65534 --regid=65534 --clear-groups)
expect 3 "^waybill: no right to install packages .*'apt-get install .*qt6-base-dev" \
    "${ordinary[@]}" env XDG_CACHE_HOME="$work/ordinary" WAYBILL_SETUP=native "${run[@]}"

# apt's own failures, for those who may install.
if ((EUID == 0)); then
    tool apt-get <<<'[[ " $* " == *" -y "* ]] || exit 0; echo "Err:1 Temporary failure resolving here"; exit 100'
    expect 3 '^waybill: installing .* failed: there is no network' env WAYBILL_SETUP=native "${run[@]}"
    tool apt-get <<<'[[ " $* " == *" -y "* ]] || exit 0; echo "E: Unable to locate package x"; exit 100'
    expect 3 'failed: the last error was: E: Unable to locate' env WAYBILL_SETUP=native "${run[@]}"
fi

# Making the root.
all_installed
export WAYBILL_SETUP=root
tool unshare <<<'exit 1'
((EUID == 0)) || expect 3 '^waybill: this system does not let .* map user ids' "${run[@]}"
tool unshare <<<'while [[ $1 == -* ]]; do shift; done; exec "$@"'
tool df <<<'echo x; echo "x 1 1 99000 1 /"'
expect 3 '^waybill: 4 GB of free disk space are needed for .*, and only 99 MB are left' "${run[@]}"
tool df <<<'echo x; echo "x 1 1 99000000 1 /"'
tool mmdebstrap <<<'echo "E: No space left on device"; exit 1'
expect 3 '^waybill: making the Debian 13 root failed: the disk is full' "${run[@]}"
tool mmdebstrap <<<'mkdir -p "${@: -2:1}/usr"; echo "Temporary failure resolving here"; exit 1'
expect 3 '^waybill: making the Debian 13 root failed: there is no network' "${run[@]}"
[[ -e $work/cache/waybill/debian-13.new ]] && wrong "a failed root" "was left behind"

# A set-up that is killed leaves nothing that counts as a root, and the next one starts over.
tool mmdebstrap <<<'mkdir -p "${@: -2:1}/usr"; kill -9 $PPID; sleep 0.1'
"${run[@]}" >/dev/null 2>&1
[[ -e $work/cache/waybill/debian-13 ]] && wrong "a killed set-up" "left a root"
tool mmdebstrap <<<'mkdir -p "${@: -2:1}"/{etc,usr/sbin,var/cache}; exit 0'
expect 3 '^waybill: building waybill-cli failed \(log: .*build.log\)$' "${run[@]}"
[[ -e $work/cache/waybill/debian-13/.waybill/packages-build.txt ]] || wrong "the root" "has no stamp"

# A list that grew is installed into the root that is there.
echo one-more >>"$checkout/packaging/setup/packages-run.txt"
tool bwrap <<<'[[ "$*" == *"apt-get install"*one-more* ]] && echo "E: Unable to locate package one-more"; exit 1'
expect 3 '^waybill: installing into .*/debian-13 failed: .* Unable to locate package one-more' "${run[@]}"
tool bwrap <<<'[[ "$*" == *"apt-get install"* ]]'
expect 3 '^waybill: building waybill-cli failed' "${run[@]}"
cmp -s {"$checkout/packaging/setup","$work/cache/waybill/debian-13/.waybill"}/packages-run.txt || wrong "the root" "has an old stamp"

# A build on the system itself.
export WAYBILL_SETUP=native
for server in docker-registry nginx squid; do tool "$server" <<<'exit'; done
tool cmake <<<'echo "it does not compile"; exit 1'
expect 3 '^waybill: building waybill-cli failed \(log: .*build.log\)$' "${run[@]}"
grep -q 'does not compile' "$checkout/build/release/build.log" || wrong "the log" "lacks the compiler's words"

# ./test does not pass when there is no test, and fails when one fails.
tool cmake <<<'exit 0'
tool ctest <<<'echo "Total Tests: 0"'
expect 1 '^waybill: no test ran$' "$checkout/test" -R nothing
tool ctest <<<'[[ " $* " == *" -N "* ]] && echo "Total Tests: 2"'
expect 1 '^waybill: running 2 tests of the preset asan$' "$checkout/test"
finish
