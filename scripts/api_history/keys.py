"""One lasting key per class and function.

The same class lives in another module from release to release. Its key is the shortest public
path it can be reached by, without the leading ``gradio.``: ``Textbox``, ``themes.Soft``,
``inputs.Textbox``, ``gradio_client.Client``.
"""

from __future__ import annotations

from typing import Any

SHOWN = (
    "gradio", "gradio.components", "gradio.layouts", "gradio.themes", "gradio.inputs",
    "gradio.outputs", "gradio.mix", "gradio.templates", "gradio.flagging",
    "gradio.themes.utils.fonts", "gradio.validators", "gradio_client",
)  # fmt: skip
"""What these modules hold is described in the table, not only named."""


def short(path: str) -> str:
    return path.removeprefix("gradio.")


def of_objects(inspection: dict[str, Any]) -> dict[str, str]:
    """The key of every object of one inspection that the table describes, by its path."""
    reached: dict[str, list[str]] = {}
    for module in SHOWN:
        for name, target in inspection["names"].get(module, {}).items():
            if target in inspection["objects"]:
                reached.setdefault(target, []).append(f"{module}.{name}")
    keys = {path: short(_preferred(path, names)) for path, names in reached.items()}
    for path in list(keys):
        for base in inspection["objects"][path].get("bases", ()):
            keys.setdefault(base, short(base))
    return keys


def direct_bases(path: str, inspection: dict[str, Any]) -> list[str]:
    """The bases of a class without the bases of its bases, as paths."""
    objects = inspection["objects"]
    every = objects[path].get("bases", [])
    inherited = {further for base in every for further in objects.get(base, {}).get("bases", ())}
    return [base for base in every if base not in inherited]


def _preferred(path: str, names: list[str]) -> str:
    own_name = path.rsplit(".", 1)[-1]

    def rank(name: str) -> tuple[bool, bool, int, str]:
        module, last = name.rsplit(".", 1)
        return (module != "gradio", last != own_name, name.count("."), name)

    return min(names, key=rank)
