"""Files whose names tell what they are: environments in YAML, images, scripts that set up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.target.pipcommands import of_script
from gradio_patterns.target.requirement import Found, as_text, conda_range, contents

_ITEM = r"\s*-\s+(?P<quote>[\"']?)(?P<item>[^#]*?)(?P=quote)\s*(?:\s#.*)?"
_INLINE = r""""([^"]*)"|'([^']*)'|([^\[\]{},"']+)"""
"""What a list within a line of YAML holds."""
_ENVIRONMENT = r"(?i)(?:.*environment.*|conda.*|env[\w-]*|meta|cog)\.ya?ml"
_IMAGE = r"(?i)(?:dockerfile|containerfile)(?:\..+)?|.+\.(?:dockerfile|containerfile)"
_INSTALLER = (
    r"(?i)[\w-]*(?:install|setup|requirements)[\w-]*\.(?:sh|bat|cmd|ps1)|postBuild"
    r"|(?:gnu)?makefile|justfile"
)
_SCRIPTS = (".sh", ".bat", ".cmd", ".ps1", "postbuild", "makefile", "justfile")


def conda(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in the lists of YAML: a Conda environment, its pip part, a recipe, a cog.yaml."""
    for name in environment_files(names):
        for number, line in enumerate(as_text(contents(folder, name)).splitlines(), 1):
            for item in _items(line[:500]) if "gradio" in line.lower() else ():
                found = conda_range(item)
                if found is not None:
                    yield Found(found, name, number)


def environment_files(names: list[str]) -> Iterator[str]:
    for name in sorted(names):
        if name.endswith((".yml", ".yaml")) and re.fullmatch(_ENVIRONMENT, name):
            yield name


def _items(line: str) -> Iterator[str]:
    """What a line of YAML lists: one item, or those of a list within the line."""
    plain = line.split(" #")[0]
    match = re.fullmatch(_ITEM, line)
    if "[" in plain and "]" in plain and (match is None or match["item"][:1] in ("[", "{")):
        parts = re.findall(_INLINE, plain.partition("[")[2])
        yield from ("".join(part).strip() for part in parts)
    elif match:
        yield match["item"]


def scripts(folder: str, names: list[str]) -> Iterator[Found]:
    """What a Dockerfile or a script that sets up the project installs; a Space runs neither."""
    for name in script_files(names):
        for found, line in of_script(with_slashes(as_text(contents(folder, name)), name)):
            yield Found(found, name, line)


def script_files(names: list[str]) -> Iterator[str]:
    for name in sorted(names):
        lower = name.lower()
        if ("erfile" in lower and re.fullmatch(_IMAGE, name)) or (
            lower.endswith(_SCRIPTS) and re.fullmatch(_INSTALLER, name)
        ):
            yield name


def with_slashes(text: str, name: str) -> str:
    """A script of Windows with the slashes of others: a backslash quotes nothing there."""
    return text.replace("\\", "/") if name.lower().endswith((".bat", ".cmd", ".ps1")) else text
