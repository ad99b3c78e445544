"""Drives the program's window as a person with a keyboard and a screen reader would.

smoke.py PROGRAM FILE FOLDER, inside a session bus and a display (see `smoke`). Every wait has an end.
"""

import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# What is done, in the language of the sample. Names are matched from their beginning.
SHOW_ACTIONS = "ctrl+4"
WHO_I_AM = "Hvem er du her?"  # asked of a new person; put away
ACTIONS_PANEL = ("table", "Tabell med")  # role, name: seen once the panel is open
ADD_ACTION = "n"
NEW_ACTION_FIELD = "Nytt tiltak"  # the field that then has the focus
TYPED = "Avklare kaiplass på Årsøya"
SAVE = "ctrl+s"
QUIT = "ctrl+q"

# What counts as a picture: an empty window has a handful of colours.
FEWEST_COLOURS = 60

# Seconds.
WINDOW_WITHIN = 30
SHOWN_WITHIN = 15
SAVED_WITHIN = 10
CLOSED_WITHIN = 10

# Roles that a person acts on; each must have a name.
ACTED_ON = {
    "push button", "button", "toggle button", "check box", "radio button", "combo box", "entry", "text",
    "password text", "slider", "spin button", "link", "list item", "menu item", "page tab", "tree item",
}


class Failed(Exception):
    """What was expected and did not come."""


def wait_for(what, seconds, probe):
    """The first true answer of `probe`."""
    end = time.monotonic() + seconds
    while True:
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f"{what}: not within {seconds} s")
        time.sleep(0.1)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    return done.stdout.strip() if done.returncode == 0 else ""


def turn_on_accessibility():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value,
                      None, Gio.DBusCallFlags.NONE, 10_000)
    Atspi.init()
    Atspi.set_timeout(2_000, 5_000)
    Atspi.get_desktop(0).set_cache_mask(Atspi.Cache.NONE)


def nodes(root, depth=0):
    """Every node below, as (depth, node, role, name); one that goes away meanwhile is passed over."""
    try:
        yield depth, root, root.get_role_name(), root.get_name() or ""
        count = root.get_child_count()
    except GLib.Error:
        return
    for place in range(count):
        try:
            child = root.get_child_at_index(place)
        except GLib.Error:
            continue
        if child is not None:
            yield from nodes(child, depth + 1)


