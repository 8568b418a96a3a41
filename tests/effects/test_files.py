"""Files that a body writes, and paths that are the same for every call."""

from __future__ import annotations

import ast

import pytest

from gradio_patterns.effects.files import fixed_path, written
from reading import read

TAIL = """
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box)
"""


def paths(body: str) -> list[str | None]:
    app = read(
        "import gradio as gr\nimport os\nimport cv2\nfrom pathlib import Path\nFOLDER = 'out'\n"
        f"def f(x):\n    {body}\n{TAIL}"
    )
    ((handler, _),) = app.handlers
    return [fixed_path(app, one.path, one.place) for one in written(app, handler)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("open('a.txt', 'w').write(x)", ["a.txt"]),
        ("open('a.txt', mode='wb')", ["a.txt"]),
        ("open(os.path.join(FOLDER, 'a.txt'), 'w')", ["out/a.txt"]),
        ("open(f'{FOLDER}/a.txt', 'w')", ["out/a.txt"]),
        ("open(FOLDER + '.txt', 'w')", ["out.txt"]),
        ("(Path(FOLDER) / 'a.txt').write_text(x)", ["out/a.txt"]),
        ("cv2.imwrite('a.png', x)", ["a.png"]),
        ("x.to_csv('a.csv')", ["a.csv"]),
        ("x.to_csv(path_or_buf='a.csv')", ["a.csv"]),
        ("open(f'{x}.txt', 'w')", [None]),
        ("open('a.txt')", []),
        ("open('a.txt', 'a')", []),
        ("x.read()", []),
    ],
)
def test_paths(body: str, expected: list[str | None]) -> None:
    assert paths(body) == expected


def test_a_starred_path_is_no_path() -> None:
    assert paths("x.save(*x)") == []
    assert ast.parse("x.save(*x)")
