"""A model, a client or a table that is made again with every call: asked, it may have to be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.effects.meant_sharing import guarded
from gradio_patterns.effects.visitor_functions import Visit, visits
from gradio_patterns.findings.hit import Hit

WORDS = ("load", "from_pretrained", "Client(", "init", "pipeline(", "resource(", "Model(", "TTS(")

_LOADING = (
    r"(^|_)(load|init|initialize|create|build|get)_(\w+_)?(model|models|pipeline|vocoder|vocos"
    r"|tokenizer|checkpoint|embedder|matcha|tts|llm|client|engine)s?$"
    r"|^(from_pretrained|load_model|load_checkpoint|init_from_config|load_vocoder)$"
)
_CLASSES = r"(^TTS|Transformer|CrossEncoder|WhisperModel|YOLO)$|^Client$"
_MAKERS = frozenset({"boto3.resource"})
_TOLD = ("transformers.", "diffusers.", "peft.", "optimum.", "torch.", "whisper.", "spacy.")
"""Libraries of whose loaders another rule speaks."""


def check(app: App) -> Iterator[Hit]:
    seen: set[int] = set()
    told: set[tuple[str, str]] = set()
    for visit in visits(app):
        if any("cache" in ast.unparse(each) for each in visit.function.decorators):
            continue
        safe = guarded(visit.app, visit.function, visit.shared)
        for node, place in visit.calls:
            path = visit.app.qualified(node.func, place) or ""
            said = ast.unparse(node.func)
            if not _makes(said.rpartition(".")[2], path) or id(node) in seen:
                continue
            if node.args and isinstance(node.args[0], ast.Name) and node.args[0].id in visit.free:
                continue  # another one with every call
            if _kept(visit, node, safe) or visit.app.function(node.func, place) is not None:
                continue
            if (visit.function.name, said) in told:
                continue
            told.add((visit.function.name, said))
            seen.add(id(node))
            yield Hit(
                node,
                f'"{visit.function.name}" runs {said}(...) again with every call: could what it '
                "makes be kept, once for each choice (functools.lru_cache)?",
            )


def _makes(name: str, path: str) -> bool:
    if path in _MAKERS:
        return True
    if path.startswith(_TOLD):
        return False
    return bool(re.search(_LOADING, name) or (name[:1].isupper() and re.search(_CLASSES, name)))


def _kept(visit: Visit, call: ast.Call, safe: set[int]) -> bool:
    """Whether what is made is put somewhere that outlives the call, or handed to the caller."""
    outer = visit.function.scope.globals | visit.function.scope.nonlocals
    for node in visit.function.own_nodes:
        if isinstance(node, ast.Return) and node.value is call:
            return True
        if isinstance(node, ast.Assign) and any(part is call for part in ast.walk(node.value)):
            if id(node) in safe:
                return True
            for target in node.targets:
                for part in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if isinstance(part, ast.Subscript):
                        return True
                    if isinstance(part, ast.Name) and part.id in outer:
                        return visit.given(call) is None
    return False
