"""What a map says. ``?`` stands for what could not be read off the source."""

from __future__ import annotations

from gradio_patterns.support.dataclass import dataclass

UNKNOWN = "?"


@dataclass(frozen=True)
class Component:
    """A component or layout of a page, by the name a reader would use."""

    name: str
    kind: str
    line: int
    inside: tuple[str, ...] = ()
    """The layouts around it, outmost first."""


@dataclass(frozen=True)
class Wire:
    """A listener: what starts it, what runs, what goes in and out."""

    line: int
    triggers: tuple[str, ...]
    handler: str
    handler_line: int
    """0 where it is not known."""
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    after: int = 0
    """The line of the listener it waits for; 0 for none."""
    settings: tuple[tuple[str, str], ...] = ()
    """Queue settings as they are written, e.g. ``("concurrency_limit", "2")``."""
    handler_path: str = ""
    """The file of the handler where it is another one of the project."""
    handler_package: str = ""
    """Where the handler is imported from, if that is no module of the project."""


@dataclass(frozen=True)
class Shared:
    """A module-level name that handlers change: one object for all visitors."""

    name: str
    line: int
    writers: tuple[str, ...]
    readers: tuple[str, ...]


@dataclass(frozen=True)
class Touch:
    """Something outside the app that a function reaches."""

    what: str
    """``file``, ``command``, ``network`` or ``environment``."""
    line: int
    function: str
    """Where the call stands; empty at module level."""
    detail: str


@dataclass(frozen=True)
class FileMap:
    """One file with Gradio in it."""

    path: str
    gradio: str
    components: tuple[Component, ...]
    wires: tuple[Wire, ...]
    shared: tuple[Shared, ...]
    touches: tuple[Touch, ...]
    serving: tuple[tuple[int, str], ...]
    """Launches and mounts: the line, and the call as it is written."""
