"""A map as plain text, small enough to be read instead of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gradio_patterns.appmap.model import Component, FileMap, Wire

_HIDDEN = frozenset({"State", "BrowserState", "Timer"})


def render(maps: Sequence[FileMap]) -> str:
    """One block a file."""
    return "\n".join("\n".join(_lines(one)) + "\n" for one in maps)


def _lines(one: FileMap) -> Iterator[str]:
    yield f"{one.path}  (Gradio {one.gradio})"
    yield from _part("page", _page(one.components))
    yield from _part("listeners", map(wire_line, one.wires))
    yield from _part("state", _state(one))
    yield from _part(
        "shared by all visitors",
        (
            f"{at(s.line)}{s.name}: changed by {', '.join(s.writers)}; read by "
            f"{', '.join(s.readers) or 'no handler'}"
            for s in one.shared
        ),
    )
    for what in ("file", "command", "network", "environment"):
        touched = [touch for touch in one.touches if touch.what == what]
        title = {"file": "files", "command": "commands"}.get(what, what)
        yield from _part(
            title,
            (
                f"{at(t.line)}{t.detail}" + (f"  in {t.function}" if t.function else "")
                for t in touched
            ),
        )
    yield from _part("served by", (f"{at(line)}{call}" for line, call in one.serving))


def _part(title: str, lines: object) -> Iterator[str]:
    found = list(lines)  # type: ignore[call-overload]
    if found:
        yield f"  {title}"
        yield from (f"    {line}" for line in found)


def at(line: int) -> str:
    """A line number as the text form writes it."""
    return f"{line}: "


def wire_line(wire: Wire) -> str:
    """``34: send.click -> file_ticket (line 24): title, upload -> listing, note``."""
    where = f" (line {wire.handler_line})" if wire.handler_line else ""
    start = " | ".join(wire.triggers) + (f" after line {wire.after}" if wire.after else "")
    flow = f"{', '.join(wire.inputs) or 'nothing'} -> {', '.join(wire.outputs) or 'nothing'}"
    settings = "".join(f"  {name}={value}" for name, value in wire.settings)
    return f"{at(wire.line)}{start} -> {wire.handler}{where}: {flow}{settings}"


def _page(components: Sequence[Component]) -> Iterator[str]:
    """Components by the layout they stand in, in source order."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for one in components:
        if one.kind not in _HIDDEN:
            said = one.name if one.name.startswith(one.kind) else f"{one.name}: {one.kind}"
            groups.setdefault(one.inside, []).append(said)
    for inside, names in groups.items():
        yield f"{' > '.join(inside) or '(outside of any layout)'}: {', '.join(names)}"


def _state(one: FileMap) -> Iterator[str]:
    for component in one.components:
        if component.kind in _HIDDEN - {"Timer"}:
            writers = [w.handler for w in one.wires if component.name in w.outputs]
            readers = [w.handler for w in one.wires if component.name in w.inputs]
            yield (
                f"{at(component.line)}{component.name}: {component.kind}, written by "
                f"{', '.join(writers) or 'nobody'}, read by {', '.join(readers) or 'nobody'}"
            )
