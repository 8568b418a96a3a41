"""A model loaded inside a handler, anew with every call."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import NoneType

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import mentions
from gradio_patterns.app.scopes import Place
from gradio_patterns.app.tree import descend
from gradio_patterns.findings.hit import Hit

WORDS = (
    "pipeline(",
    "from_pretrained",
    ".load",
    "load_model",
    "Transformer(",
    "CrossEncoder(",
    "YOLO(",
    "TTS(",
    "WhisperModel(",
    "get_pretrained",
    "InferenceSession(",
    "Reader(",
    "OCR(",
    "Llama(",
    "LLM(",
    "create_model",
    "GPT4All(",
    "Translator(",
    "FaceAnalysis(",
    "get_model(",
)

LOADERS = frozenset(
    {
        "transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load", "joblib.load",
        "whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
        "sentence_transformers.SentenceTransformer", "sentence_transformers.CrossEncoder",
        "tensorflow.keras.models.load_model", "keras.models.load_model", "spacy.load",
        "TTS.api.TTS", "onnxruntime.InferenceSession", "easyocr.Reader", "paddleocr.PaddleOCR",
        "llama_cpp.Llama", "vllm.LLM", "timm.create_model", "gpt4all.GPT4All",
        "ctranslate2.Translator", "insightface.app.FaceAnalysis", "fasttext.load_model",
        "open_clip.create_model_and_transforms", "demucs.pretrained.get_model",
        "audiocraft.models.MusicGen.get_pretrained", "whisperx.load_model", "stanza.Pipeline",
    }
)  # fmt: skip
LIBRARIES = ("transformers.", "diffusers.", "peft.", "optimum.")
BINDING = (ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.For, ast.If, ast.withitem)
_DEEP = 3
_STRAIGHT = frozenset({"scope", "with", "main", "try"})
PACKAGES = frozenset(path.partition(".")[0] for path in (*LOADERS, *LIBRARIES))


def check(app: App) -> Iterator[Hit]:
    if not any(path.partition(".")[0] in PACKAGES for _, path in app.walked.imports):
        return
    seen: set[int] = set()
    for function, event in app.handlers:
        if event.name in {"render", "load"} or function.decorators:
            continue  # a decorator may cache
        for body in reached(app, function):
            for node, place in app.calls_in(body):
                name = loader(app, node, place)
                if name is None or id(node) in seen:
                    continue
                if place.conditional if body is function else seldom(body, node, place):
                    continue
                if kept(body, node) or depends(body, node):
                    continue
                seen.add(id(node))
                yield Hit(
                    node,
                    f'{name}() runs with every call of "{function.name}"; load the model once, at'
                    f" module level or in a function with functools.lru_cache",
                )


def reached(app: App, function: Function) -> Iterator[Function]:
    """The handler, and the functions of the file that it calls and whose result it drops."""
    waiting, known = [(function, 0)], {id(function.node)}
    while waiting:
        body, depth = waiting.pop(0)
        yield body
        for node, place in app.calls_in(body):
            called = app.function(node.func, place)
            if called is None or called.decorators or called.is_generator or depth > _DEEP:
                continue  # a decorator may cache
            if id(called.node) in known or seldom(body, node, place) or kept(body, node):
                continue
            known.add(id(called.node))
            waiting.append((called, depth + 1))


def seldom(body: Function, node: ast.Call, place: Place) -> bool:
    """Whether code runs only now and then: in a branch, or below a branch that has an answer.

    One of two ways is taken each time, so that both sides of an ``if`` with an ``else`` count.
    """
    around = [one for one in place.outward_in_scope() if one.kind not in _STRAIGHT]
    if any(not (isinstance(one.node, ast.If) and one.node.orelse) for one in around):
        return True
    choices = {id(one.node) for one in around}
    return any(
        statement.lineno < node.lineno
        and not isinstance(statement.value, (ast.Constant, NoneType))
        and where.conditional
        and id(where.node) not in choices
        for statement, where in body.scope.returns
    )


def loader(app: App, node: ast.Call, place: Place) -> str | None:
    path = app.qualified(node.func, place)
    if path is None:
        return None
    if path in LOADERS or (path.startswith(LIBRARIES) and path.endswith(".from_pretrained")):
        return ast.unparse(node.func)
    return None


def kept(function: Function, call: ast.Call) -> bool:
    """Stored beyond the call (a global, an attribute, a table), or handed back by the handler."""
    scope = function.scope
    for node in function.own_nodes:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            if not contains(node.value, call):
                continue
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                for part in target.elts if isinstance(target, ast.Tuple) else [target]:
                    if not isinstance(part, ast.Name):
                        return True
                    if part.id in scope.globals | scope.nonlocals:
                        return True
                    if stored(function, part.id):
                        return True
    return False


def stored(function: Function, name: str) -> bool:
    """Whether a local name is itself stored in something that outlives the call."""
    outer = function.scope.globals | function.scope.nonlocals
    for node in function.own_nodes:
        if isinstance(node, ast.Assign) and mentions(node.value, {name}):
            for target in node.targets:
                if not isinstance(target, ast.Name) or target.id in outer:
                    return True
        elif isinstance(node, ast.Return):
            parts = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            if function.parameters and any(isinstance(p, ast.Name) and p.id == name for p in parts):
                return True  # to a gr.State, say
    return False


def depends(function: Function, call: ast.Call) -> bool:
    """Whether what is loaded is chosen by the caller: a cache of models is the remedy then."""
    names = set(function.parameters)
    for node in function.own_nodes:
        if isinstance(node, BINDING) and mentions(node, names):
            names |= {
                part.id
                for part in descend(node)
                if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
            }
    names -= {name for name in names if fixed(function, name)}
    arguments = [*call.args, *(k.value for k in call.keywords)]
    return any(mentions(argument, names) for argument in arguments)


def fixed(function: Function, name: str) -> bool:
    """Whether a name is only ever one constant, be it in a branch."""
    found = function.scope.bindings.get(name, ())
    return len(found) == 1 and isinstance(found[0].value, ast.Constant)


def contains(node: ast.AST, wanted: ast.AST) -> bool:
    return any(part is wanted for part in descend(node))
