# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""Looks for the word that secrets of tests hold. Where it turns up, a secret has got out."""

import base64
import os
import threading

WORD = b"WB-CANARY"


def spellings():
    """As it is, in UTF-16, hexadecimal, percent-encoded, and in base64 wherever that began."""
    percent = WORD.replace(b"-", b"%2D")
    found = [WORD, WORD.decode().encode("utf-16-le"), WORD.hex().encode(), percent, percent.lower()]
    for skipped in range(3):
        whole = WORD[skipped : skipped + (len(WORD) - skipped) // 3 * 3]
        found.append(base64.b64encode(whole))
    return found


def holds(content):
    return any(one in content for one in spellings())


def files_with(folder):
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                if holds(name.encode()) or holds(file.read()):
                    found.append(os.path.join(place, name))
    return found


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""  # it has just ended


def family(process):
    """A process, and what it and those have started."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        after = read(f"/proc/{entry}/stat").rpartition(b")")[2].split()
        if len(after) > 1:
            parents.setdefault(int(after[1]), []).append(int(entry))
    members = [process]
    for member in members:
        members += parents.get(member, [])
    return members


class Arguments:
    """Notes the command lines of a process and its family until it is stopped."""

    def __init__(self, process):
        self.process = process
        self.lines = set()
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look)
        self.thread.start()

    def look(self):
        while not self.ended.wait(0.1):
            self.lines.update(read(f"/proc/{member}/cmdline") for member in family(self.process))

    def stop(self):
        self.ended.set()
        self.thread.join()
