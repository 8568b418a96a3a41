"""The lines about the skill in a project's AGENTS.md, between two markers.

Skills often do not trigger by themselves; these lines remind. The first marker carries a digest of
the lines, so that changes by hand are seen.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from gradio_patterns.fixing import writing
from gradio_patterns.skills.folder import FolderError

FILE = "AGENTS.md"
_BLOCK = re.compile(
    r"<!-- gradio-patterns:begin (?P<digest>\w*) -->\r?\n"
    r"(?P<text>.*?)<!-- gradio-patterns:end -->(?:\r?\n)?",
    re.DOTALL,
)


def text(folder: str) -> str:
    """What an assistant is told; ``folder`` is where the skill lies, from the project."""
    run = f"python3 -I {_quoted(f'{folder}/scripts/review.py')}"
    return (
        "## Gradio\n\n"
        "This project uses the `gradio-review` skill. Whenever you write, change, review or\n"
        f"upgrade code that imports `gradio`, read `{folder}/SKILL.md` first, and:\n\n"
        f"- before using a class or parameter from memory: `{run} api NAME`\n"
        "  (what exists differs between Gradio 3, 4, 5 and 6);\n"
        f"- after the change: `{run} FILE`, fix errors first, until it exits 0;\n"
        f"- for the reason and the fix of a finding: `{run} explain RULE`.\n\n"
        "It needs Python 3.10 and nothing else, reads only, and uses no network.\n"
    )


def put(project: Path, folder: str, *, create: bool, force: bool = False) -> str:
    """Write or update the block; one word for what was done: there, written, absent."""
    path = project / FILE
    before = _read(path)
    if before is None and not create:
        return "absent"
    lines = text(folder)
    end = "\r\n" if before and "\r\n" in before else "\n"
    block = (
        f"<!-- gradio-patterns:begin {_digest(lines)} -->\n{lines}<!-- gradio-patterns:end -->\n"
    ).replace("\n", end)
    found = _BLOCK.search(before or "")
    if found is None:
        gap = "" if not before else end if before.endswith("\n") else end * 2
        after = f"{before or ''}{gap}{block}"
    else:
        if _changed(found) and _plain(found["text"]) != lines and not force:
            raise FolderError(f"{path}: the gradio-patterns lines were changed by hand")
        assert before is not None
        after = before[: found.start()] + block + before[found.end() :]
    if after == before:
        return "there"
    _write(path, after, before)
    return "written"


def remove(project: Path, *, force: bool = False) -> str:
    """Take the block away; one word for what was done: absent, kept (changed by hand), removed."""
    path = project / FILE
    before = _read(path)
    found = _BLOCK.search(before or "")
    if before is None or found is None:
        return "absent"
    if _changed(found) and not force:
        return "kept"
    rest = before[found.end() :]
    after = before[: found.start()].rstrip("\r\n")
    end = "\r\n" if "\r\n" in before else "\n"
    after = f"{after}{end}{rest}" if after else rest.lstrip("\r\n")
    if after.strip():
        _write(path, after, before)
    else:
        path.unlink()
    return "removed"


def _changed(found: re.Match[str]) -> bool:
    return _digest(_plain(found["text"])) != found["digest"]


def _plain(lines: str) -> str:
    """With the line ends they were written with, whatever an editor or Git made of them."""
    return lines.replace("\r\n", "\n")


def _read(path: Path) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeError) as error:
        raise FolderError(f"{path}: cannot be read ({error})") from None


def _write(path: Path, after: str, before: str | None) -> None:
    expected = None if before is None else before.encode()
    problem = writing.write(str(path), after.encode(), expected, str(path))
    if problem is not None:
        raise FolderError(f"{path}: {problem.message}")


def _digest(lines: str) -> str:
    return sha256(lines.encode()).hexdigest()[:12]


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
