"""What handlers are handed and hand back: only where nothing else can be meant."""

import ast

from gradio_patterns.app import App, read_app
from gradio_patterns.app.uses import (
    chat_histories,
    choice,
    elements,
    grows,
    handed,
    outputs_of,
    returned,
    sole_taker,
    trace,
)  # fmt: skip
from gradio_patterns.findings.finding import Target

HEAD = "import gradio as gr\n"
TAIL = """
with gr.Blocks() as demo:
    file = gr.File()
    box = gr.Textbox()
    file.change(f, [file, box], [box, file])
"""


def app_of(text: str) -> App:
    return read_app(text, "app.py", Target((6, 31, 0), "6.31.0", "test"))


def with_handler(body: str) -> App:
    return app_of(HEAD + body + TAIL)


def test_a_parameter_knows_its_component() -> None:
    app = with_handler("def f(upload, text):\n    return upload.name, open(upload)\n")
    (use,) = handed(app, "File")
    assert (use.name, use.component.kind) == ("upload", "File")
    assert [node.attr for node in use.attributes("name", "read")] == ["name"]
    assert [path for _, path in use.passed_to(app, "builtins.open")] == ["builtins.open"]
    assert choice(use.component, "type", "filepath") == "filepath"
    assert sole_taker(app, use.component)


def test_parameters_that_may_have_changed_are_left_out() -> None:
    for line in (
        "upload = open(upload)",
        "print(isinstance(upload, str))",
        "print([upload for upload in text])",
    ):
        app = with_handler(f"def f(upload, text):\n    {line}\n    return upload, text\n")
        assert [use.name for use in handed(app, "File")] == [], line


def test_what_a_try_may_catch_is_no_use() -> None:
    body = "def f(upload, text):\n    try:\n        a = upload.read()\n"
    body += "    except AttributeError:\n        a = upload.name\n    return a, None\n"
    (use,) = handed(with_handler(body), "File")
    assert [node.attr for node in use.attributes("read", "name")] == ["name"]


def test_results_are_matched_with_their_outputs() -> None:
    body = (
        "def f(upload, text):\n    p = 'a' + text\n    return text, gr.File(value=p if p else 1)\n"
    )
    app = with_handler(body)
    found = list(returned(app, "File"))
    assert [ast.unparse(result.node) for result in found] == ["p", "1"]
    node, _ = trace(app, found[0].node, found[0].place)
    assert ast.unparse(node) == "'a' + text"


def test_a_dict_sets_outputs_by_component_or_is_a_value() -> None:
    app = app_of(
        HEAD + "def f():\n    return {box: 1}\ndef g():\n    return {'visible': 1}\n"
        "box = gr.Textbox()\nwith gr.Blocks() as demo:\n"
        "    demo.load(f, None, box)\n    demo.load(g, None, box)\n"
    )
    assert [ast.unparse(r.node) for r in returned(app)] == ["1", "{'visible': 1}"]


def test_elements_of_a_returned_list() -> None:
    body = "def f(upload, text):\n    text = text or []\n    text.append(1)\n    text += [2]\n"
    app = with_handler(body + "    return text + [3], None\n")
    (result,) = returned(app, "Textbox")
    assert sorted(ast.unparse(item) for item in elements(result)) == ["1", "2", "3"]


def test_a_list_from_a_call_is_unknown() -> None:
    body = "def f(upload, text):\n    text.append(1)\n    text = convert(text)\n"
    (result,) = returned(with_handler(body + "    return text, None\n"), "Textbox")
    assert elements(result) == []


def test_a_list_that_only_grows() -> None:
    for line, held in (
        ("text = text + [1]", True),
        ("text += [1]", True),
        ("text = [*text, 1]", True),
        ("text = list(text)", True),
        ("text = text.copy()", True),
        ("text = text or []", True),
        ("text = clean(text)", False),
        ("text = text[-5:]", False),
        ("text, n = text, 1", False),
        ("for text in upload: pass", False),
    ):
        app = with_handler(f"def f(upload, text):\n    {line}\n    return upload, text\n")
        ((function, _),) = app.handlers
        assert grows(function, "text") is held, line
        names = [use.name for use in handed(app, "Textbox", growing=True)]
        assert names == (["text"] if held else []), line


def test_who_holds_the_history_of_a_chat() -> None:
    app = app_of(
        HEAD + "def f(q, h):\n    return q\ndef g(q, h):\n    h = h + [q]\n    return q\n"
        "gr.ChatInterface(f)\ngr.ChatInterface(g)\n"
    )
    assert [function.name for function, _ in chat_histories(app)] == ["f"]
    assert [function.name for function, _ in chat_histories(app, growing=True)] == ["f", "g"]


def test_each_output_with_what_it_is_sent() -> None:
    app = with_handler("def f(upload, text):\n    if text:\n        return 1, 2\n    return text\n")
    ((function, event),) = app.handlers
    sent = [(part.kind, ast.unparse(node)) for part, node, _ in outputs_of(event, function)]
    assert sent == [("Textbox", "1"), ("File", "2")]
