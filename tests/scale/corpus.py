"""Projects for the tests of the census, and what a census of them is without any engine."""

from __future__ import annotations

import json
from pathlib import Path

from census import generate

POISON = {
    "a.py": "import gradio as gr\ngr.Interface(lambda x: x, 'text', 'text').launch(share=True)\n",
    "b_deep.py": f"import gradio\nx = {'(' * 100_000}{')' * 100_000}\n",
    "c_bomb.py": f"import gradio\nx = [{'[1],' * 2_000_000}]\n",
    "d_nul.py": "import gradio\0\n",
    "e.py": "import gradio as gr\ngr.Interface(lambda x: x, 'text', 'text').launch(share=True)\n",
}
"""By name: two apps with a finding each, and between them what should stop neither."""


def write_poison(folder: Path) -> None:
    """A project with the files of ``POISON``."""
    folder.mkdir(parents=True)
    for name, text in POISON.items():
        (folder / name).write_text(text)


def tree(folder: Path, files: int = 120, seed: int = 7) -> Path:
    """Made-up projects in a new folder."""
    generate.write_tree(folder, files, seed)
    return folder


def tables_of(out: Path) -> dict[str, bytes]:
    """All that a census says of its source, by file: what is the same for the same source."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name not in ("run.json", "census.json")
        and path.parent.name != "manifests"
    }  # fmt: skip


def summary_of(out: Path) -> dict[str, object]:
    """The summary of a census."""
    made: dict[str, object] = json.loads((out / "summary.json").read_text())
    return made
