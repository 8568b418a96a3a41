"""Old Gradio pinned, and a package under it that has moved on: left open, or locked too new."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.dataclass import dataclass
from gradio_patterns.hits import Hit
from gradio_patterns.specifiers import contains, pinned, release_of
from gradio_patterns.tomltext import parse_toml

WORDS = ("launch",)

_LINE = r"([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)"
_ENTRY = r'(?m)^name *= *"([^"]+)"\s*\nversion *= *"([^"]+)"'
_TOML_LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "pylock.toml")
_OTHER_LOCKS = ("Pipfile.lock", "constraints.txt")


@dataclass(frozen=True)
class Trap:
    """A package whose newest release an old Gradio cannot use."""

    package: str
    gradio: str
    """The Gradio versions that fail with it."""
    cap: str
    consequence: str
    holders: tuple[str, ...]
    """Packages that hold it back as well when they are pinned."""


_TRAPS = (
    Trap(
        "huggingface-hub", ">=4.44,<5.35", "huggingface_hub<1",
        "import gradio fails with huggingface_hub 1",
        ("transformers", "tokenizers", "diffusers", "datasets", "accelerate", "peft"),
    ),
    Trap(
        "starlette", ">=3.50,<5.1", "starlette<1",
        "its page answers 500 with starlette 1",
        ("fastapi", "uvicorn-worker"),
    ),
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    message = _locked(app) if app.project_file(*_TOML_LOCKS) is not None else _left_open(app)
    node = gradio_import(app)
    if message is not None and node is not None:
        yield Hit(node, message)


def _locked(app: App) -> str | None:
    """A lock file fixes everything, the wrong thing too."""
    found = app.project_file(*_TOML_LOCKS)
    versions = _lock_versions(found[1]) if found is not None else {}
    held = _traps(versions)
    if found is None or not held:
        return None
    locked = " and ".join(f"{trap.package} {versions[trap.package]}" for trap in held)
    name, gradio = os.path.basename(found[0]), versions["gradio"]
    return (
        f"{name} locks gradio {gradio} with {locked}: {_consequences(held)};"
        f" require {_caps(held)} and lock again, or raise gradio"
    )


def _left_open(app: App) -> str | None:
    if app.project_file(*_OTHER_LOCKS) is not None:
        return None
    found = app.project_file("requirements.txt")
    wanted = _requirements(found[1].splitlines()) if found is not None else None
    if found is None:
        found = app.project_file("pyproject.toml")
        wanted = _project_dependencies(found[1]) if found is not None else None
    version = pinned((wanted or {}).get("gradio", ""))
    release = release_of(version) if version is not None else None
    if found is None or wanted is None or release is None:
        return None
    limited = {name for name, range_ in wanted.items() if re.search(r"<|==|~=", range_)}
    snapped = [
        trap
        for trap in _TRAPS
        if contains(trap.gradio, release) and limited.isdisjoint({trap.package, *trap.holders})
    ]
    if not snapped:
        return None
    packages = " and ".join(trap.package for trap in snapped)
    return (
        f"{os.path.basename(found[0])} pins gradio {version} and leaves {packages} open: "
        f"{_consequences(snapped)}; add {_caps(snapped)}, or raise gradio"
    )


def _consequences(traps: list[Trap]) -> str:
    return " and ".join(trap.consequence for trap in traps)


def _caps(traps: list[Trap]) -> str:
    return " and ".join(trap.cap for trap in traps)


def _requirements(lines: list[str]) -> dict[str, str] | None:
    """Ranges by package; None where other files or addresses have a say."""
    wanted: dict[str, str] = {}
    for line in lines:
        stripped = line.partition("#")[0].partition(";")[0].strip()
        if stripped.startswith("-") or "://" in stripped:
            return None
        match = re.fullmatch(_LINE, stripped)
        if match:
            wanted[_normal(match[1])] = match[2].strip()
    return wanted


def _project_dependencies(text: str) -> dict[str, str] | None:
    """Ranges by package in ``[project]``; None where the file cannot be read or names none."""
    document = parse_toml(text.encode()) if "gradio" in text else {}
    project = document.get("project") if isinstance(document, dict) else None
    lines = project.get("dependencies") if isinstance(project, dict) else None
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        return None
    return _requirements(lines)


@lru_cache(maxsize=8)
def _lock_versions(text: str) -> dict[str, str]:
    """Versions by package in a TOML lock file; none for a package locked more than once.

    Lock files are long and seldom wrong: they are parsed only where the lines look like it.
    """
    versions: dict[str, str] = {}
    looks = {_normal(name): version for name, version in re.findall(_ENTRY, text)}
    document = parse_toml(text.encode()) if _traps(looks) else {}
    if not isinstance(document, dict):
        return versions
    for table in ("package", "packages"):
        entries = document.get(table)
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("name"), str):
                name, version = _normal(entry["name"]), entry.get("version")
                again = name in versions or not isinstance(version, str)
                versions[name] = "" if again else str(version)
    return versions


def _traps(versions: dict[str, str]) -> list[Trap]:
    """The traps into which these versions fall together."""
    release = release_of(versions.get("gradio", ""))
    return [
        trap
        for trap in _TRAPS
        if release is not None
        and contains(trap.gradio, release)
        and contains(">=1", versions.get(trap.package, ""))
    ]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.lower())
