"""Version ranges as requirements and records write them (PEP 440), and Poetry's ``^`` and ``~``.

Only what comparing Gradio's releases needs; the tests compare every answer with ``packaging``.
A range or version that cannot be read is ``None`` (unknown), never an exception.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

Release = tuple[int, ...]
Key = tuple[object, ...]

_VERSION = (
    r"(?ia)v?(?:(?P<epoch>\d+)!)?(?P<release>\d+(?:\.\d+)*)"
    r"(?:[-_.]?(?P<pre>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<pre_n>\d*))?"
    r"(?:-(?P<post_dash>\d+)|[-_.]?(?P<post>post|rev|r)[-_.]?(?P<post_n>\d*))?"
    r"(?:[-_.]?(?P<dev>dev)[-_.]?(?P<dev_n>\d*))?"
    r"(?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?"
)
_CLAUSE = r"\s*(===|==|!=|<=|>=|~=|<|>)\s*([^\s,]+)\s*"
_POETRY = r"\s*(\^|~(?!=)|)\s*(\d+(?:\.\d+)*)\s*"
_PRE = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}
_LATEST = 1 << 60


class Clause:
    """One comparison, its version already read."""

    __slots__ = ("operator", "parts", "text", "wildcard")

    def __init__(self, operator: str, text: str, parts: Parts | None, wildcard: bool) -> None:
        self.operator, self.text, self.parts, self.wildcard = operator, text, parts, wildcard


class Parts:
    """A version taken apart; ``key`` orders versions as PEP 440 does."""

    __slots__ = ("dev", "epoch", "local", "post", "pre", "release")

    def __init__(
        self,
        release: Release,
        epoch: int = 0,
        pre: tuple[str, int] | None = None,
        post: int | None = None,
        dev: int | None = None,
        local: str = "",
    ) -> None:
        self.release, self.epoch = release, epoch
        self.pre, self.post, self.dev, self.local = pre, post, dev, local

    def key(self, *, local: bool = True) -> Key:
        trimmed = self.release
        while len(trimmed) > 1 and trimmed[-1] == 0:
            trimmed = trimmed[:-1]
        pre: tuple[str, int]
        if self.pre is not None:
            pre = self.pre
        elif self.post is None and self.dev is not None:
            pre = ("", 0)
        else:
            pre = ("z", 0)
        return (
            self.epoch,
            trimmed,
            pre,
            -1 if self.post is None else self.post,
            _LATEST if self.dev is None else self.dev,
            _local_key(self.local) if local else (),
        )


def _local_key(local: str) -> tuple[tuple[int, str], ...]:
    if not local:
        return ()
    parts = re.split(r"[-_.]", local.lower())
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


@lru_cache(maxsize=1024)
def read_version(text: str) -> Parts | None:
    """A version, or None where the text is none."""
    numbers = text.split(".")
    if text.isascii() and all(map(str.isdigit, numbers)):
        return Parts(tuple(map(int, numbers)))
    match = re.fullmatch(_VERSION, text.strip())
    if match is None:
        return None
    pre = post = dev = None
    if match["pre"]:
        word = match["pre"].lower()
        pre = (_PRE.get(word, word), int(match["pre_n"] or 0))
    if match["post"] or match["post_dash"]:
        post = int(match["post_dash"] or match["post_n"] or 0)
    if match["dev"]:
        dev = int(match["dev_n"] or 0)
    release = tuple(int(part) for part in match["release"].split("."))
    return Parts(release, int(match["epoch"] or 0), pre, post, dev, match["local"] or "")


def release_of(text: str) -> Release | None:
    """The release numbers of a version, at least three: ``"5.1"`` is ``(5, 1, 0)``."""
    parts = read_version(text)
    return None if parts is None else padded(parts.release)


def padded(release: Release) -> Release:
    """With zeros added up to three numbers."""
    return release + (0,) * (3 - len(release))


@lru_cache(maxsize=1024)
def read(text: str) -> tuple[Clause, ...] | None:
    """The clauses of a range; ``()`` admits everything, None is unreadable."""
    clauses: list[Clause] = []
    for part in text.strip().strip("()").split(","):
        if not part.strip() or part.strip() == "*":
            continue
        simple = part.strip()
        if simple[:2] in (">=", "<=", "==", "!=") and simple[2:].replace(".", "").isdigit():
            read_part = _clause(simple[:2], simple[2:])
        elif simple[:1] in "<>" and simple[1:].replace(".", "").isdigit():
            read_part = _clause(simple[:1], simple[1:])
        else:
            match = re.fullmatch(_CLAUSE, part)
            read_part = _poetry(part) if match is None else _clause(match[1], match[2])
        if read_part is None:
            return None
        clauses.extend(read_part)
    return tuple(clauses)


def _clause(operator: str, text: str) -> list[Clause] | None:
    if operator == "===":
        return [Clause(operator, text, read_version(text), False)]
    wildcard = text.endswith(".*")
    if wildcard and operator not in ("==", "!="):
        return None
    parts = read_version(text[:-2] if wildcard else text)
    if parts is None or (wildcard and (parts.dev is not None or parts.local)):
        return None
    if parts.local and operator not in ("==", "!="):
        return None
    if operator == "~=":
        if len(parts.release) < 2:
            return None
        prefix = Parts(parts.release[:-1], parts.epoch)
        return [Clause(">=", text, parts, False), Clause("==", text, prefix, True)]
    return [Clause(operator, text, parts, wildcard)]


def _poetry(part: str) -> list[Clause] | None:
    """``^1.2``, ``~1.2``, ``1.2`` and ``1.*`` as Poetry and Conda write them."""
    text = part.strip()
    if text.endswith(".*"):
        return _clause("==", text)
    if text.startswith("=") and not text.startswith("=="):
        return _clause("==", text[1:].strip() + ("" if text.count(".") > 1 else ".*"))
    match = re.fullmatch(_POETRY, part)
    if match is None:
        return None if read_version(text) is None else _clause("==", text)
    release = tuple(int(number) for number in match[2].split("."))
    if not match[1]:
        return _clause("==", match[2])
    if match[1] == "~":
        at = min(1, len(release) - 1)
    else:
        at = next((i for i, number in enumerate(release) if number), len(release) - 1)
    upper = (*release[:at], release[at] + 1)
    return [Clause(">=", text, Parts(release), False), Clause("<", text, Parts(upper), False)]


@lru_cache(maxsize=4096)
def contains(text: str, version: Release | str) -> bool:
    """Whether the range admits the version; False where either cannot be read."""
    clauses = read(text)
    parts = read_version(version) if isinstance(version, str) else Parts(version)
    if clauses is None or parts is None:
        return False
    said = version if isinstance(version, str) else ".".join(map(str, version))
    return all(_admits(clause, parts, said) for clause in clauses)


def newest(text: str, releases: Iterable[Release]) -> Release | None:
    """The newest of the releases that the range admits."""
    return max(allowed(text, releases), default=None)


def allowed(text: str, releases: Iterable[Release]) -> tuple[Release, ...]:
    """The releases the range admits, in the order given; none where it cannot be read."""
    return tuple(release for release in releases if contains(text, release))


def pinned(text: str) -> str | None:
    """The one version a range admits (``==5.1.0``), or None where it admits several."""
    clauses = read(text)
    for clause in clauses or ():
        if clause.operator in ("==", "===") and not clause.wildcard and clause.parts is not None:
            return clause.text
    return None


def _admits(clause: Clause, version: Parts, said: str) -> bool:
    operator, wanted = clause.operator, clause.parts
    if operator == "===":
        return said.lower() == clause.text.lower()
    assert wanted is not None
    if operator in ("==", "!="):
        same = _under(wanted, version) if clause.wildcard else _equal(wanted, version)
        return same is (operator == "==")
    have, bound = version.key(local=False), wanted.key(local=False)
    if operator == "<=":
        return have <= bound
    if operator == ">=":
        return have >= bound
    base = Parts(version.release, version.epoch).key() == Parts(wanted.release, wanted.epoch).key()
    if operator == "<":
        early = version.pre is not None or version.dev is not None
        bound_early = wanted.pre is not None or wanted.dev is not None
        of_bound = base and (
            wanted.post is None or (wanted.post, None) == (version.post, version.pre)
        )
        return have < bound and not (of_bound and early and not bound_early)
    if base and version.pre == wanted.pre:
        later_post = version.post is not None and wanted.post is None and wanted.dev is None
        of_bound = (version.post, version.dev) == (wanted.post, wanted.dev)
        if later_post or (version.local and of_bound):
            return False
    return have > bound


def _equal(wanted: Parts, version: Parts) -> bool:
    local = bool(wanted.local)
    return wanted.key(local=local) == version.key(local=local)


def _under(prefix: Parts, version: Parts) -> bool:
    """``==1.2.*``: the version starts with the numbers (and the pre-release part) given."""
    if prefix.epoch != version.epoch:
        return False
    count = len(prefix.release)
    numbers = version.release + (0,) * (count - len(version.release))
    if numbers[:count] != prefix.release:
        return False
    if prefix.pre is None and prefix.post is None:
        return True
    same_release = not any(numbers[count:])
    post = prefix.post is None or prefix.post == version.post
    return same_release and prefix.pre == version.pre and post


def dotted(release: Release) -> str:
    """``(5, 1, 0)`` as ``5.1.0``."""
    return ".".join(map(str, release))
