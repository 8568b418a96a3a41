"""The checks of the rules about upgrading.

Several modules; see review.py for how they are imported."""

from __future__ import annotations


# ==== gradio_patterns.rules.upgrading.unknown_name.check ====
# GP901 unknown-name: error, any Gradio
"""A name or method that never existed."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "unknown-name")


# ==== gradio_patterns.rules.upgrading.unknown_parameter.check ====
# GP902 unknown-parameter: error, any Gradio
"""A keyword that never existed, most often a slip of the pen."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "unknown-parameter")


# ==== gradio_patterns.rules.upgrading.removed_name.check ====
# GP903 removed-name: error, Gradio >=4.0
"""A name or method that the target version took out."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "removed-name")


# ==== gradio_patterns.rules.upgrading.removed_parameter.check ====
# GP904 removed-parameter: error, Gradio >=4.0
"""A keyword that the target version took out."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "removed-parameter")


# ==== gradio_patterns.rules.upgrading.not_yet_introduced.check ====
# GP905 not-yet-introduced: error, Gradio <6.27
"""A name, keyword or event that comes with a later release than the target."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "not-yet-introduced")


# ==== gradio_patterns.rules.upgrading.deprecated_api.check ====
# GP906 deprecated-api: info, Gradio >=5.50
"""What the target version still takes, with a warning."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "deprecated-api")


# ==== gradio_patterns.rules.upgrading.event_not_supported.check ====
# GP907 event-not-supported: error, any Gradio
"""A listener for an event that the component never had."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "event-not-supported")


# ==== gradio_patterns.rules.upgrading.positional_arguments_dropped.check ====
# GP908 positional-arguments-dropped: error, any Gradio
"""Positional arguments beyond those that a component takes."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "positional-arguments-dropped")


# ==== gradio_patterns.rules.upgrading.value_not_accepted.check ====
# GP909 value-not-accepted: error, any Gradio
"""A literal value that the parameter refuses or does not know."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "value-not-accepted")


# ==== gradio_patterns.rules.upgrading.theme_left_on_blocks.check ====
# GP910 theme-left-on-blocks: warning, Gradio >=6.1
"""theme=, css=, js=, head= on the constructor: Gradio 6 wants them on launch()."""

from collections.abc import Iterator

from gradio_patterns.api.hits import hits
from gradio_patterns.app import App
from gradio_patterns.hits import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    yield from hits(app, "theme-left-on-blocks")


# ==== gradio_patterns.rules.upgrading.old_gradio_with_new_dependencies.check ====
# GP951 old-gradio-with-new-dependencies: error, any Gradio
"""Old Gradio pinned in requirements.txt, and a package under it that has moved on left open."""

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


# ==== gradio_patterns.rules.upgrading.readme_and_requirements_disagree.check ====
# GP953 readme-and-requirements-disagree: error, any Gradio
"""The Space's README and its requirements ask for Gradio versions that exclude each other."""

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.hits import Hit
from gradio_patterns.specifiers import contains, read, release_of

WORDS = ("gradio",)

_SDK = re.compile(r"^sdk\s*:\s*[\"']?gradio[\"']?\s*$", re.MULTILINE)
_VERSION = re.compile(r"^sdk_version\s*:\s*[\"']?([\w.]+)[\"']?\s*$", re.MULTILINE)
_REQUIREMENT = re.compile(
    r"^gradio\s*(?:\[[^\]\n]*\])?\s*((?:===|==|!=|<=|>=|~=|<|>)[^;#@\n]*)", re.MULTILINE | re.I
)


def check(app: App) -> Iterator[Hit]:
    readme, wanted = app.project_file("README.md"), app.project_file("requirements.txt")
    if readme is None or wanted is None or not readme[1].startswith("---"):
        return
    if os.path.dirname(readme[0]) != os.path.dirname(wanted[0]):
        return
    front = readme[1][3:].partition("\n---")[0]
    asked = _VERSION.search(front)
    ranges = _REQUIREMENT.findall(wanted[1])
    if not _SDK.search(front) or asked is None or len(ranges) != 1:
        return
    release, range_ = release_of(asked[1]), ranges[0].strip()
    node = gradio_import(app)
    if release is None or node is None or not read(range_) or contains(range_, asked[1]):
        return
    yield Hit(
        node,
        f"README.md says sdk_version {asked[1]} and requirements.txt says gradio{range_}: a Space "
        "installs both at once and its build fails; name the same version in both",
    )
