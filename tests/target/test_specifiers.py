"""Version ranges, held against ``packaging``."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from gradio_patterns.target import specifiers

numbers = st.lists(st.integers(0, 12), min_size=1, max_size=4).map(lambda n: ".".join(map(str, n)))
suffixes = st.sampled_from(
    ("", "a1", "b2", "rc1", ".dev3", ".post1", "a1.dev2", "rc1.post2", ".post1.dev0", "-1", "_beta")
)
locals_ = st.sampled_from(("", "", "", "+cpu", "+cu118.1"))
epochs = st.sampled_from(("", "", "", "", "1!"))
versions = st.builds("{}{}{}{}".format, epochs, numbers, suffixes, locals_)
operators = st.sampled_from(("==", "!=", "<", ">", "<=", ">=", "~=", "==="))
clauses = st.one_of(
    st.builds("{}{}".format, operators, versions),
    st.builds("{}{}.*".format, st.sampled_from(("==", "!=")), numbers),
)
ranges = st.lists(clauses, min_size=1, max_size=3).map(", ".join)


@settings(deadline=None)
@given(ranges, versions)
@example("==1.0.*", "1.0a1")
@example(">1.0", "1.0.post1")
@example("<1.0", "1.0rc1")
@example("<1.0.post1", "1.0rc1")
@example("<1.0.post1", "1.0.post1.dev0")
@example("<1.0.post2", "1.0rc1.post2")
@example("~=1.4.5", "1.4.9")
@example("==1.0", "1.0+cpu")
def test_contains_agrees_with_packaging(text: str, version: str) -> None:
    try:
        wanted = SpecifierSet(text).contains(version, prereleases=True)
    except (InvalidSpecifier, InvalidVersion):
        assert specifiers.read(text) is None or "===" in text
        return
    assert specifiers.contains(text, version) is wanted


@settings(deadline=None)
@given(versions, versions)
def test_versions_are_ordered_as_packaging_orders_them(one: str, other: str) -> None:
    first, second = specifiers.read_version(one), specifiers.read_version(other)
    assert first is not None
    assert second is not None
    assert (first.key() == second.key()) is (Version(one) == Version(other))


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_text_is_answered(text: str) -> None:
    specifiers.read(text)
    specifiers.read_version(text)
    assert specifiers.contains(text, (5, 0, 0)) in (True, False)


@pytest.mark.parametrize(
    ("text", "version", "expected"),
    [
        ("", (6, 0, 0), True),
        (">=5.0", (5, 0, 0), True),
        (">=5.0,<6", (6, 0, 0), False),
        ("^4.1", (4, 44, 1), True),
        ("^4.1", (5, 0, 0), False),
        ("^0.3.1", (0, 4, 0), False),
        ("~4.1", (4, 1, 9), True),
        ("~4.1", (4, 2, 0), False),
        ("4.44.1", (4, 44, 1), True),
        ("5.*", (5, 9, 1), True),
        ("=4.44", (4, 44, 1), True),
        ("*", (3, 0, 0), True),
        ("nonsense", (3, 0, 0), False),
    ],
)
def test_contains(text: str, version: tuple[int, ...], expected: bool) -> None:
    assert specifiers.contains(text, version) is expected


def test_newest_and_pinned() -> None:
    known = ((3, 50, 2), (4, 44, 0), (4, 44, 1), (5, 0, 0))
    assert specifiers.newest(">=4,<5", known) == (4, 44, 1)
    assert specifiers.newest(">=9", known) is None
    assert specifiers.pinned("==4.44.0") == "4.44.0"
    assert specifiers.pinned("==4.*") is None
    assert specifiers.pinned(">=4.44") is None
    assert specifiers.release_of("5.1") == (5, 1, 0)
    assert specifiers.release_of("x") is None