class Window:
    """The program's window: its process, its place on the display, its accessibility tree."""

    def __init__(self, program, file, log):
        self.process = subprocess.Popen([program, file], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.id = wait_for("a window", WINDOW_WITHIN, self.find)
        run("xdotool", "windowmove", self.id, "0", "0")
        run("xdotool", "windowsize", self.id, "1440", "900")
        run("xdotool", "windowfocus", self.id)

    def find(self):
        self.must_run()
        return run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split("\n")[0]

    def must_run(self):
        if self.process.poll() is not None:
            raise Failed(f"the program ended with {self.process.returncode}")

    def tree(self):
        self.must_run()
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(place)
            if application is not None and application.get_process_id() == self.process.pid:
                return list(nodes(application))
        return []

    def shows(self, name, role=None):
        """The node of that name (from its beginning) and role, once it is there."""
        def probe():
            for _, node, its_role, its_name in self.tree():
                if its_name.startswith(name) and role in (None, its_role):
                    return node
            return None
        return wait_for(f"{role or 'a node'} named {name!r}", SHOWN_WITHIN, probe)

    def gone(self, name):
        """Waits until nothing has that name (from its beginning)."""
        wait_for(f"the end of {name!r}", SHOWN_WITHIN,
                 lambda: not any(its_name.startswith(name) for _, _, _, its_name in self.tree()))

    def focus_is_on(self, name):
        def probe():
            for _, node, _, its_name in self.tree():
                if its_name.startswith(name) and node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
            return None
        return wait_for(f"the focus on {name!r}", SHOWN_WITHIN, probe)

    def shows_text(self, text):
        """Waits until some node says the text, as its name or its content."""
        wait_for(f"the text {text!r}", SHOWN_WITHIN, lambda: any(text in name for _, _, _, name in self.tree()))

    def press(self, keys):
        run("xdotool", "key", "--clearmodifiers", keys)

    def type(self, text):
        run("xdotool", "type", "--clearmodifiers", "--delay", "30", text)


def lines_added(before, after):
    """The lines that `after` has more than `before`; none of `before` may be gone or moved."""
    added = []
    expected = iter(before)
    wanted = next(expected, None)
    for line in after:
        if line == wanted:
            wanted = next(expected, None)
        else:
            added.append(line)
    if wanted is not None:
        raise Failed(f"saving lost or changed a line: {wanted.strip()!r}")
    return added


def colours_of(picture):
    return int(run("identify", "-format", "%k", picture) or 0)


def read_lines(file):
    with open(file, encoding="utf-8") as text:
        return text.read().splitlines()


def scenario(program, file, folder, log):
    before = read_lines(file)
    started = time.monotonic()
    window = Window(program, file, log)
    try:
        window.shows(WHO_I_AM)
        window.press("Escape")
        window.gone(WHO_I_AM)
        window.press(SHOW_ACTIONS)
        window.shows(ACTIONS_PANEL[1], ACTIONS_PANEL[0])
        print(f"smoke: the panel stands {time.monotonic() - started:.1f} s after the start")

        window.press(ADD_ACTION)
        window.focus_is_on(NEW_ACTION_FIELD)
        window.type(TYPED)
        window.press("Return")
        window.shows_text(TYPED)

        window.press(SAVE)
        wait_for("the saved file", SAVED_WITHIN, lambda: any(TYPED in line for line in read_lines(file)))
        added = lines_added(before, read_lines(file))
        print(f"smoke: the file has {len(added)} lines more")

        picture = os.path.join(folder, "window.png")
        run("import", "-window", "root", picture)
        colours = colours_of(picture)
        if colours < FEWEST_COLOURS:
            raise Failed(f"the window shows {colours} colours, {FEWEST_COLOURS} are expected")

        tree = window.tree()
        unnamed = [role for _, _, role, name in tree if role in ACTED_ON and not name.strip()]
        if unnamed:
            raise Failed(f"{len(unnamed)} controls have no name: {', '.join(unnamed[:10])}")
        print(f"smoke: {colours} colours, {len(tree)} nodes, every control has a name")

        window.press(QUIT)
        code = wait_for("the end of the program", CLOSED_WITHIN,
                        lambda: window.process.poll() is not None and [window.process.returncode])[0]
        if code != 0:
            raise Failed(f"the program ended with {code}")
    finally:
        if window.process.poll() is None:
            save_evidence(window, folder)
            window.process.kill()


def save_evidence(window, folder):
    run("import", "-window", "root", os.path.join(folder, "failed.png"))
    with open(os.path.join(folder, "failed.tree"), "w", encoding="utf-8") as out:
        for depth, _, role, name in window.tree():
            out.write(f"{'  ' * depth}{role} {name!r}\n")


def main():
    program, file, folder = sys.argv[1:]
    for stale in ("failed.png", "failed.tree", "window.png"):
        if os.path.exists(os.path.join(folder, stale)):
            os.remove(os.path.join(folder, stale))
    run("setxkbmap", "no")
    turn_on_accessibility()
    said = os.path.join(folder, "program.log")
    try:
        with open(said, "w", encoding="utf-8") as log:
            scenario(program, file, folder, log)
        with open(said, encoding="utf-8") as log:
            text = log.read()
        if re.search(r"\S", text):
            raise Failed(f"the program said:\n{text[:2000]}")
    except (Failed, subprocess.TimeoutExpired, GLib.Error) as failure:
        print(f"smoke: FAILED: {failure}\nsmoke: see {folder}")
        return 1
    print("smoke: ok")
    return 0


sys.exit(main())
