#!/usr/bin/env python3
# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""The main job, in the real window with keys and mouse: open an image, drag tags into a new list, take
the OS versions from base images, push, and have skopeo read what landed.

    dbus-run-session -- tst_mainjob.py WAYBILL WAYBILL-CLI
"""

import json
import subprocess
import sys
import tempfile

import screen
from screen import Failed, Program, Screen, cells, center, drag, key, stage, until, write, xdotool
from servers import Registry, verify

SIZE = (1440, 1000)
# In the order of the dock, where 20 stands before 1809.
VERSIONS = {
    "20H2": "10.0.19042.804",
    "1809": "10.0.17763.1757",
    "1903": "10.0.18362.1256",
    "1909": "10.0.18363.1379",
    "2004": "10.0.19041.804",
}
TAGS = ["v0.20-linux-amd64", "v0.20-linux-arm64v8"] + [f"v0.20-windows-amd64-{release}" for release in VERSIONS]


def texts(view):
    return [text for text, _ in cells(view)]


def cell(view, text):
    """Where the cell stands that shows this text."""

    def look():
        for shown, box in cells(view):
            if shown == text and box.height > 0:
                return box
        return None

    return until(f"the cell “{text}”", look)


def click(box, repeat=1):
    xdotool("mousemove", *center(box), "click", "--repeat", repeat, "--delay", 60, 1)


def open_image(program, reference, platforms):
    key("ctrl+l")
    write(reference)
    key("Return")
    until(
        f"{reference} with {platforms} platforms",
        lambda: len([text for text in texts(program.named("Platforms", "tree")) if ", entry " in text]) == platforms,
    )


def unfold(dock, text):
    click(cell(dock, text))
    key("Right")


def unfold_repository(dock, name, tag):
    unfold(dock, name)
    cell(dock, tag)


def entries(program):
    return program.named("Entries", "table")


def rows(program):
    """The entries table by rows of cell texts."""
    table = entries(program)
    shown = texts(table)
    columns = 8
    return [shown[i : i + columns] for i in range(0, len(shown) - columns + 1, columns)]


def main_job(program, registry):
    dock = program.named("Registries", "tree")
    open_image(program, f"{registry.host}/samples/pause:3.4.1", 9)

    # Seven tags, chosen in the dock and dragged into a new list together.
    unfold(dock, "samples")
    unfold_repository(dock, "sonobuoy", TAGS[-1])
    key("ctrl+n")
    table = entries(program)
    click(cell(dock, TAGS[0]))
    xdotool("keydown", "shift")
    click(cell(dock, TAGS[-1]))
    xdotool("keyup", "shift")
    box = table.get_extents(screen.Atspi.CoordType.SCREEN)
    drag(center(cell(dock, TAGS[0])), (box.x + 200, box.y + box.height // 2))
    until("seven entries", lambda: len(rows(program)) == 7)

    # Each base image dropped on its Windows row hands over its OS version.
    unfold_repository(dock, "servercore", "2004")
    for release, version in VERSIONS.items():
        source = cell(entries(program), f"{registry.host}/samples/sonobuoy:v0.20-windows-amd64-{release}")
        drag(center(cell(dock, release)), center(source))
        until(f"the OS version of {release}", lambda v=version: any(text.startswith(v) for text in texts(entries(program))))

    click(program.named("Target", "text").get_extents(screen.Atspi.CoordType.SCREEN))
    key("ctrl+a")
    write(f"{registry.host}/samples/sonobuoy:v0.20")
    key("Tab")
    key("ctrl+Return")
    until("the result of the push", lambda: program.named("List digest", "label"))


def skopeo(*words):
    return subprocess.run(["skopeo", *words], check=True, capture_output=True).stdout


def check_what_landed(registry):
    name = f"docker://{registry.host}/samples/sonobuoy"
    document = json.loads(skopeo("inspect", "--raw", verify(), f"{name}:v0.20"))
    platforms = [entry["platform"] for entry in document["manifests"]]
    wanted = [("linux", "amd64", None), ("linux", "arm64", None)]
    wanted += [("windows", "amd64", version) for version in VERSIONS.values()]
    got = [(p["os"], p["architecture"], p.get("os.version")) for p in platforms]
    if got != wanted:
        raise Failed(f"the list has {got}")
    for entry, tag in zip(document["manifests"], TAGS):
        bytes_of_tag = skopeo("inspect", "--raw", verify(), f"{name}:{tag}")
        with tempfile.NamedTemporaryFile() as file:
            file.write(bytes_of_tag)
            file.flush()
            digest = skopeo("manifest-digest", file.name).decode().strip()
        if entry["digest"] != digest:
            raise Failed(f"the entry of {tag} is {entry['digest']}, not {digest}")


def main():
    waybill, cli = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder, stage() as started:
        started(Screen(SIZE))
        registry = started(Registry(folder, cli))
        program = started(Program(waybill, ["--registry", registry.host], SIZE, registry.settings))
        main_job(program, registry)
        check_what_landed(registry)
        program.end()


if __name__ == "__main__":
    main()
