#!/bin/bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
#
# A program behind `./run` behaves as if it had been called itself: arguments, input, output, exit
# code, signals, folder and environment; on the system itself and in the Debian 13 root.

# shellcheck source=tests/setup/support/stage.sh
. "$(dirname "$0")/support/stage.sh"
cli=$1

program=$work/program
cat >"$program" <<'END'
#!/bin/bash
case $1 in
    code) exit "$2" ;;
    show) cat "$2" ;;
    say) echo "out $2"; echo "err $2" >&2 ;;
    wait) trap 'echo "got $2"; exit 40' "$2"; echo ready; while :; do sleep 0.05; done ;;
    forever) echo $$; exec sleep 60 ;;
    environment) echo "$SOMETHING $LC_CTYPE" ;;
esac
END
chmod +x "$program"

# built FOLDER: what a finished build leaves.
built() {
    mkdir -p "$checkout/build/$1/app/cli"
    cp "${2:-$program}" "$checkout/build/$1/app/cli/waybill-cli"
    touch "$checkout/build/$1/.built-waybill-cli"
}

# The system itself as "root": enough to see the way through bwrap.
stand_in_root() {
    local root=$work/cache/waybill/debian-13 name
    mkdir -p "$root"/{.waybill,etc/docker,etc/containers,etc/ssl/certs,var/cache}
    ln -s /usr "$root/usr"
    cp /etc/ld.so.cache "$root/etc"
    for name in resolv.conf hosts passwd group localtime machine-id; do touch "$root/etc/$name"; done
}

passes() {
    local run=("$checkout/run" waybill-cli) pid line signal tries
    cd "$work/home" || exit
    equal "$1: exit code" "$("${run[@]}" code 0; echo $?) $("${run[@]}" code 1; echo $?) $("${run[@]}" code 40; echo $?)" "0 1 40"
    equal "$1: input" "$(printf 'a\nb' | "${run[@]}" show -)" $'a\nb'
    echo here >"a file"
    equal "$1: relative path" "$("${run[@]}" show "a file")" here
    equal "$1: output" "$("${run[@]}" say 'x  y' 2>/dev/null)" "out x  y"
    equal "$1: error output" "$("${run[@]}" say 'x  y' 2>&1 >/dev/null)" "err x  y"
    equal "$1: environment" "$(SOMETHING=some LC_CTYPE=C.UTF-8 "${run[@]}" environment)" "some C.UTF-8"
    ln -sf "$checkout/run" "$work/link"
    equal "$1: through a link" "$("$work/link" waybill-cli show "a file")" here
    equal "$1: by its bare name" "$(cd "$checkout" && bash run waybill-cli show "$work/home/a file")" here
    for signal in TERM HUP; do
        coproc "${run[@]}" wait "$signal"
        pid=$COPROC_PID
        read -r -t 10 -u "${COPROC[0]}" line
        kill -s "$signal" "$pid"
        read -r -t 10 -u "${COPROC[0]}" line
        wait "$pid"
        equal "$1: $signal" "$line, exit code $?" "got $signal, exit code 40"
    done
    coproc "${run[@]}" forever
    pid=$COPROC_PID
    read -r -t 10 -u "${COPROC[0]}" line
    kill -KILL "$pid"
    wait "$pid" 2>/dev/null
    for ((tries = 0; tries < 50; tries++)); do
        kill -0 "$line" 2>/dev/null || break
        sleep 0.1
    done
    ((tries < 50)) || wrong "$1: killed" "the program lives on: $(ps -fp "$line")"
    touch "$checkout/core/new.cpp" # newer than the build, and there is no way to build here
    "${run[@]}" code 0 >/dev/null 2>"$work/err" && wrong "$1: a changed source" "was not built"
    rm "$checkout/core/new.cpp"
}

tool dpkg-query <<<'exit 1'
built release
WAYBILL_SETUP=native passes native
if bwrap --ro-bind / / true 2>/dev/null; then
    stand_in_root
    built root-release
    WAYBILL_SETUP=root passes root
    built root-release "$cli"
    equal "the real program" "$(WAYBILL_SETUP=root "$checkout/run" waybill-cli --version)" "$("$cli" --version)"
else
    echo "bwrap cannot be used here: the way into the root is not tested"
fi
finish
