"""Answers kept for the next run, by what was asked of which model."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from hashlib import sha256

from gradio_patterns.llm import guide
from gradio_patterns.llm.costs import Usage
from gradio_patterns.llm.prompts import Asked
from gradio_patterns.llm.settings import Settings

FORMAT = "gradio-patterns/judgement-v1"


@dataclass(frozen=True)
class Kept:
    """What a model wrote, and what it took. It is checked again whenever it is read."""

    text: str
    usage: Usage
    seconds: float


def key(asked: Settings, digest: str) -> str:
    """The name of an answer: content and rules (``digest``), model, endpoint, way of asking."""
    parts = (FORMAT, asked.model, asked.base_url, asked.mode, digest)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def name(asked_of: Settings, asked: Asked) -> str:
    """The name under which the answer to a request is kept."""
    digest = asked.digest
    if asked_of.mode == "agent":
        digest += guide.version()
    return key(asked_of, digest)


def get(folder: str | None, name: str) -> Kept | None:
    """A kept answer; None where there is none that can be read."""
    if not folder:
        return None
    try:
        with open(_path(folder, name), encoding="utf-8") as file:
            held = json.load(file)
        if held["format"] != FORMAT or not isinstance(held["text"], str):
            return None
        usage = Usage(**{k: held["usage"][k] for k in ("read", "written", "exact")})
        return Kept(held["text"], usage, float(held["seconds"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def put(folder: str | None, name: str, kept: Kept) -> None:
    """Keep an answer; where that cannot be done, it is only not kept."""
    if not folder:
        return
    path = _path(folder, name)
    document = {"format": FORMAT, **asdict(kept)}
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(document, file)
        os.replace(temporary, path)
    except (OSError, ValueError):
        return


def _path(folder: str, name: str) -> str:
    return os.path.join(folder, name[:2], f"{name}.json")
