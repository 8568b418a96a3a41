"""A file is made while the app runs; the page is opened afterwards."""

import os
import tempfile

from proving import Example, Seen


def observe(app: Example) -> Seen:
    before = os.getcwd()
    os.chdir(tempfile.mkdtemp())
    try:
        demo = app.build().module.demo
        with open("later.txt", "w", encoding="utf-8") as file:
            file.write("new")
        names = [part for part in demo.blocks.values() if type(part).__name__ == "Dropdown"]
        shown = str(getattr(names[0], "choices", ""))
        shown += "".join(str(fn.fn()) for fn in _functions(demo) if callable(fn.fn))
    finally:
        os.chdir(before)
    there = "later.txt" in shown
    return Seen(not there, "a file made later is " + ("" if there else "not ") + "offered")


def _functions(demo):
    fns = demo.fns
    return list(fns.values()) if isinstance(fns, dict) else fns
