"""The lines about the skill in a project's AGENTS.md, between two markers.

Skills often do not trigger by themselves; these lines remind. The first marker carries a digest of
the lines, so that changes by hand are seen.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from gradio_patterns import writing
from gradio_patterns.skills.folder import FolderError

FILE = "AGENTS.md"
_BLOCK = re.compile(
    r"<!-- gradio-patterns:begin (?P<digest>\w*) -->\n(?P<text>.*?)<!-- gradio-patterns:end -->\n?",
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
    block = (
        f"<!-- gradio-patterns:begin {_digest(lines)} -->\n{lines}<!-- gradio-patterns:end -->\n"
    )
    found = _BLOCK.search(before or "")
    if found is None:
        gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
        after = f"{before or ''}{gap}{block}"
    else:
        if _digest(found["text"]) != found["digest"] and found["text"] != lines and not force:
            raise FolderError(f"{path}: the gradio-patterns lines were changed by hand")
        assert before is not None
        after = before[: found.start()] + block + before[found.end() :]
    if after == before:
        return "there"
    _write(path, after, before)
    return "written"


def remove(project: Path, *, force: bool = False) -> bool:
    """Take the block away; False where there is none, or where it was changed by hand."""
    path = project / FILE
    before = _read(path)
    found = _BLOCK.search(before or "")
    if before is None or found is None:
        return False
    if _digest(found["text"]) != found["digest"] and not force:
        return False
    rest = before[found.end() :]
    after = before[: found.start()].rstrip("\n")
    after = f"{after}\n{rest}" if after else rest.lstrip("\n")
    if after.strip():
        _write(path, after, before)
    else:
        path.unlink()
    return True


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
