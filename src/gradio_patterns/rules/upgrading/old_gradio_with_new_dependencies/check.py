"""Old Gradio pinned in requirements.txt, and a package under it that has moved on left open."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.hits import Hit
from gradio_patterns.specifiers import contains, pinned, release_of

WORDS = ("launch",)

_LINE = re.compile(r"([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)")
_LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "constraints.txt")

# Package, the Gradio versions that fail with its newest release, what to write, and the packages
# that hold it back as well when they are pinned.
_TRAPS = (
    (
        "huggingface-hub", ">=4.44,<5.35", "huggingface_hub<1",
        "import gradio fails with huggingface_hub 1",
        {"transformers", "tokenizers", "diffusers", "datasets", "accelerate", "peft"},
    ),
    (
        "starlette", ">=3.50,<5.1", "starlette<1",
        "its page answers 500 with starlette 1",
        {"fastapi", "uvicorn-worker"},
    ),
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    found = app.project_file("requirements.txt")
    if found is None or app.project_file(*_LOCKS) is not None:
        return
    wanted = _requirements(found[1])
    version = pinned((wanted or {}).get("gradio", ""))
    release = release_of(version) if version is not None else None
    node = gradio_import(app)
    if wanted is None or release is None or node is None:
        return
    snapped: list[tuple[str, str, str]] = []
    for package, versions, cap, consequence, holders in _TRAPS:
        held = {package, *holders} & {name for name, range_ in wanted.items() if _caps(range_)}
        if contains(versions, release) and not held:
            snapped.append((package, cap, consequence))
    if snapped:
        packages, caps, consequences = (" and ".join(words) for words in zip(*snapped, strict=True))
        yield Hit(
            node,
            f"{os.path.basename(found[0])} pins gradio {version} and leaves {packages} open: "
            f"{consequences}; add {caps}, or raise gradio",
        )


def _requirements(text: str) -> dict[str, str] | None:
    """Ranges by package; None where other files or addresses have a say."""
    wanted: dict[str, str] = {}
    for line in text.splitlines():
        stripped = line.partition("#")[0].partition(";")[0].strip()
        if stripped.startswith("-") or "://" in stripped:
            return None
        match = _LINE.fullmatch(stripped)
        if match:
            wanted[re.sub(r"[-_.]+", "-", match[1].lower())] = match[2].strip()
    return wanted


def _caps(range_: str) -> bool:
    return re.search(r"<|==|~=", range_) is not None
