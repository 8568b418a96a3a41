"""Tests tell whether a value may still be None, and of which type it is."""

import pytest

from flow.flowing import used


def last(test: str) -> str:
    """What ``img.size`` is asked of after a test that leaves."""
    return used(f"def f(img, other=1):\n    {test}\n        return 1\n    return img.size\n")[-1]


@pytest.mark.parametrize(
    "test",
    [
        "if img is None:",
        "if img == None:",
        "if None is img:",
        "if other or img is None:",
        "if not (img is not None and other):",
        "if img is None or other > 3:",
        "if any([img is None, other]):",
        "if img in (None, ''):",
        "if None in (img, other):",
        "if (same := img) is None or img is None:",
        "while img is None:",
    ],
)
def test_none_is_gone_after(test: str) -> None:
    assert last(test) == "attribute size: array"


@pytest.mark.parametrize(
    "test",
    [
        "if other is None:",
        "if img is None and other:",
        "if img is not None and other:",
        "if other:",
        "for _ in range(other):",
    ],
)
def test_none_may_be_there_after(test: str) -> None:
    assert last(test) == "attribute size: array none"


def test_a_call_that_is_not_known_casts_doubt() -> None:
    assert last("if looks_good(img):") == "attribute size: array unknown"


def test_a_kept_answer_casts_doubt() -> None:
    body = "def f(img):\n    ok = img is None\n    if ok:\n        return\n    img.size\n"
    assert used(body) == ["attribute size: array unknown"]


def test_isinstance_decides_the_type() -> None:
    body = """
    def f(img):
        if isinstance(img, np.ndarray):
            return img.shape
        return img.size
    """
    assert used(body) == ["attribute shape: array", "attribute size: none"]


def test_a_branch_of_another_type_never_runs() -> None:
    body = """
    def f(img):
        if isinstance(img, (str, bytes)):
            return img.encode()
        return img.size
    """
    assert used(body) == ["attribute size: array none"]


def test_the_first_use_settles_it() -> None:
    body = "def f(img):\n    print(img.shape)\n    return img.size\n"
    assert used(body)[1:] == ["attribute size: array"]


def test_where_one_way_asked_the_other_is_not_blamed() -> None:
    body = """
    def f(img, flag):
        if not flag:
            if img is None:
                return ""
        return img.size
    """
    assert used(body) == ["attribute size: array"]
