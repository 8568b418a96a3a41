"""A map as plain text, small enough to be read instead of the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gradio_patterns.appmap.model import Component, FileMap, Shared, Touch, Wire

_HIDDEN = frozenset({"State", "BrowserState", "Timer"})

_TOUCHED = {
    "file": "files",
    "command": "commands",
    "network": "network",
    "environment": "environment",
}


def render(maps: Sequence[FileMap]) -> str:
    """One block a file."""
    return "\n".join("\n".join(_lines(one)) + "\n" for one in maps)


def _lines(one: FileMap) -> Iterator[str]:
    yield f"{one.path}  (Gradio {one.gradio})"
    yield from _part("page", _page(one.components))
    yield from _part("listeners", map(wire_line, one.wires))
    yield from _part("state", _state(one))
    yield from _part("shared by all visitors", map(_shared, one.shared))
    for what, title in _TOUCHED.items():
        yield from _part(title, (_touch(t) for t in one.touches if t.what == what))
    yield from _part("served by", (f"{at(line)}{call}" for line, call in one.serving))


def _part(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"  {title}"
        yield from (f"    {line}" for line in found)


def at(line: int) -> str:
    """A line number as the text form writes it; nothing for what stands in another file."""
    return f"{line}: " if line else ""


def wire_line(wire: Wire) -> str:
    """``34: send.click -> file_ticket (line 24): title, upload -> listing, note``."""
    where = f" (line {wire.handler_line})" if wire.handler_line else ""
    if wire.handler_path:
        where = f" ({wire.handler_path}:{wire.handler_line})"
    elif wire.handler_package:
        where = f" (of {wire.handler_package})"
    start = " | ".join(wire.triggers) + (f" after line {wire.after}" if wire.after else "")
    flow = f"{', '.join(wire.inputs) or 'nothing'} -> {', '.join(wire.outputs) or 'nothing'}"
    settings = "".join(f"  {name}={value}" for name, value in wire.settings)
    return f"{at(wire.line)}{start} -> {wire.handler}{where}: {flow}{settings}"


def _shared(shared: Shared) -> str:
    readers = ", ".join(shared.readers) or "no handler"
    return (
        f"{at(shared.line)}{shared.name}: changed by {', '.join(shared.writers)}; read by {readers}"
    )


def _touch(touch: Touch) -> str:
    return f"{at(touch.line)}{touch.detail}" + (f"  in {touch.function}" if touch.function else "")


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
            writers = dict.fromkeys(w.handler for w in one.wires if component.name in w.outputs)
            readers = dict.fromkeys(w.handler for w in one.wires if component.name in w.inputs)
            yield (
                f"{at(component.line)}{component.name}: {component.kind}, written by "
                f"{', '.join(writers) or 'nobody'}, read by {', '.join(readers) or 'nobody'}"
            )
