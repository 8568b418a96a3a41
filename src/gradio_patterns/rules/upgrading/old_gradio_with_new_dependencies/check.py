"""Old Gradio pinned, and a package under it that has moved on: left open, or locked too new."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.support.dataclass import dataclass
from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.specifiers import contains, pinned

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
    broken: str = ">=1"
    """The versions of the package that it fails with."""
    files_only: bool = False
    """Whether it takes a listener with a component that holds files."""


_HOLDS_FILES = frozenset(
    {
        "Image", "Audio", "Video", "File", "UploadButton", "Gallery", "Chatbot", "ImageEditor",
        "Model3D", "MultimodalTextbox", "AnnotatedImage",
    }
)  # fmt: skip
"""Each was run: with pydantic 2.11 a listener that has it keeps Gradio 4.44 from starting."""

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
    Trap(
        "pydantic", ">=4.37,<5.22", "pydantic<2.11",
        "an app with files, images or a chat does not start with pydantic 2.11",
        (), ">=2.11", files_only=True,
    ),
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    lock = app.project_file(*_TOML_LOCKS)
    message = _locked(app, *lock) if lock is not None else _left_open(app)
    node = gradio_import(app)
    if message is not None and node is not None:
        yield Hit(node, message)


def _meets(app: App, trap: Trap) -> bool:
    return not trap.files_only or any(
        one is not None and one.kind in _HOLDS_FILES
        for event in (*app.events, *app.interfaces)
        for one in (*(event.inputs or ()), *(event.outputs or ()))
    )


def _locked(app: App, path: str, text: str) -> str | None:
    """A lock file fixes everything, the wrong thing too."""
    versions = _lock_versions(text)
    held = [trap for trap in _traps(versions) if _meets(app, trap)]
    if not held:
        return None
    locked = " and ".join(f"{trap.package} {versions[trap.package]}" for trap in held)
    return (
        f"{os.path.basename(path)} locks gradio {versions['gradio']} with {locked}:"
        f" {_consequences(held)}; require {_caps(held)} and lock again, or raise gradio"
    )


def _left_open(app: App) -> str | None:
    # pyproject.toml stands at the root, where the search ends: requirements.txt is never farther.
    found = app.project_file("requirements.txt", "pyproject.toml")
    if found is None or app.project_file(*_OTHER_LOCKS) is not None:
        return None
    name, text = os.path.basename(found[0]), found[1]
    lines = text.splitlines() if name == "requirements.txt" else _project_dependencies(text)
    wanted = _requirements(lines)
    range_ = wanted.get("gradio", "")
    version = pinned(range_) or _newest_of(app, range_)
    if version is None:
        return None
    limited = {package for package, range_ in wanted.items() if re.search(r"<|==|~=", range_)}
    snapped = [
        trap
        for trap in _TRAPS
        if contains(trap.gradio, version)
        and limited.isdisjoint({trap.package, *trap.holders})
        and _meets(app, trap)
    ]
    if not snapped:
        return None
    packages = " and ".join(trap.package for trap in snapped)
    asks = f"pins gradio {version}" if pinned(range_) else f"caps gradio at {version} ({range_})"
    return (
        f"{name} {asks} and leaves {packages} open: "
        f"{_consequences(snapped)}; add {_caps(snapped)}, or raise gradio"
    )


def _newest_of(app: App, range_: str) -> str | None:
    """What a fresh install of a range with an upper end takes.

    That is the release reviewed for, but only where it is the newest of such a range: a Space's
    README, another file or the command line may name an older one.
    """
    allowed = app.target_info.allowed
    if len(allowed) < 2 or app.target != allowed[-1] or not re.search(r"<|~=|==", range_):
        return None
    version = ".".join(map(str, app.target))
    return version if contains(range_, version) else None


def _consequences(traps: list[Trap]) -> str:
    return " and ".join(trap.consequence for trap in traps)


def _caps(traps: list[Trap]) -> str:
    return " and ".join(trap.cap for trap in traps)


def _requirements(lines: list[str]) -> dict[str, str]:
    """Ranges by package; none where other files, addresses or the Python at hand have a say."""
    wanted: dict[str, str] = {}
    for line in lines:
        stripped = line.partition("#")[0].partition(";")[0].strip()
        if stripped.startswith("-") or "://" in stripped:
            return {}
        match = re.fullmatch(_LINE, stripped)
        if match:
            name = _normal(match[1])
            if name in wanted:
                return {}
            wanted[name] = match[2].strip()
    return wanted


def _project_dependencies(text: str) -> list[str]:
    """The requirements in ``[project]``; none where the file cannot be read or names none."""
    document = parse_toml(text.encode()) if "gradio" in text else {}
    project = document.get("project") if isinstance(document, dict) else None
    lines = project.get("dependencies") if isinstance(project, dict) else None
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        return []
    return lines


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
                name = _normal(entry["name"])
                versions[name] = "" if name in versions else str(entry.get("version"))
    return versions


def _traps(versions: dict[str, str]) -> list[Trap]:
    """The traps into which these versions fall together."""
    return [
        trap
        for trap in _TRAPS
        if contains(trap.gradio, versions.get("gradio", ""))
        and contains(trap.broken, versions.get(trap.package, ""))
    ]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.lower())
