"""A handler that loads a model and returns it to a gr.State."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import returned, trace
from gradio_patterns.findings.hit import Hit

WORDS = ("pipeline", "from_pretrained", "load", "load_model", "SentenceTransformer", "YOLO")

_LOADERS = frozenset(
    {
        "transformers.pipeline", "torch.load", "torch.jit.load", "torch.hub.load", "joblib.load",
        "whisper.load_model", "faster_whisper.WhisperModel", "ultralytics.YOLO",
        "sentence_transformers.SentenceTransformer", "sentence_transformers.CrossEncoder",
        "tensorflow.keras.models.load_model", "keras.models.load_model", "spacy.load",
    }
)  # fmt: skip
_LIBRARIES = ("transformers.", "diffusers.", "peft.", "optimum.")


def check(app: App) -> Iterator[Hit]:
    found: dict[ast.expr, None] = {}
    for result in returned(app, "State"):
        made, place = trace(app, result.node, result.place)
        own = place.scope is result.function.scope and not result.function.parameters
        own = own and not getattr(result.function.node, "decorator_list", [])
        if own and isinstance(made, ast.Call) and _loads(app.qualified(made.func, place) or ""):
            found[made] = None
    for made in found:
        yield Hit(
            made,
            "every visitor gets a copy of this model, kept with their gr.State; load it once, at "
            "module level",
        )


def _loads(path: str) -> bool:
    return path in _LOADERS or (
        path.startswith(_LIBRARIES) and path.endswith(".from_pretrained") and "okenizer" not in path
    )
