"""Code blocks are found where they stand, and a finding nobody judged makes the run fail."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from official_code.blocks import docstring_blocks, example_blocks, markdown_blocks
from official_code.corpus import Part, documentation, wanted
from official_code.judging import (
    Found,
    Judged,
    Place,
    Reviewed,
    false_alarms,
    gone,
    load,
    original,
    review,
    unjudged,
)
from official_code.page import page

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
PAGE = """# Guide

```python
import gradio as gr
gr.Textbox()
```

```bash
pip install gradio
```

```python
import gradio as gr
gr.Textbox(···)
```

```python
print("nothing to review")
```

1. In a list:

    ```py
    import gradio as gr
    if True:
        gr.Image()
    ```
"""
MODULE = '''"""A module."""

class Box:
    """
    A box.

    Example:
        import gradio as gr

        gr.Textbox()
    Demos: hello_world
    """
'''
PLACE = Place("package", "6.31.0", "gradio/blocks.py", 3, "some-rule")
FOUND = Found(PLACE, "error", "structure", "this is wrong")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("entry", SCRIPTS / "official_code.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def reviewed(*found: Found, crashes: tuple[str, ...] = ()) -> list[Reviewed]:
    part = Part("package", "6.31.0", "6.31.0", Path("somewhere"))
    return [Reviewed(part, 7, list(found), list(crashes))]


def test_python_blocks_that_mention_gradio_and_parse() -> None:
    blocks = markdown_blocks(PAGE)
    assert [block.line for block in blocks] == [4, 24]
    assert blocks[1].code == "import gradio as gr\nif True:\n    gr.Image()\n"


def test_a_longer_fence_holds_a_shorter_one() -> None:
    text = "````python\nimport gradio\n'''\n```python\n'''\n````\n"
    assert [block.code for block in markdown_blocks(text)] == [
        "import gradio\n'''\n```python\n'''\n"
    ]


def test_an_open_block_is_no_block() -> None:
    assert markdown_blocks("```python\nimport gradio\n") == []


def test_examples_in_docstrings_keep_their_line() -> None:
    (block,) = docstring_blocks(MODULE)
    assert MODULE.splitlines()[block.line - 1].strip() == "import gradio as gr"
    assert block.code == "import gradio as gr\n\ngr.Textbox()\n"
    assert block.padded().splitlines()[block.line - 1] == "import gradio as gr"


def test_an_example_ends_where_the_indent_does() -> None:
    text = "What it does.\n\nExample:\n    import gradio\nGuides: one\n"
    assert [block.code for block in example_blocks(text)] == ["import gradio\n"]


def test_a_module_that_does_not_parse_has_no_blocks() -> None:
    assert docstring_blocks("def broken(:\n") == []


def test_members_that_are_wanted() -> None:
    assert wanted("gradio/blocks.py")
    assert wanted("js/_website/chatbot.svx")
    for name in ("venv/lib/x.py", "../x.py", "/x.py", "gradio/CHANGELOG.md", "gradio/a.js"):
        assert not wanted(name)


def test_findings_in_blocks_are_told_by_page_and_line(tmp_path: Path) -> None:
    root = tmp_path / "gradio-6.31.0"
    for name in ("guide.md", "templates_4-44-1/old.md", "test/page.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(
            '# Guide\n\n```python\nimport gradio as gr\ngr.Chatbot([("a", "b")])\n```\n', "utf-8"
        )
    part = Part("documentation", "6.31.0", "6.31.0", documentation(root))
    outcome = review(part)
    assert outcome.files == 1
    assert [one.place[2:] for one in outcome.found] == [("guide.md", 5, "chat-history-of-pairs")]


def test_only_blocks_lose_their_number(tmp_path: Path) -> None:
    assert original(tmp_path, str(tmp_path / "a" / "guide.md-L12.py")) == "a/guide.md"
    assert original(tmp_path, str(tmp_path / "app.py")) == "app.py"


@pytest.mark.parametrize(
    "other",
    [
        PLACE._replace(line=4),
        PLACE._replace(rule="other-rule"),
        PLACE._replace(release="6.30.0"),
        PLACE._replace(source="tests"),
        PLACE._replace(path="gradio/events.py"),
    ],
)
def test_a_verdict_is_on_one_place_only(other: Place) -> None:
    judged = [Judged(other, True, "read", False)]
    assert unjudged([FOUND], judged) == [FOUND]
    assert gone([FOUND], judged) == judged


def test_what_is_not_judged_fails(capsys: pytest.CaptureFixture[str]) -> None:
    entry = script()
    assert entry.tell(reviewed(FOUND), [], whole=True) == 1
    assert "not judged: package 6.31.0 gradio/blocks.py:3" in capsys.readouterr().out
    for verdict in (True, False):
        judged = [Judged(PLACE, verdict, "read", False)]
        assert entry.tell(reviewed(FOUND), judged, whole=True) == 0
        assert bool(false_alarms([FOUND], judged)) is not verdict


def test_a_crash_fails() -> None:
    assert script().tell(reviewed(crashes=("GP090",)), [], whole=True) == 1


def test_the_page_counts() -> None:
    other = FOUND._replace(place=PLACE._replace(line=9))
    judged = [Judged(PLACE, False, "read", True), Judged(other.place, True, "read", False)]
    text = page(reviewed(FOUND, other), judged)
    assert "**1\ntrue, 1 false**" in text
    assert "| package | 6.31.0 | 6.31.0 | 7 | 2 | 1 | 1 |" in text
    assert "| package | `some-rule` | 2 | 1 | 1 |" in text
    assert "1 not read" in page(reviewed(FOUND, other), judged[:1])


def test_the_kept_verdicts_have_reasons_and_are_single() -> None:
    judged = load(SCRIPTS / "official_code" / "judged.json")
    assert len({one.place for one in judged}) == len(judged)
    assert all(one.reason for one in judged)


def test_the_lock_has_the_newest_release_last() -> None:
    entry = script()
    packages = entry.locked()
    (newest,) = entry.newest(packages)
    assert newest.name == "gradio"
    assert newest == [one for one in packages if one.name == "gradio"][-1]
    assert all(len(one.sha256) == 64 for one in packages)
