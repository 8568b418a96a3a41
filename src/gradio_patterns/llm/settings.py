"""Which model to ask, where and how: flags, then a file of one's own, then the environment.

The configuration of the reviewed project has no say here: it must not choose where the code and
the key are sent.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from gradio_patterns.support.tomltext import parse_toml

OPENAI = "https://api.openai.com/v1"
NOTE = "GP020"
"""Code of the notes about the judgement pass; it changes nothing that was found without."""
MODES = ("targeted", "agent")
LOCAL = ("localhost", "127.0.0.1", "::1", "0.0.0.0", "host.docker.internal")
NO_KEY = "none"
"""What is sent as the key to servers of one's own, which need none."""


class UnusableError(Exception):
    """The model cannot be asked at all; says why in one line."""


@dataclass(frozen=True)
class Settings:
    """How the model is asked. Times are in seconds."""

    model: str
    base_url: str = OPENAI
    key: str = NO_KEY
    key_variable: str = "OPENAI_API_KEY"
    mode: str = "targeted"
    concurrency: int = 8
    timeout: float = 90.0
    attempts: int = 6
    pause: float = 0.5
    """The first wait before another attempt; doubles with each."""
    longest_pause: float = 60.0
    token_budget: int | None = None
    answer_tokens: int = 4000
    """The most tokens of one answer."""
    steps: int = 8
    """The most rounds of tool calls in agent mode."""
    stream: bool = False
    price: tuple[float, float] | None = None
    """US dollars for a million tokens read and written."""
    cache: str | None = None


def is_local(base_url: str) -> bool:
    """Whether the endpoint is on this machine."""
    return (urlsplit(base_url).hostname or "") in LOCAL


def price(text: str) -> tuple[float, float]:
    """``0.25/2``: dollars for a million tokens read, and for a million written."""
    read, _, written = text.partition("/")
    prices = (float(read), float(written))
    if not all(0 <= each < 1e6 for each in prices):
        raise ValueError(text)
    return prices


def _whole(value: object) -> int:
    number = int(str(value))
    if isinstance(value, bool) or number < 1:
        raise ValueError(value)
    return number


def _seconds(value: object) -> float:
    number = float(str(value))
    if not 0 < number < 1e6:
        raise ValueError(value)
    return number


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(value)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _mode(value: object) -> str:
    if value not in MODES:
        raise ValueError(value)
    return str(value)


KEYS: dict[str, Callable[..., object]] = {
    "model": _text,
    "base-url": _text,
    "key-variable": _text,
    "mode": _mode,
    "concurrency": _whole,
    "timeout": _seconds,
    "attempts": _whole,
    "pause": _seconds,
    "longest-pause": _seconds,
    "token-budget": _whole,
    "answer-tokens": _whole,
    "steps": _whole,
    "stream": _flag,
    "price": price,
    "cache": _text,
}
"""The keys of the file, and of the flags (without ``key-variable``), with what reads them."""


def settings(
    flags: Mapping[str, object],
    file: str | None,
    environment: Mapping[str, str],
    *,
    need_model: bool = True,
) -> Settings:
    """The settings; ``UnusableError`` where a model or a key is missing or a value is wrong."""
    given = _read(file) if file is not None else {}
    given |= {name: value for name, value in flags.items() if value is not None}
    values: dict[str, object] = {}
    for name, value in given.items():
        if name not in KEYS:
            raise UnusableError(f"{file}: unknown key {name!r}; there are {', '.join(KEYS)}")
        try:
            values[name.replace("-", "_")] = KEYS[name](value)
        except (ValueError, TypeError, AttributeError):
            raise UnusableError(f"{name} cannot be {value!r}") from None
    variable = str(values.setdefault("key_variable", "OPENAI_API_KEY"))
    base_url = values.setdefault("base_url", environment.get("OPENAI_BASE_URL") or OPENAI)
    model = values.setdefault("model", environment.get("OPENAI_MODEL") or "")
    if not _is_address(str(base_url)):
        raise UnusableError(f"{base_url!r} is no address of an endpoint")
    if not model and need_model:
        raise UnusableError("no model is named: give --model or set OPENAI_MODEL")
    key = environment.get(variable, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise UnusableError(f"{variable} holds signs that no key has")
    key = key or (NO_KEY if is_local(str(base_url)) else "")
    if values.setdefault("cache", cache_folder(environment)) == "off":
        values["cache"] = None
    return Settings(key=key, **values)  # type: ignore[arg-type]


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port beyond all, brackets that do not close
        return False
    return named and not re.search(r"\s", text)


def require_key(asked: Settings) -> None:
    """Refuse to ask a remote endpoint without a key."""
    if not asked.key:
        host = urlsplit(asked.base_url).hostname
        raise UnusableError(f"no key for {host}: set {asked.key_variable}")


def cache_folder(environment: Mapping[str, str]) -> str:
    """Where answers are kept, outside of any project."""
    home = environment.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(home, "gradio-patterns", "judgements")


def _read(path: str) -> dict[str, object]:
    try:
        with open(path, "rb") as file:
            table = parse_toml(file.read())
    except OSError as error:
        raise UnusableError(f"{path} cannot be read: {error.strerror}") from None
    if isinstance(table, str):
        raise UnusableError(f"{path} is not valid TOML: {table}")
    return table
