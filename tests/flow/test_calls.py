"""Functions of the file are entered; libraries are looked up."""

from flow.flowing import given, used


def test_a_helper_gets_what_the_handler_got() -> None:
    body = "def g(x):\n    return x.size\ndef f(img):\n    return g(img)\n"
    assert used(body) == ["attribute size: array none"]


def test_a_helper_that_raises_settles_it_for_the_caller() -> None:
    body = """
    def need(x):
        if x is None:
            raise gr.Error("no")
    def f(img):
        need(img)
        return img.size
    """
    assert used(body) == ["attribute size: array"]


def test_a_helper_that_is_not_known_casts_doubt() -> None:
    assert used("def f(img):\n    need(img)\n    return img.size\n") == [
        "attribute size: array unknown"
    ]


def test_a_function_that_calls_itself_is_not_followed_for_ever() -> None:
    body = "def f(img):\n    f(img)\n    return img.size\n"
    assert used(body) == ["attribute size: array unknown"]


def test_a_helper_is_run_once_for_the_same_arguments() -> None:
    body = "def g(x):\n    return 'a'\ndef f(t):\n    g(t)\n    g(t)\n    return g(t)\n"
    assert given(body) == ["Textbox: text"]


def test_methods_lambdas_and_partials() -> None:
    body = """
    from functools import partial
    class Tool:
        def f(self, img):
            return self.inner(img)
        def inner(self, img):
            return img.size
    def two(a, img):
        return img.shape
    """
    assert used(body, handler="Tool().f") == ["attribute size: array none"]
    assert used(body, handler="lambda i: two(1, i)") == ["attribute shape: array none"]
    assert used(body, handler="partial(two, 1)") == ["attribute shape: array none"]


def test_a_function_inside_sees_the_names_around_it() -> None:
    body = "def f(img):\n    def g():\n        return img.size\n    return g()\n"
    assert used(body) == ["attribute size: array none"]


def test_after_a_call_that_never_returns_nothing_runs() -> None:
    body = """
    def stop(text):
        raise gr.Error(text)
    def f(img):
        if img is None:
            stop("no picture")
        return img.size
    """
    assert used(body) == ["attribute size: array"]


def test_known_libraries() -> None:
    body = """
    def f(t):
        if t == "a":
            return Image.open(t).convert("L")
        if t == "b":
            return np.asarray([1]).astype("uint8")
        if t == "c":
            return os.path.join("a", t).upper()
        if t == "d":
            return gr.update(value=1) if t else gr.update(visible=False)
        return library(t)
    """
    assert given(body) == [
        "Textbox: picture", "Textbox: array", "Textbox: text", "Textbox: number",
        "Textbox: unknown",
    ]  # fmt: skip
