"""A parser for calls that are right, many times quicker to import than ``argparse``.

It takes the same ``add_argument`` calls as ``argparse``, as far as the commands use them. Whatever
it does not expect, it leaves to ``argparse``, which explains, and knows ``--help``.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any


class QuickParser:
    """Options with one value, flags, and at most one positional that takes many words."""

    def __init__(self) -> None:
        self._options: dict[str, dict[str, Any]] = {}
        self._defaults: dict[str, Any] = {}
        self._many: dict[str, Any] | None = None
        self._unfit = False

    def add_argument_group(self, *_: Any, **__: Any) -> QuickParser:
        """Groups are for the help."""
        return self

    def add_argument(self, *names: str, **spec: Any) -> None:
        """As in ``argparse``."""
        name = spec.get("dest") or names[-1].lstrip("-").replace("-", "_")
        spec = {**spec, "dest": name}
        if names[0].startswith("-"):
            self._options.update(dict.fromkeys(names, spec))
        elif spec.get("nargs") in ("*", "+") and self._many is None:
            self._many = spec
        else:
            self._unfit = True
        default = {"store_true": False, "store_false": True}.get(spec.get("action", ""))
        self._defaults.setdefault(name, spec.get("default", default))

    def parse(self, arguments: Sequence[str]) -> Any:
        """The values by name, or None where ``argparse`` must look."""
        values = dict(self._defaults)
        words: list[str] = []
        left = list(reversed(arguments))
        while left:
            word = left.pop()
            if word == "-" or not word.startswith("-"):
                words.append(word)
                continue
            name, equals, text = word.partition("=")
            spec = self._options.get(name)
            if spec is None or not self._take(spec, values, text if equals else None, left):
                return None
        if self._unfit or (words and self._many is None):
            return None
        if self._many is not None:
            if not words and self._many["nargs"] == "+":
                return None
            values[self._many["dest"]] = words
        return SimpleNamespace(**values)

    def _take(
        self, spec: dict[str, Any], values: dict[str, Any], text: str | None, left: list[str]
    ) -> bool:
        """Set what one option says; False where it is not as expected."""
        action, name = spec.get("action", "store"), spec["dest"]
        if action in ("store_true", "store_false"):
            values[name] = action == "store_true"
            return text is None
        if action not in ("store", "append") or spec.get("nargs") not in (None, "?"):
            return False
        if text is None and left and (left[-1] == "-" or not left[-1].startswith("-")):
            text = left.pop()
        value: Any = text
        if text is None:
            if spec.get("nargs") != "?":
                return False
            value = spec["const"]
        elif "type" in spec:
            try:
                value = spec["type"](text)
            except ValueError:
                return False
        if "choices" in spec and value not in spec["choices"]:
            return False
        values[name] = [*(values[name] or ()), value] if action == "append" else value
        return True
