#!/usr/bin/env python3
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""The first real registry: its certificate vouches for itself, and it wants a password. Opening an
image there leads from one question to the next, and ends with the image.

    dbus-run-session -- tst_firstregistry.py WAYBILL WAYBILL-CLI
"""

import os
import sys
import tempfile

from screen import Failed, Program, Screen, cells, key, stage, until, walk, write
from servers import Nginx, Registry

SIZE = (1440, 1000)
USER = "jane"
PASSWORD = "WB-CANARY-e2e-password"


def all_text(program):
    return " ".join(found.get_name() for found in walk(program.application))


def open_image(program, reference):
    key("ctrl+l")
    write(reference)
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
    write(PASSWORD)
    key("alt+k", "End")  # kept nowhere: this screen has no keyring
    key("Return")


def has_platforms(program, count):
    tree = program.named("Platforms", "tree")
    return len([text for text, _ in cells(tree) if ", entry " in text]) == count


def check_that_it_is_kept(program):
    """The decision about the certificate outlives the program, the password does not."""
    kept = []
    for folder, _, names in os.walk(program.home):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                kept.append(file.read())
    if any(PASSWORD.encode() in text for text in kept):
        raise Failed("the password is in a file")
    if not any(b"localhost" in text and b"pin" in text for text in kept):
        raise Failed("the certificate is not remembered")


def first_registry(program, server):
    open_image(program, f"{server.host}/samples/pause:3.4.1")
    trust(program, server)
    sign_in(program)
    until("the image with nine platforms", lambda: has_platforms(program, 9))


def main():
    waybill, cli = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder, stage() as started:
        started(Screen(SIZE))
        registry = started(Registry(folder, cli))
        registry.demand(USER, PASSWORD)
        server = started(Nginx(folder, registry.port))
        program = started(Program(waybill, [], SIZE))
        first_registry(program, server)
        check_that_it_is_kept(program)
        program.end()


if __name__ == "__main__":
    main()
