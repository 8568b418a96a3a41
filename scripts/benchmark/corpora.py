"""What is reviewed: third-party files, a large tree, one large app."""

from __future__ import annotations

import ast
import itertools
import shutil
import sysconfig
import warnings
from pathlib import Path

from ecosystem.fetch import fetch, load_lock

ROOT = Path(__file__).resolve().parents[2]

SMALL_APP = """import gradio as gr


def greet(name):
    return f"Hello {name}"


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()
    name.submit(greet, name, out)

if __name__ == "__main__":
    demo.launch()
"""


def corpus(listing: str | None = None) -> list[Path]:
    """Python files that mention Gradio and parse: the ecosystem's, or those a file names."""
    if listing:
        paths = [Path(line) for line in Path(listing).read_text().splitlines() if line]
    else:
        lock = ROOT / "scripts/ecosystem/packages.json"
        paths = [p for package in load_lock(lock) for p in fetch(package).rglob("*.py")]
    return sorted(path for path in paths if path.suffix == ".py" and _parses(path))


def _parses(path: Path) -> bool:
    data = path.read_bytes()
    if b"gradio" not in data:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(data.decode())
    except (SyntaxError, ValueError):
        return False
    return True


def tree(folder: Path, files: int, apps: list[Path]) -> int:
    """Fill a folder with the standard library's modules and some apps; bytes written.

    The modules are repeated until there are enough; one folder holds a hundred files.
    """
    library = sorted(
        path
        for path in Path(sysconfig.get_path("stdlib")).rglob("*.py")
        if "site-packages" not in path.parts and path.stat().st_size < 60_000
    )
    places = [folder / f"part{number // 100:03}" / f"m{number:05}.py" for number in range(files)]
    for part in {place.parent for place in places}:
        part.mkdir(parents=True)
    every = files // len(apps) if apps else files + 1
    modules, left = itertools.cycle(library), iter(apps)
    for number, place in enumerate(places):
        app = next(left, None) if number % every == every - 1 else None
        shutil.copyfile(app or next(modules), place)
    return sum(place.stat().st_size for place in places)


def large_app(lines: int) -> str:
    """The whole apps of the regression set, one after the other, until there are enough lines."""
    apps = sorted((ROOT / "tests/regression/apps").glob("*.py"))
    texts = itertools.cycle([app.read_text(encoding="utf-8") for app in apps])
    text = ""
    while text.count("\n") < lines:
        text += next(texts)
    return text


def large_project(folder: Path, modules: int) -> list[Path]:
    """A package of which five modules touch Gradio, and use helpers of the others; these five."""
    tree(folder / "shop", modules - 5, [])
    helpers = sorted((folder / "shop").rglob("*.py"))
    for path in helpers:
        text = path.read_text(encoding="utf-8", errors="replace")
        path.write_text(f"{text}\n\ndef work(text):\n    return text.strip()\n", encoding="utf-8")
    for package in {folder / "shop", *(path.parent for path in helpers)}:
        (package / "__init__.py").touch()
    made = []
    for number in range(5):
        used = helpers[number * 7 : number * 7 + 3]
        names = [".".join(path.relative_to(folder).with_suffix("").parts) for path in used]
        imports = [f"from {name} import work as work{n}\n" for n, name in enumerate(names)]
        listeners = [f"    name.change(work{n}, name, out)\n" for n, _ in enumerate(names)]
        text = SMALL_APP.replace("as gr\n", "as gr\n" + "".join(imports), 1)
        text = text.replace("\nif __name__", "".join(listeners) + "\nif __name__")
        made.append(folder / f"page{number}.py")
        made[-1].write_text(text, encoding="utf-8")
    return made
