"""One class: constructor, events, methods, attributes, and what it does with the unexpected."""

from __future__ import annotations

import inspect
import warnings
from typing import Any

import gradio as gr
from gradio.blocks import Block

from api_history.inspection import NEVER_KEYWORD, instances, notices, signatures
from api_history.inspection.modules import is_gradios, path_of

LISTENER_PARAMETERS = {"fn", "inputs", "outputs"}
NOT_LISTENERS = {"set_event_trigger", "from_pipeline", "from_callback", "integrate", "launch"}
PLAIN_BASES = {"object", "ABC", "Generic", "Protocol"}


def describe(cls: type, outer: Any, keywords: list[str]) -> dict[str, Any]:
    """Everything found out about a class, as plain data."""
    signature = signatures.parameters(cls)
    accepted = signatures.names(signature)
    instance = _instance(cls, outer)
    described: dict[str, Any] = {
        "kind": "class",
        "bases": [path_of(base) for base in cls.__mro__[1:] if is_gradios(base)],
        "signature": signature,
        "open": _answers_to_anything(cls),
        "made": instance is not None,
    }
    own_init = vars(cls).get("__init__")
    if own_init is not None:
        described["notices"] = {"__init__": notices.of_function(own_init, accepted)}
    described.update(_members(cls, instance))
    if instance is not None and any(row[1] == "**" for row in signature or ()):
        asked = [NEVER_KEYWORD, *(word for word in keywords if word not in accepted)]
        described["keywords"] = {word: _keyword(cls, outer, word) for word in asked}
    if instance is not None and signature is not None:
        described["drops_positionals"] = _drops_positionals(cls, outer, signature)
    if path_of(cls).endswith("blocks.Blocks") and instance is not None:
        described["method_keywords"] = _queue_keywords(cls)
    return described


def _instance(cls: type, outer: Any) -> Any:
    if not (issubclass(cls, Block) or cls.__name__ == "Examples"):
        return None
    try:
        return instances.make(cls, outer)
    except Exception:
        return None


def _answers_to_anything(cls: type) -> bool:
    """Attributes may come from ``__getattr__`` or from a base that is not Gradio's."""
    foreign = [
        base for base in cls.__mro__ if not is_gradios(base) and base.__name__ not in PLAIN_BASES
    ]
    return bool(foreign) or any("__getattr__" in vars(b) for b in cls.__mro__ if is_gradios(b))


def _members(cls: type, instance: Any) -> dict[str, Any]:
    subject = cls if instance is None else instance
    listed = {str(event) for event in getattr(cls, "EVENTS", ())}
    events: dict[str, Any] = {}
    methods: dict[str, Any] = {}
    attributes: list[str] = []
    found_notices: dict[str, Any] = {}
    for name in sorted({*dir(cls), *vars(subject)}):
        if name.startswith("_"):
            continue
        raw = inspect.getattr_static(cls, name, None)
        try:
            value = getattr(subject, name)
        except Exception:
            attributes.append(name)
            continue
        if not callable(value) or inspect.isclass(value):
            attributes.append(name)
            continue
        static = isinstance(raw, (staticmethod, classmethod))
        unbound = instance is None and not static and inspect.isfunction(value)
        rows = signatures.parameters(value, unbound=unbound)
        is_load = name == "load" and issubclass(cls, gr.Blocks)
        is_event = name in listed or type(value).__name__ == "EventListenerMethod" or is_load
        looks_so = signatures.names(rows) >= LISTENER_PARAMETERS and name not in NOT_LISTENERS
        if is_event or looks_so:
            events[name] = rows
            body = value if _is_function(value) else type(value).__call__
            found_notices[f"@{name}"] = notices.of_function(body, signatures.names(rows))
        elif raw is None:
            attributes.append(name)
        elif name in vars(cls):  # what a base defines is written down with that base
            methods[name] = rows
            found_notices[name] = notices.of_function(value, signatures.names(rows))
    return {
        "events": events, "methods": methods, "attributes": attributes,
        "method_notices": {name: rows for name, rows in found_notices.items() if rows},
    }  # fmt: skip


def _is_function(value: Any) -> bool:
    return inspect.isfunction(inspect.unwrap(value)) or inspect.ismethod(value)


def _keyword(cls: type, outer: Any, word: str) -> str:
    """What the constructor does with a keyword its signature does not name.

    ``error``, ``silent``, ``warn: text``, or ``unclear: text`` where the value None itself may
    have been the trouble.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            instances.make(cls, outer, **{word: None})
        except TypeError as error:
            text = str(error)
            unexpected = "unexpected keyword" in text or "multiple values" in text
            return "error" if unexpected else f"unclear: {text[:80]}"
        except Exception as error:
            return f"unclear: {error!r}"[:90]
    texts = [" ".join(str(warning.message).split()) for warning in caught]
    about = [text for text in texts if word in text or "unused kwarg" in text]
    return f"warn: {about[0][:240]}" if about else "silent"


def _drops_positionals(cls: type, outer: Any, signature: list[list[Any]]) -> bool | None:
    """Whether one positional argument too many is ignored instead of refused."""
    positional = [row for row in signature if row[1] in ("", "/")]
    if any(row[1] == "*" for row in signature) or cls.__name__ in instances.MAKERS:
        return None
    too_many = [None] * (len(positional) + 1)
    try:
        with instances.surroundings(None if issubclass(cls, gr.Blocks) else outer):
            cls(*too_many)
    except TypeError as error:
        return False if "positional argument" in str(error) else None
    except Exception:
        return None
    return True


def _queue_keywords(cls: Any) -> dict[str, dict[str, str]]:
    """``queue`` took ``**kwargs`` for a while: what it does with one."""
    rows = signatures.parameters(cls.queue, unbound=True) or []
    if not any(row[1] == "**" for row in rows):
        return {}
    try:
        with instances.surroundings(None):
            cls().queue(**{NEVER_KEYWORD: None})
    except Exception:
        return {"queue": {NEVER_KEYWORD: "error"}}
    return {"queue": {NEVER_KEYWORD: "silent"}}
