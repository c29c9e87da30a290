# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The Debian 13 root in the user's cache, for systems without Qt 6.8: making it and adding to it.

root=$cache/debian-13

# As an ordinary user, work on the root happens in a user name space in which the user is root and
# the ids from /etc/subuid are the other accounts. (mmdebstrap's own unshare mode gives every file
# to a subordinate id, which cannot get into a home folder with mode 0700.)
as_owner() {
    if ((EUID == 0)); then "$@"; else
        unshare --user --map-root-user --map-auto --mount --pid --fork --kill-child "$@"
    fi
}

# in_writable ROOT COMMAND...: runs a command as that root's administrator.
in_writable() {
    as_owner bwrap --bind "$1" / --dev /dev --proc /proc --perms 1777 --tmpfs /tmp --tmpfs /run \
        --ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts \
        --setenv PATH /usr/sbin:/usr/bin:/sbin:/bin --setenv HOME /root --setenv LC_ALL C \
        --setenv DEBIAN_FRONTEND noninteractive --chdir / --die-with-parent "${@:2}"
}

# root_has LIST...: whether all of these lists are installed in the root. It keeps a copy of each
# list, put there after the list's packages.
root_has() {
    local list
    for list; do
        cmp -s "$lists/$list.txt" "$root/.waybill/$list.txt" || return
    done
}

# prepare_root LIST...
prepare_root() {
    root_has "$@" && have bwrap && return
    (
        only_one setup
        local tools=(bubblewrap)
        [[ -e $root ]] || tools+=(mmdebstrap debian-archive-keyring)
        ((EUID == 0)) || tools+=(uidmap)
        install_here "a Debian 13 root in $cache" "${tools[@]}"
        as_owner true 2>/dev/null ||
            fail "this system does not let $(id -un) map user ids, which the Debian 13 root takes: give a range in /etc/subuid and /etc/subgid and allow user name spaces, or run as root"
        [[ -e $root ]] || make_root "$@"
        root_has "$@" || add_to_root "$@"
    ) || exit
}

make_root() {
    local new=$root.new log=$cache/root.log names why
    needs_space 4
    mapfile -t names < <(names_in "$@")
    say "about to make a Debian 13 root in $root: 1.5 GB, two to five minutes, nothing else on this system changes"
    as_owner rm -rf "$new"
    as_owner mmdebstrap --mode=root --variant=apt --components=main \
        --aptopt='APT::Install-Recommends "false"' --aptopt='APT::Sandbox::User "root"' \
        --include="$(IFS=,; echo "${names[*]}")" trixie "$new" "$(mirror)" 2>&1 </dev/null |
        tee "$log" | sed -un '/signal/d; s/^I: /waybill:   /p' >&2
    if ((PIPESTATUS[0])); then
        why=$(reason "$log")
        as_owner rm -rf "$new"
        fail "making the Debian 13 root failed: $why (log: $log)"
    fi
    finish_root "$new" "$@"
    mv -T "$new" "$root" || fail "cannot rename $new"
}

add_to_root() {
    local log=$cache/root.log names
    needs_space 1
    mapfile -t names < <(names_in "$@")
    say "about to install what is new in ${*/#/packaging/setup/} into $root"
    # The first two steps mend what a killed set-up left half installed.
    in_writable "$root" sh -c 'dpkg --configure -a && apt-get -f install -y && apt-get update &&
        apt-get install -y --no-install-recommends "$@"' sh "${names[@]}" >"$log" 2>&1 </dev/null ||
        fail "installing into $root failed: $(reason "$log") (log: $log)"
    finish_root "$root" "$@"
}

# finish_root ROOT LIST...: the files of our own, the stamps last.
finish_root() {
    # shellcheck disable=SC2016
    as_owner sh -c '
        set -e
        root=$1 lists=$2; shift 2
        mkdir -p "$root/etc/docker" "$root/etc/containers" "$root/etc/fonts" "$root/.waybill"
        # Mount points for the host files that inside.sh shows must be plain files.
        for file in resolv.conf hosts passwd group localtime machine-id; do
            [ -L "$root/etc/$file" ] && rm "$root/etc/$file"
            [ -e "$root/etc/$file" ] || : >"$root/etc/$file"
        done
        printf "#!/bin/sh\nexit 101\n" >"$root/usr/sbin/policy-rc.d" # no services in here
        chmod +x "$root/usr/sbin/policy-rc.d"
        cp "$lists/fonts.conf" "$root/etc/fonts/local.conf"
        for list; do cp "$lists/$list.txt" "$root/.waybill/"; done
    ' sh "$1" "$lists" "${@:2}" || fail "cannot write to $1"
}

# The package server: on Debian the system's own, elsewhere Debian's default.
mirror() {
    local uri='' ID='' VERSION_CODENAME=''
    # shellcheck source=/dev/null
    . /etc/os-release
    if [[ $ID == debian ]] && have apt-get; then
        # shellcheck disable=SC2016
        uri=$(apt-get indextargets --format '$(COMPONENT) $(CODENAME) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
            awk -v name="$VERSION_CODENAME" '$1 == "main" && $2 == name { print $3; exit }')
        [[ $uri == mirror+file:* ]] && uri=$(awk '{ print $1; exit }' "${uri#mirror+file:}" 2>/dev/null)
    fi
    [[ $uri == http*://* ]] || uri=http://deb.debian.org/debian
    echo "$uri"
}
