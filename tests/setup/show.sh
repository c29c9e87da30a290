#!/bin/bash
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
#
# `./run` alone: a real registry on a free port, the samples, then the window or its tour, and
# nothing left running, however it ends.

registry=$(command -v docker-registry) || { echo "there is no docker-registry here"; exit 77; }
# shellcheck source=tests/setup/support/stage.sh
. "$(dirname "$0")/support/stage.sh"
ln -sf "$registry" "$tools/docker-registry"
tool dpkg-query <<<'exit 1'
export WAYBILL_SETUP=native

# Stand-ins that tell how they were called; the window's stays open while there is a file "open".
mkdir -p "$checkout/build/release/app/"{cli,gui}
echo 'echo "cli $*" >&2' >"$checkout/build/release/app/cli/waybill-cli"
cat >"$checkout/build/release/app/gui/waybill" <<'END'
#!/bin/bash
echo "window $* ${QT_QPA_PLATFORM:-}"
read -r line < <(exec 3<>"/dev/tcp/${2/:/\/}" && printf 'GET /v2/_catalog HTTP/1.0\r\n\r\n' >&3 && cat <&3)
echo "${line%$'\r'}"
while [[ -e $HOME/open ]]; do sleep 0.05; done
exit 7
END
chmod +x "$checkout"/build/release/app/*/waybill*
touch "$checkout/build/release/.built-waybill"{,-cli}

port_of() { sed -n 's/^window --registry localhost:\([0-9]*\).*/\1/p' "$1"; }
listens() { (exec 3<>"/dev/tcp/localhost/$1") 2>/dev/null; }
ended() { # ended WHAT PORT
    local tries
    for ((tries = 0; tries < 50; tries++)); do
        listens "$2" || return
        sleep 0.1
    done
    wrong "$1" "the registry on port $2 is still there"
}

# A window.
DISPLAY=:none "$checkout/run" >"$work/out" 2>"$work/err"
equal "exit code" $? 7
port=$(port_of "$work/out")
equal "window" "$(<"$work/out")" "window --registry localhost:$port "$'\n'"HTTP/1.0 200 OK"
equal "samples" "$(<"$work/err")" "cli samples localhost:$port"
ended "after the window" "$port"

# No display.
env -u DISPLAY -u WAYLAND_DISPLAY "$checkout/run" >"$work/out" 2>"$work/err"
equal "exit code of the tour" $? 7
equal "tour" "$(head -n 1 "$work/out")" "window --registry localhost:$(port_of "$work/out") --tour $work/cache/waybill/tour offscreen"
grep -q "pictures in $work/cache/waybill/tour" "$work/err" || wrong "tour" "$(<"$work/err")"

# Two at a time use two ports; killed in whatever way, each takes its registry with it.
touch "$HOME/open"
export DISPLAY=:none
"$checkout/run" >"$work/one" 2>&1 & one=$!
until grep -q HTTP "$work/one"; do sleep 0.1; done
"$checkout/run" >"$work/two" 2>&1 & two=$!
until grep -q HTTP "$work/two"; do sleep 0.1; done
[[ $(port_of "$work/one") != "$(port_of "$work/two")" ]] || wrong "two windows" "share a port"
kill -TERM $one
kill -KILL $two
wait $one $two 2>/dev/null
ended "ended" "$(port_of "$work/one")"
ended "killed" "$(port_of "$work/two")"
rm "$HOME/open"
finish
