# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Running programs on the system itself or in the Debian 13 root.

# Sets `door` to the command that leads into the root: programs, libraries and settings are the
# root's, all else - every other top-level folder, devices, network, environment - the machine's own.
open_door() {
    local path
    door=(bwrap --die-with-parent --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc
        --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
        --dev-bind /dev /dev --proc /proc)
    for path in /*; do
        case $path in
            /usr | /etc | /bin | /sbin | /lib* | /dev | /proc | /boot | /lost+found) ;;
            *) [[ -d $path ]] && door+=(--bind "$path" "$path") ;;
        esac
    done
    door+=(--ro-bind "$root/var/cache" /var/cache) # of fonts, among others
    # The machine's names, accounts and settings for registries; those it does not have stay the root's.
    for path in resolv.conf hosts passwd group localtime machine-id docker containers; do
        door+=(--ro-bind-try "/etc/$path" "/etc/$path")
    done
    if [[ -e /etc/ssl/certs/ca-certificates.crt ]]; then # whom it trusts
        for path in /etc/ssl/certs /usr/share/ca-certificates /usr/local/share/ca-certificates; do
            door+=(--ro-bind-try "$path" "$path")
        done
    fi
    # Libraries of the machine do not fit, and the root has no language but C.UTF-8 to set; Qt
    # takes the user's language from the other variables.
    door+=(--unsetenv LD_LIBRARY_PATH --unsetenv LD_PRELOAD --unsetenv QT_PLUGIN_PATH
        --unsetenv LC_ALL --setenv LC_CTYPE C.UTF-8)
    [[ ${LC_ALL:-} ]] && door+=(--setenv LC_MESSAGES "$LC_ALL" --setenv LANG "$LC_ALL")
    [[ -d $PWD && $PWD != /usr/* && $PWD != /etc/* ]] && door+=(--chdir "$PWD")
}

# inside COMMAND...: a tool of the build or the tests, found in the system's own folders only.
inside() {
    local door=()
    if [[ $setup == root ]]; then
        open_door
        door+=(env)
        # What points compilers at the machine's own libraries.
        door+=(-u CC -u CXX -u LIBRARY_PATH -u CPATH -u C_INCLUDE_PATH -u CPLUS_INCLUDE_PATH PATH=/usr/bin:/bin:/usr/sbin)
    fi
    "${door[@]}" "$@" 8>&-
}

# run_program COMMAND...: runs it in the caller's folder with the caller's input and output, hands
# signals on and returns its exit code. It ends with this script, even if that is killed.
run_program() {
    local door=() signal code
    local defaults=(/usr/bin/env "--default-signal=INT,QUIT,TERM,HUP")
    if [[ $setup == root ]]; then
        open_door
        defaults+=("PATH=/usr/local/bin:/usr/bin:/bin:$PATH")
    else
        door=(setpriv --pdeathsig TERM)
    fi
    # bwrap must outlive a signal to let the program end in its own way, so it ignores them, and the
    # program gets them back.
    (trap '' INT QUIT TERM HUP; exec "${door[@]}" "${defaults[@]}" "$@") <&0 &
    running=$!
    for signal in TERM HUP; do
        # shellcheck disable=SC2064
        trap "hand_on $signal" "$signal"
    done
    # From a terminal the program has its own INT already.
    if [[ -t 0 ]]; then trap : INT; else trap 'hand_on INT' INT; fi
    wait_for "$running"
    code=$?
    trap - INT TERM HUP
    return "$code"
}

wait_for() {
    local code
    wait "$1"
    code=$?
    while kill -0 "$1" 2>/dev/null; do # wait ended because of a signal
        wait "$1"
        code=$?
    done
    return "$code"
}

# hand_on SIGNAL: to the running program; in the root that is the child of bwrap.
hand_on() {
    local child=$running
    [[ $setup == root ]] && read -r child _ <"/proc/$running/task/$running/children"
    kill -s "$1" "${child:-$running}" 2>/dev/null
}
