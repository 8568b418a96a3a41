"""Decorated handlers: what the wrapper does, and what the function inside does."""

from flow.flowing import given, used

SAFE = """
import functools
def safe(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        try:
            return f(*args, **kwargs)
        except OSError as error:
            return None
    return inner
"""


def test_the_function_inside_is_handed_the_inputs() -> None:
    assert used(SAFE + "@safe\ndef f(img):\n    return img.size\n") == [
        "attribute size: array none"
    ]


def test_what_the_wrapper_returns_counts() -> None:
    assert given(SAFE + "@safe\ndef f(t):\n    return 1\n") == ["Textbox: number", "Textbox: none"]


def test_a_decorator_with_arguments() -> None:
    made = "def times(n):\n    def deco(f):\n        def inner(x):\n            return f(x)\n"
    made += "        return inner\n    return deco\n"
    body = made + "@times(3)\ndef f(img):\n    return img.size\n"
    assert used(body) == ["attribute size: array none"]


def test_a_method() -> None:
    body = SAFE + "class P:\n    @safe\n    def f(self, img):\n        return img.size\n"
    assert used(body, handler="P().f") == ["attribute size: array none"]


def test_one_from_elsewhere_is_not_known() -> None:
    assert used("from elsewhere import safe\n@safe\ndef f(img):\n    return img.size\n") == []


def test_one_that_keeps_everything() -> None:
    body = "import spaces\n@spaces.GPU(duration=9)\ndef f(img):\n    return img.size\n"
    assert used(body) == ["attribute size: array none"]
