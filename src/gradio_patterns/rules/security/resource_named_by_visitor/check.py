"""A model, an address or a file that a visitor names and the server fetches: any at all?"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.visitor_functions import visits
from gradio_patterns.findings.hit import Hit

WORDS = ("requests", "httpx", "urlopen", "Client(", "from_pretrained", "load", "handle_file",
         "Path(", "path")  # fmt: skip

_ADDRESS = r"^(requests|httpx)\.(get|post|put|head|request|stream)$|urlopen$|urlretrieve$"
_CLIENT = r"(^|\.)(Client|InferenceClient|handle_file|snapshot_download|hf_hub_download)$"
_MODEL = r"(^|\.)(from_pretrained|load_checkpoint|load_model|get_pretrained)$|^torch\.load$"


def check(app: App) -> Iterator[Hit]:
    seen: set[tuple[int, str]] = set()
    for visit in visits(app):
        for node, place in visit.calls:
            path = visit.app.qualified(node.func, place) or ast.unparse(node.func)
            doing = _doing(path)
            if not doing or (not node.args and not node.keywords):
                continue
            first = node.args[0] if node.args else node.keywords[0].value
            name = next(
                (n.id for n in ast.walk(first) if isinstance(n, ast.Name) and n.id in visit.free),
                None,
            )
            if name is None or (id(visit.handler.node), path) in seen:
                continue
            seen.add((id(visit.handler.node), path))
            yield Hit(
                node,
                f'"{visit.function.name}" {doing} what "{name}" says, which a visitor gave: '
                "may it be any, also one inside your network or one that runs code?",
            )


def _doing(path: str) -> str:
    if re.search(_ADDRESS, path):
        return "requests"
    if re.search(_CLIENT, path):
        return "sends to or fetches"
    return "loads" if re.search(_MODEL, path) else ""
