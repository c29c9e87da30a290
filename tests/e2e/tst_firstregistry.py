#!/usr/bin/env python3
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""The first real registry: a proxy that wants a password, a client certificate whose key is locked, a
server's certificate that vouches for itself, and a registry that wants a password. Opening an image there
leads from one question to the next, and ends with the image; it can be pushed under a new tag.

None of the secrets that are typed is anywhere afterwards: in a file, a log, the arguments of a program, or
on the screen meanwhile.

    dbus-run-session -- tst_firstregistry.py WAYBILL WAYBILL-CLI
"""

import os
import sys
import tempfile

import canary
from screen import Failed, Program, Screen, cells, center, key, stage, texts, until, walk, write, xdotool
from screen import Atspi
from servers import Nginx, Registry, Squid

SIZE = (1440, 1000)
USER = "jane"
PASSWORD = "WB-CANARY-e2e-password"
WRONG = "WB-CANARY-e2e-wrong"
PASSPHRASE = "WB-CANARY-e2e-passphrase"
PROXY_PASSWORD = "WB-CANARY-e2e-proxy"


def all_text(program):
    return " ".join(texts(program.application))


def write_secret(program, secret):
    """Whoever looks at the screen meanwhile reads that something is typed, but not what."""
    write(secret)
    fields = [found for found in walk(program.application) if found.get_role_name() == "password text"]
    until("the typing", lambda: any(Atspi.Text.get_character_count(field) == len(secret) for field in fields))
    if canary.holds(all_text(program).encode()):
        raise Failed("a secret is on the screen")


def open_image(program, reference):
    key("ctrl+l")
    write(reference)
    key("Return")


def sign_in_to_proxy(program):
    program.press("Sign in to the proxy…")
    program.focus("Sign in to the proxy")
    program.named("User name", "text")
    write(USER)
    key("Tab")
    write_secret(program, PROXY_PASSWORD)
    key("Return")


def unlock(program):
    program.press("Enter the passphrase…")
    program.focus("Unlock the client certificate")
    program.named("Passphrase", "password text")
    write_secret(program, PASSPHRASE)
    key("Return")


def trust(program, server):
    """Shows the certificate that is not trusted, compares, and trusts it."""
    program.press("Show the certificate…")
    program.focus("Certificate not trusted")
    program.named("Trust exactly this certificate, for this registry only", "radio button")
    shown = all_text(program).replace(" ", "").replace("\n", "").replace(":", "").lower()
    if server.fingerprint() not in shown:
        raise Failed("the certificate's fingerprint is not on the screen")
    program.press("Trust")


def sign_in(program):
    program.press("Sign in…")
    program.focus("Sign in")
    program.named("User name", "text")
    write(USER)
    key("Tab")
    write_secret(program, WRONG)
    key("alt+k", "End")  # kept nowhere: this screen has no keyring
    key("Return")
    program.named("The registry did not accept this.", "label")
    program.press("Password or access token", "password text")
    write_secret(program, PASSWORD)
    key("Return")


def has_platforms(program, count):
    tree = program.named("Platforms", "tree")
    return len([text for text, _ in cells(tree) if ", entry " in text]) == count


def push(program, server):
    """The same list under a new tag."""
    program.press("Add to list")
    until("the entries", lambda: len(cells(program.named("Entries", "table"))) > 9)
    xdotool("mousemove", *center(program.named("Target", "text").get_extents(Atspi.CoordType.SCREEN)), "click", 1)
    key("ctrl+a")
    write(f"{server.host}/samples/pause:mine")
    key("Tab")
    key("ctrl+Return")
    until("the result of the push", lambda: program.named("List digest", "label"))


def first_registry(program, server):
    open_image(program, f"{server.host}/samples/pause:3.4.1")
    sign_in_to_proxy(program)
    unlock(program)
    trust(program, server)
    sign_in(program)
    until("the image with nine platforms", lambda: has_platforms(program, 9))
    push(program, server)
    open_image(program, f"{server.host}/samples/pause:nowhere")
    program.press("Copy details")


def check_what_is_kept(program, arguments):
    """The decision about the certificate outlives the program, no secret does."""
    kept = canary.files_with(program.home)
    if kept:
        raise Failed(f"secrets are in {kept}")
    if canary.holds(all_text(program).encode()):
        raise Failed("a secret is on the screen")
    if not any(b"/waybill" in line for line in arguments.lines) or any(map(canary.holds, arguments.lines)):
        raise Failed(f"arguments: {arguments.lines}")
    with open(os.path.join(program.home, "log"), "rb") as file:
        if b"waybill.net" not in file.read():
            raise Failed("nothing was logged")
    profiles = [canary.read(os.path.join(place, name)) for place, _, names in os.walk(program.home) for name in names]
    if not any(b"localhost" in text and b"pin" in text for text in profiles):
        raise Failed("the certificate is not remembered")


def main():
    waybill, cli = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder, stage() as started:
        started(Screen(SIZE))
        registry = started(Registry(folder, cli))
        registry.demand(USER, PASSWORD)
        server = started(Nginx(folder, registry.port, PASSPHRASE))
        proxy = started(Squid(folder, USER, PROXY_PASSWORD))
        settings = os.path.join(folder, "settings")
        server.give_client(settings)
        variables = {**proxy.variables(), "QT_LOGGING_RULES": "*=true;qt.*=false", "QT_LOGGING_TO_CONSOLE": "1"}
        program = started(Program(waybill, [], SIZE, settings, variables))
        arguments = started(canary.Arguments(program.process.pid))
        first_registry(program, server)
        check_what_is_kept(program, arguments)
        program.end()
        if canary.files_with(program.home):
            raise Failed("a secret was written at the end")


if __name__ == "__main__":
    main()
