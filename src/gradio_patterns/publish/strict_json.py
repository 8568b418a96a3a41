"""JSON as records want it: no key twice, no NaN."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

from gradio_patterns.publish.faults import dotted, kind_of
from gradio_patterns.publish.records import Problem


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys were given twice."""

    repeated: tuple[str, ...] = ()


def read_json(text: str) -> tuple[Any, list[Problem]]:
    """The value of a JSON text, None if unreadable, and what is wrong with the text."""
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        return None, [Problem("", f"{where}: not JSON: {error.msg}", "one JSON object")]
    except (ValueError, RecursionError) as error:
        return None, [Problem("", f"not JSON: {error}", "one JSON object")]
    if not isinstance(value, dict):
        return None, [Problem("", f"is {kind_of(value)}", "one JSON object")]
    return value, list(_repeated_keys(value, ()))


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    result = _Object(pairs)
    keys = [key for key, _ in pairs]
    result.repeated = tuple(dict.fromkeys(key for key in keys if keys.count(key) > 1))
    return result


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _repeated_keys(value: Any, path: tuple[str | int, ...]) -> Iterator[Problem]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _repeated_keys(item, (*path, index))
    elif isinstance(value, dict):
        for key in value.repeated if isinstance(value, _Object) else ():
            yield Problem(dotted((*path, key)), "is given twice", "each field once")
        for key, item in value.items():
            yield from _repeated_keys(item, (*path, key))
