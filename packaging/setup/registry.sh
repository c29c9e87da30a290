# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# The registry with sample images: Debian's docker-registry on a free loopback port.

# Sets `port`. Tries the usual port first, then others until the registry could start on one.
start_registry() {
    local folder=$cache/registry
    mkdir -p "$folder/storage" || fail "cannot write to the cache folder $folder"
    [[ $setup == root ]] || unpack_here packages-unpack
    for port in 5001 $(shuf -i 5002-5999 -n 20); do
        ! answers "$port" && serve "$folder" && return
    done
    fail "the sample registry does not start (log: $folder/registry.log)"
}

serve() {
    local config=$1/config-$port.yml try
    cat >"$config" <<END
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: $1/storage}
  delete: {enabled: true}
  cache: {blobdescriptor: inmemory}
http: {addr: "127.0.0.1:$port"}
END
    local door=(setpriv --pdeathsig KILL)
    [[ $setup == root ]] && open_door
    OTEL_TRACES_EXPORTER=none "${door[@]}" docker-registry serve "$config" </dev/null >"$1/registry.log" 2>&1 &
    registry=$!
    trap 'kill "$registry" 2>/dev/null' EXIT
    for ((try = 0; try < 100; try++)); do
        kill -0 "$registry" 2>/dev/null || return # its port was taken in between
        answers "$port" && return
        sleep 0.05
    done
    kill "$registry"
    return 1
}

# answers PORT: whether a web server answers there. Under the name, as that is how the program asks.
answers() {
    local line=
    { exec 7<>"/dev/tcp/localhost/$1"; } 2>/dev/null || return
    printf 'GET /v2/ HTTP/1.0\r\nHost: localhost\r\n\r\n' >&7
    read -r -t 5 line <&7
    exec 7>&-
    [[ $line == HTTP/* ]]
}
