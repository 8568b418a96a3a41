"""A map as a Mermaid flow chart: components and handlers, an arrow for each way a value takes."""

from __future__ import annotations

from collections.abc import Sequence

from gradio_patterns.appmap.model import UNKNOWN, FileMap, Wire


def render(maps: Sequence[FileMap]) -> str:
    """One chart for all files; a file is a box."""
    lines = ["flowchart LR"]
    for number, one in enumerate(maps):
        lines.append(f'  subgraph f{number}["{_quoted(one.path)}"]')
        lines += [f"    {line}" for line in _chart(one, f"f{number}")]
        lines.append("  end")
    return "\n".join(lines) + "\n"


def _chart(one: FileMap, prefix: str) -> list[str]:
    nodes: dict[str, str] = {}
    lines: list[str] = []

    def node(text: str, shape: str) -> str:
        key = shape[0] + text
        if key not in nodes:
            nodes[key] = f"{prefix}n{len(nodes)}"
            left, right = shape.split("|")
            lines.append(f'{nodes[key]}{left}"{_quoted(text)}"{right}')
        return nodes[key]

    arrows: list[str] = []
    for wire in one.wires:
        handler = node(_said(wire), "([|])")
        for trigger in wire.triggers:
            source, _, event = trigger.rpartition(".")
            label = event if source else trigger
            start = node(source or (f"line {wire.after}" if wire.after else "page"), "[|]")
            arrows.append(f"{start} -- {_quoted(label)} --> {handler}")
        arrows += [f"{node(n, '[|]')} -.-> {handler}" for n in wire.inputs if n != UNKNOWN]
        arrows += [f"{handler} --> {node(n, '[|]')}" for n in wire.outputs if n != UNKNOWN]
    for shared in one.shared:
        kept = node(shared.name, "[(|)]")
        for wire in one.wires:
            handler = node(_said(wire), "([|])")
            if wire.handler in shared.writers:
                arrows.append(f"{handler} ==> {kept}")
            elif wire.handler in shared.readers:
                arrows.append(f"{kept} ==> {handler}")
    return lines + list(dict.fromkeys(arrows))


def _said(wire: Wire) -> str:
    """A handler with its place, so that two of one name stay two."""
    if wire.handler_path:
        return f"{wire.handler} {wire.handler_path}:{wire.handler_line}"
    return f"{wire.handler} :{wire.handler_line or wire.line}"


def _quoted(text: str) -> str:
    """Mermaid has no escapes inside quotes but entities."""
    return (
        text.replace("&", "#amp;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
    )
