"""Statements: joins, loops, ways out."""

from flow.flowing import app_with, given, used
from gradio_patterns.flow import run_of


def ways(body: str) -> list[str]:
    app = app_with(body, "text")
    run = run_of(app, app.events[0])
    assert run is not None
    return [way.kind + (" bare" if way.bare else "") for way in run.summary.exits]


def test_branches_meet() -> None:
    body = """
    def f(t):
        if t:
            a = 1
        else:
            a = "b"
        return a
    """
    assert given(body) == ["Textbox: number text"]


def test_what_a_loop_binds_may_be_anything() -> None:
    body = """
    def f(t):
        a = ""
        for part in t.split():
            a = work(a)
        return a
    """
    assert given(body) == ["Textbox: text unknown"]


def test_every_way_out() -> None:
    body = """
    def f(t):
        if t == "a":
            return
        if t == "b":
            raise gr.Error("no")
        try:
            return work(t)
        except ValueError:
            print("no")
    """
    assert ways(body) == ["return bare", "return", "end bare"]


def test_an_endless_loop_has_no_end() -> None:
    assert ways("def f(t):\n    while True:\n        if t:\n            return 1\n") == ["return"]
    body = "def f(t):\n    while True:\n        if t:\n            break\n"
    assert ways(body) == ["end bare"]


def test_a_generator_hands_over_what_it_yields() -> None:
    body = """
    def f(t):
        yield "a"
        yield from g()
        return 3
    def g():
        yield 1
    """
    assert given(body) == ["Textbox: text", "Textbox: number"]


def test_caught_uses_are_marked() -> None:
    body = "def f(img):\n    try:\n        img.size\n    except Exception:\n        pass\n"
    app = app_with(body)
    run = run_of(app, app.events[0])
    assert run is not None
    assert [use.caught for use in run.summary.uses] == [True]


def test_several_outputs_are_told_apart() -> None:
    body = """
    def f(t):
        if not t:
            return None, "nothing"
        return (Image.open(t), f"{t}") if t else (1, 2)
    """
    assert given(body, "picture, out") == [
        "Image: none", "Textbox: text", "Image: number picture", "Textbox: number text",
    ]  # fmt: skip


def test_lists_that_grow_are_not_counted() -> None:
    body = "def f(t):\n    a = [1]\n    a.append(t)\n    return a\n"
    assert given(body, "out, number") == []


def test_deep_and_long_code_ends() -> None:
    deep = "1" + " + 1" * 600
    assert given(f"def f(t):\n    return {'(' * 60}{'t' + ')' * 60}\n") == ["Textbox: none text"]
    many = "\n".join(f"    a{i} = f{i}(t) if t else {i}" for i in range(2000))
    assert given(f"def f(t):\n{many}\n    return 'x'\n") == ["Textbox: text"]
    body = f"def f(img):\n    a = {deep}\n    return img.size\n"
    assert used(body) == ["attribute size: array none"]


def test_functions_that_call_each_other_many_times_end() -> None:
    def calls(i: int) -> str:
        return "".join(f"    g{i + 1}(t + {n}, g{i + 1}(u, {n}))\n" for n in range(9))

    body = "\n".join(f"def g{i}(t, u):\n{calls(i)}" for i in range(30))
    app = app_with(body + "\ndef f(t):\n    g0(t, t)\n    return t\n", "text")
    run_of(app, app.events[0])
    assert app.memo["machine"].steps < 130_000
