"""Which of Gradio's public names have a page, and under which heading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gradio_patterns.api import is_class, load_table, name_lives
from gradio_patterns.api.symbols import lineage, symbol_at
from gradio_patterns.api.table import entry

GROUPS = {
    "components": ("Components", "What a visitor sees and uses; inputs and outputs of handlers."),
    "layout": ("Layout", "Where components stand on the page."),
    "apps": ("Whole apps", "What is launched."),
    "helpers": ("Functions and messages", "Called by an app, or asked for by a handler."),
    "data": ("Event data and options", "Handed to a handler by its annotation, or to a component."),
    "gone": ("Gone", "Names that the newest Gradio does not have."),
}
_ROOTS = {"Component", "IOComponent"}
_APPS = {"Blocks", "Interface", "ChatInterface", "TabbedInterface", "Workflow"}
_CALLED = {"Error", "Progress", "Server", "Cache", "Theme", "Request", "I18n"}
"""Classes that belong to what is called rather than to data."""
_WITHOUT = {
    "Component", "FlaggingCallback", "StatusTracker", "Interpretation", "component", "deploy",
    "get_audio", "get_file", "get_image", "get_model3d", "get_video", "get_package_version",
    "load_ipython_extension", "WorkflowCanvas",
}  # fmt: skip
"""Names for Gradio's own use, and bases of others."""


@dataclass(frozen=True)
class Named:
    """One name with a page; ``since`` and ``until`` are empty where the table ends."""

    name: str
    symbol: str
    group: str
    since: str
    until: str
    also: tuple[str, ...]
    """Other names for the same."""

    @property
    def slug(self) -> str:
        # Some file systems do not tell the class Cache from the function cache.
        return "cache-function" if self.name == "cache" else slug_of(self.name)

    @property
    def word(self) -> str:
        """A word by which a search finds this page and no other."""
        return f"gr{self.slug.replace('-', '')}page"

    @property
    def is_class(self) -> bool:
        return is_class(self.symbol)


def slug_of(name: str) -> str:
    return name.lower()


@cache
def named() -> tuple[Named, ...]:
    """All names with a page, by group and name."""
    by_symbol: dict[str, list[str]] = {}
    for name in sorted(entry("names", "gradio") or {}):
        symbol = _last(f"gradio.{name}")[1]
        if symbol and name not in _WITHOUT:
            by_symbol.setdefault(symbol, []).append(name)
    found = [_page(symbol, names) for symbol, names in by_symbol.items()]
    order = list(GROUPS)
    return tuple(sorted(found, key=lambda one: (order.index(one.group), one.name.lower())))


def page_of(name: str) -> Named | None:
    """The page on which a public name is told of."""
    return next((one for one in named() if name == one.name or name in one.also), None)


def _page(symbol: str, names: list[str]) -> Named:
    main = symbol if symbol in names else names[0]
    lives = name_lives(f"gradio.{main}")
    also = tuple(name for name in names if name != main)
    return Named(main, symbol, _group(main, symbol), lives[0].since, lives[-1].until, also)


def _group(name: str, symbol: str) -> str:
    last, _ = _last(f"gradio.{name}")
    if last != len(load_table().texts) - 1:
        return "gone"
    if not is_class(symbol):
        return "helpers"
    bases = {base.rpartition(".")[2] for base in lineage(symbol, last)}
    if name in _APPS:
        return "apps"
    if bases & _ROOTS:
        return "components"
    if "BlockContext" in bases:
        return "layout"
    return "helpers" if name in _CALLED else "data"


def _last(dotted: str) -> tuple[int, str]:
    """The newest release that had a name, as a position, and what it led to."""
    for rung in reversed(range(len(load_table().texts))):
        found = symbol_at(dotted, rung)
        if found is not None:
            return rung, found
    return -1, ""
