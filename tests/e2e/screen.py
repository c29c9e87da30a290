# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0
"""A screen of its own with the real program on it, read through the accessibility bus and driven by
keys and mouse, as a person with a screen reader and a person with a mouse would."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds until something that should happen counts as not happening


class Failed(Exception):
    pass


def until(what, condition, patience=PATIENCE):
    """The first true value of `condition`; looks again and again, and fails in the end."""
    end = time.monotonic() + patience
    while True:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error:
            pass  # what was looked at has just gone
        if time.monotonic() > end:
            raise Failed(f"{what} did not happen within {patience} s")
        time.sleep(0.05)


class Screen:
    """An X server without a window manager."""

    def __init__(self, size):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failed("there is no Xvfb")
        os.environ["DISPLAY"] = f":{number}"

    def stop(self):
        self.process.terminate()
        self.process.wait()


@contextlib.contextmanager
def stage():
    """Gives a function that takes what is started; all of it stops in the end, the last one first."""
    with contextlib.ExitStack() as parts:

        def started(part):
            parts.callback(part.stop)
            return part

        yield started


def xdotool(*words, check=True):
    return subprocess.run(["xdotool", *map(str, words)], check=check, capture_output=True, text=True).stdout


def key(*names):
    xdotool("key", "--clearmodifiers", *names)


def write(text):
    xdotool("type", "--delay", 2, text)


def drag(start, end):
    """As a hand does it: press, move a little, move there, wait until it is taken note of, let go."""
    xdotool("mousemove", *start)
    xdotool("mousedown", 1)
    for step in (6, 12, 18):
        xdotool("mousemove", start[0] + step, start[1] + step // 3)
    middle = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
    for point in (middle, (end[0] - 2, end[1]), end):
        xdotool("mousemove", *point, "sleep", 0.1)
    xdotool("mouseup", 1)


class Program:
    """The window's program, found on the accessibility bus."""

    def __init__(self, binary, arguments, size, config=None, variables=()):
        """`config` is the folder of settings that it finds."""
        self.home = tempfile.mkdtemp(prefix="waybill-e2e-")
        if config:
            shutil.copytree(config, f"{self.home}/config")
        environment = dict(
            os.environ,
            HOME=self.home,
            XDG_CONFIG_HOME=f"{self.home}/config",
            XDG_DATA_HOME=f"{self.home}/data",
            XDG_CACHE_HOME=f"{self.home}/cache",
            QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            LC_ALL="C.UTF-8",
            TMPDIR=self.home,
        )
        environment.update(variables)
        with open(f"{self.home}/log", "wb") as log:
            self.process = subprocess.Popen([binary, *arguments], env=environment, stderr=log)
        self.application = until("the program on the accessibility bus", self.find_application)
        window = until("the window", lambda: xdotool("search", "--onlyvisible", "--pid", self.process.pid).split())
        self.window = window[-1]
        xdotool("windowmove", self.window, 0, 0, "windowsize", self.window, *size)
        xdotool("windowfocus", "--sync", self.window)

    def find_application(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(place)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    def named(self, name, role):
        """The accessible of that name and role that is on the screen now."""

        def look():
            for found in walk(self.application):
                if found.get_name() == name and found.get_role_name() == role:
                    if found.get_state_set().contains(Atspi.StateType.SHOWING):
                        return found
            return None

        return until(f"the {role} “{name}” on the screen", look)

    def press(self, name, role="button"):
        """Clicks it with the mouse."""
        box = self.named(name, role).get_extents(Atspi.CoordType.SCREEN)
        xdotool("mousemove", *center(box), "click", 1)

    def focus(self, title):
        """Gives the keys to a window of the program; on a screen without a window manager nobody
        else does."""
        search = ("search", "--onlyvisible", "--name", f"^{title}$")
        window = until(f"the window “{title}”", lambda: xdotool(*search, check=False).split())[-1]
        xdotool("windowfocus", "--sync", window)

    def end(self):
        xdotool("windowfocus", "--sync", self.window)
        key("ctrl+q")
        if (code := self.process.wait(PATIENCE)) != 0:
            raise Failed(f"the program ended with {code}")

    def stop(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def walk(accessible, depth=0):
    yield accessible
    if depth > 24:
        return
    for place in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(place)
        if child:
            yield from walk(child, depth + 1)


def texts(accessible):
    """All that a screen reader gets to know."""
    for found in walk(accessible):
        yield found.get_name()
        yield found.get_description()
        if found.get_text_iface():
            yield Atspi.Text.get_text(found, 0, -1)


def cells(view):
    """Texts of the cells that a tree or table shows, with where they are on the screen."""
    found = []
    for place in range(view.get_child_count()):
        child = view.get_child_at_index(place)
        if child and child.get_role_name() in ("table cell", "tree item", "list item"):
            box = child.get_extents(Atspi.CoordType.SCREEN)
            found.append((child.get_name(), box))
    return found


def center(box):
    return (box.x + box.width // 2, box.y + box.height // 2)
