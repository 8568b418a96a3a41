"""Listeners in all their forms, with handler, inputs and outputs."""

from __future__ import annotations

from app.reading import kinds, read
from gradio_patterns.app import App

PRELUDE = """
import gradio as gr
def f(x): return x
def g(x): yield x
with gr.Blocks() as demo:
    a = gr.Textbox(); b = gr.Number(); go = gr.Button()
"""


def wired(lines: str) -> App:
    return read(PRELUDE + "".join(f"    {line}\n" for line in lines.splitlines()))


def test_positional_and_keywords() -> None:
    app = wired("go.click(f, a, b)\ngo.click(fn=f, inputs=[a, b], outputs=None)")
    assert kinds(app, 0) == (["Textbox"], ["Number"])
    assert kinds(app, 1) == (["Textbox", "Number"], [])
    assert [event.function.name for event in app.events if event.function] == ["f", "f"]


def test_chains() -> None:
    app = wired("go.click(f, a, b).then(g, b, a).success(f, a, b)")
    assert [event.name for event in app.events] == ["click", "then", "success"]
    assert [event.function.is_generator for event in app.events if event.function] == [
        False, True, False,
    ]  # fmt: skip


def test_a_chain_through_a_variable() -> None:
    app = wired("first = go.click(f, a, b)\nfirst.then(f, a, b)")
    assert [event.name for event in app.events] == ["click", "then"]


def test_on_with_triggers() -> None:
    app = wired("gr.on([a.submit, go.click], f, a, b)")
    event = app.events[0]
    assert [(c.kind, name) for c, name in event.triggers if c] == [
        ("Textbox", "submit"), ("Button", "click"),
    ]  # fmt: skip
    assert kinds(app) == (["Textbox"], ["Number"])


def test_decorators() -> None:
    app = wired(
        "@go.click(inputs=a, outputs=b)\ndef h(x): return 1\n"
        "@gr.on(a.change, inputs=a)\ndef k(x): return 2\n"
        "@gr.render(inputs=[a])\ndef show(x): gr.Markdown(x)"
    )
    assert [(e.name, e.function.name) for e in app.events if e.function] == [
        ("click", "h"), ("on", "k"), ("render", "show"),
    ]  # fmt: skip


def test_timer_load_and_lambda() -> None:
    app = wired("gr.Timer(5).tick(lambda: 1, None, b)\ndemo.load(f, a, b)")
    assert [(e.name, e.function.name) for e in app.events if e.function] == [
        ("tick", "lambda"), ("load", "f"),
    ]  # fmt: skip


def test_a_set_of_inputs() -> None:
    assert wired("go.click(f, {a, b}, b)").events[0].inputs_as_set


def test_unknown_lists_stay_unknown() -> None:
    app = wired("go.click(f, make(), outputs=[a, *rest])\ngo.click(f, [a, unknown], b)")
    assert kinds(app, 0) == (None, None)
    assert kinds(app, 1) == (["Textbox", None], ["Number"])


def test_a_list_that_grows_is_unknown() -> None:
    app = wired("boxes = [a]\nboxes.append(b)\ngo.click(f, boxes, b)")
    assert kinds(app) == (None, ["Number"])


def test_keyword_splat_leaves_inputs_unknown() -> None:
    app = wired("go.click(f, **options)")
    assert kinds(app) == (None, None)


def test_a_wrapped_handler_is_unknown() -> None:
    app = wired("@wrap\ndef h(x): return x\ngo.click(h, a, b)\ngo.click(partial(f, 1), a, b)")
    assert [event.function for event in app.events] == [None, None]


def test_look_alikes_are_no_events() -> None:
    app = wired(
        "pool.submit(f, 3)\nform.submit()\nconfig.load('x')\nlib.change(f)\nstate.clear()\n"
        "demo.clear()\nplayer.play(f)"
    )
    assert app.events == []


def test_an_unknown_receiver_counts_when_the_call_is_unmistakable() -> None:
    app = wired("thing.click(f, inputs=a, outputs=b)\nthing.submit(f, [a], [b])")
    assert [event.source for event in app.events] == [None, None]
    assert kinds(app, 1) == (["Textbox"], ["Number"])


def test_interface_and_chat() -> None:
    app = read(
        """
        import gradio as gr
        def f(x): return x
        def chat(message, history, tone): return message
        gr.Interface(f, "text", [gr.Textbox(), "image"])
        gr.ChatInterface(chat, additional_inputs=[gr.Textbox()])
        """
    )
    first, second = app.interfaces
    assert (len(first.inputs or ()), len(first.outputs or ())) == (1, 2)
    assert len(second.inputs or ()) == 3
    assert [function.name for function, _ in app.handlers] == ["f", "chat"]


def test_handlers_once_and_their_events() -> None:
    app = wired("go.click(f, a, b)\na.submit(f, a, b)")
    ((handler, _),) = app.handlers
    assert len(app.events_of(handler)) == 2
    assert app.is_handler(handler.scope)


def test_methods_of_a_class() -> None:
    app = read(
        """
        import gradio as gr
        class UI:
            def __init__(self):
                with gr.Blocks() as self.demo:
                    self.box = gr.Textbox()
                    self.box.submit(self.go, self.box, self.box)
            def go(self, x): return x
        """
    )
    event = app.events[0]
    assert kinds(app) == (["Textbox"], ["Textbox"])
    assert [name for name, _ in event.input_parameters()] == ["x"]


def test_launches() -> None:
    app = read(
        """
        import gradio as gr
        def build():
            with gr.Blocks() as demo: ...
            return demo
        build().queue(max_size=1).launch(share=True)
        gr.Interface(str, "text", "text").launch()
        browser.launch(headless=True)
        """
    )
    assert [call.receiver.kind for call in app.launches] == ["Blocks", "Interface"]  # type: ignore[union-attr]


def test_inputs_go_past_what_gradio_fills_itself() -> None:
    app = read(
        """
        import gradio as gr
        def f(request: gr.Request, x, evt: "gr.SelectData", y, progress=gr.Progress()): return x
        with gr.Blocks() as demo:
            a = gr.Textbox(); b = gr.Number()
            a.select(f, [a, b], a)
        """
    )
    filled = [(name, part.kind) for name, part in app.events[0].input_parameters() if part]
    assert filled == [("x", "Textbox"), ("y", "Number")]
