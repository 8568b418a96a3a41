"""Hold the map of apps to what real Gradio wires when it builds them.

    python scripts/map_agreement.py --python VENV/bin/python [FOLDER ...]

Every app that builds is built by a real Gradio in a process of its own (our own examples only: code
under review is never run), and its listeners are counted by the numbers of triggers, inputs and
outputs. Interfaces and ChatInterfaces wire many listeners of their own and are left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from gradio_patterns.appmap.gather import map_paths
from gradio_patterns.appmap.model import UNKNOWN, FileMap, Wire
from gradio_patterns.settings.options import Options

ROOT = Path(__file__).resolve().parents[1]
RULES = ROOT / "src" / "gradio_patterns" / "rules"
BUILD = """
import json, runpy, sys
import gradio as gr
made = []
first = gr.Blocks.__init__
def init(self, *args, **kwargs):
    first(self, *args, **kwargs)
    made.append(self)
gr.Blocks.__init__ = init
gr.Blocks.launch = lambda self, *args, **kwargs: (None, "", "")
sys.argv = [sys.argv[1]]
runpy.run_path(sys.argv[0], run_name="__main__")
shapes = []
for app in made:
    if type(app) is gr.Blocks:
        for wire in app.get_config_file()["dependencies"]:
            alone = wire.get("cancels") and not wire["inputs"] and not wire["outputs"]
            if wire.get("rendered_in") is None and not alone:
                shapes.append([len(wire["inputs"]), len(wire["outputs"])])
print("SHAPES" + json.dumps(shapes))
"""


def real(python: str, app: Path) -> Counter[tuple[int, int]] | None:
    """Numbers of inputs and outputs of each listener; None where the app does not build."""
    try:
        done = subprocess.run(
            [python, "-c", BUILD, app.name], cwd=app.parent, capture_output=True, text=True,
            timeout=90,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    lines = [line[6:] for line in done.stdout.splitlines() if line.startswith("SHAPES")]
    if done.returncode or not lines:
        return None
    return Counter((inputs, outputs) for inputs, outputs in json.loads(lines[-1]))


def mapped(one: FileMap) -> Counter[tuple[int, int]]:
    """The same, as the map has it; a part that is unknown as a whole counts -1.

    What only stops others is left out on both sides: Gradio adds one of its own for ``cancels=``.
    """
    return Counter(
        (_count(wire.inputs), _count(wire.outputs))
        for wire in one.wires
        if wire.inputs or wire.outputs or not any(name == "cancels" for name, _ in wire.settings)
    )


def _count(parts: tuple[str, ...]) -> int:
    return -1 if len(parts) == 1 and parts[0].endswith(UNKNOWN) else len(parts)


def fit(wires: Counter[tuple[int, int]], truth: Counter[tuple[int, int]]) -> tuple[int, int]:
    """Listeners that only Gradio has, and that only the map has."""
    return (truth - wires).total(), (wires - truth).total()


def own(one: FileMap) -> bool:
    """Whether all listeners are the author's own, and none is made when the page is rendered."""
    return not any(_foreign(wire) for wire in one.wires)


def _foreign(wire: Wire) -> bool:
    return any(t.endswith("render") or "Interface" in t for t in wire.triggers)


def main() -> int:
    """Print one line for each app that differs, then the sums; 1 where one does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", required=True, help="an interpreter that has Gradio")
    parser.add_argument("--gradio-version", default="6.31.0")
    parser.add_argument("folders", nargs="*", default=[str(RULES)])
    asked = parser.parse_args()
    maps, _ = map_paths(asked.folders, Options({"gradio_version": asked.gradio_version}))
    chosen = [one for one in maps if one.wires and own(one)]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: real(asked.python, Path(one.path)), chosen))
    built = listeners = missing = invented = 0
    for one, truth in zip(chosen, answers, strict=True):
        if truth is None:
            continue
        built += 1
        listeners += truth.total()
        lost, added = fit(mapped(one), truth)
        missing, invented = missing + lost, invented + added
        if lost or added:
            print(f"{one.path}: only real {lost}, only mapped {added}")
    print(
        f"{built} of {len(chosen)} apps built; {listeners} listeners, {missing} not in the map,"
        f" {invented} only in the map"
    )
    return int(bool(missing or invented))


if __name__ == "__main__":
    sys.exit(main())
