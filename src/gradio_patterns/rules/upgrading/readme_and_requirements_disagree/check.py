"""The Space's README and its requirements ask for Gradio versions that exclude each other."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.imports import gradio_import
from gradio_patterns.findings.hit import Hit
from gradio_patterns.target.specifiers import contains, read, release_of

WORDS = ("gradio",)

_SDK = r"(?m)^sdk\s*:\s*[\"']?gradio[\"']?\s*$"
_VERSION = r"(?m)^sdk_version\s*:\s*[\"']?([\w.]+)[\"']?\s*$"
_REQUIREMENT = r"(?im)^gradio\s*(?:\[[^\]\n]*\])?\s*((?:===|==|!=|<=|>=|~=|<|>)[^;#@\n]*)"


def check(app: App) -> Iterator[Hit]:
    readme, wanted = app.project_file("README.md"), app.project_file("requirements.txt")
    if readme is None or wanted is None or not readme[1].startswith("---"):
        return
    if os.path.dirname(readme[0]) != os.path.dirname(wanted[0]):
        return
    front = readme[1][3:].partition("\n---")[0]
    asked = re.search(_VERSION, front)
    ranges = re.findall(_REQUIREMENT, wanted[1])
    if not re.search(_SDK, front) or asked is None or len(ranges) != 1:
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
