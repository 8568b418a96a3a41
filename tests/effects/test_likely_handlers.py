"""Who else runs for a visitor."""

from gradio_patterns.app.parsing import read_app
from gradio_patterns.effects.likely_handlers import by_name, handed, speaking
from gradio_patterns.findings.finding import Target

_TEXT = """
import gradio as gr

class Shop:
    def price_of(self, name): ...
    def get(self, name): ...

def told(name):
    gr.Info(name)

def asked(name, request: gr.Request):
    return request.username

def quiet(name):
    return name

def page():
    with gr.Blocks() as demo:
        gr.Info("built")
    return demo

def given(name):
    return name

tab(on_click=given)

def caller(shop):
    shop.price_of("a")
    shop.get("a")
"""


def test_functions_that_speak_to_a_visitor_and_build_no_page() -> None:
    app = read_app(_TEXT, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    assert sorted(one.name for one in speaking(app)) == ["asked", "told"]
    assert [one.name for one in handed(app)] == ["given"]


def test_a_method_is_known_by_a_name_that_libraries_do_not_have() -> None:
    app = read_app(_TEXT, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    calls = {name: raws[0] for name, raws in app.walked.calls_by_attribute.items()}
    found = by_name(app, calls["price_of"].node.func, calls["price_of"].place)
    assert found is not None
    assert found.name == "price_of"
    assert by_name(app, calls["get"].node.func, calls["get"].place) is None
