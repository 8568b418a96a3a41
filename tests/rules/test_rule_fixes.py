"""Fixes of single rules where one could do harm or half the work."""

from __future__ import annotations

import pytest

from gradio_patterns.engine.review import review_source
from gradio_patterns.evaluation.expected import target_for
from gradio_patterns.findings.finding import Finding
from gradio_patterns.fixing import fixes
from gradio_patterns.knowledge.catalog import load_index

TARGET = target_for("6.31.0")


def judge(text: str) -> list[Finding]:
    return review_source(text, "a.py", TARGET, load_index()).findings


def launched(paths: str) -> str:
    return (
        "import os\nfrom pathlib import Path\n\nimport gradio as gr\n\n"
        f"with gr.Blocks() as demo:\n    gr.Markdown('x')\n\ndemo.launch({paths})\n"
    )


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("allowed_paths='maps'", "allowed_paths=['maps']"),
        ("allowed_paths=('maps', 'x')", "allowed_paths=['maps', 'x']"),
        ("blocked_paths='.'", "blocked_paths=['.']"),
    ],
)
def test_a_path_becomes_a_list(given: str, made: str) -> None:
    assert fixes.fix_text(launched(given), judge).text == launched(made)


@pytest.mark.parametrize(
    "paths",
    ["'.'", "'/'", "('maps', '.')", "os.getcwd()", "Path(__file__).parent", "f'{1}/..'[2:]"],
)
def test_no_fix_opens_a_wide_folder(paths: str) -> None:
    """Such an app refuses to start; with a list it would serve its own source."""
    found = judge(launched(f"allowed_paths={paths}"))
    assert [finding.fix for finding in found] == [None] * len(found)


def test_every_text_in_html_is_escaped() -> None:
    text = (
        "import gradio as gr\n\n\ndef card(name, town):\n"
        "    return f'<b>{name}</b> of <i>{town.strip()}</i>'\n\n\n"
        "with gr.Blocks() as demo:\n    name, town = gr.Textbox(), gr.Textbox()\n"
        "    name.change(card, [name, town], gr.HTML())\n"
    )
    fixed = fixes.fix_text(text, judge, unsafe=True)
    assert "<b>{html.escape(name)}</b> of <i>{html.escape(town).strip()}</i>" in fixed.text
    assert fixed.dropped == ()


def chat(body: str, chatbot: str = "gr.Chatbot()") -> str:
    return (
        f"import gradio as gr\n\n\ndef talk(history):\n{body}    return history\n\n\n"
        f"with gr.Blocks() as demo:\n    chat = {chatbot}\n    chat.change(talk, chat, chat)\n"
    )


@pytest.mark.parametrize(
    ("pairs", "messages"),
    [
        (
            "('a', 'b')",
            '{"role": "user", "content": \'a\'}, {"role": "assistant", "content": \'b\'}',
        ),
        ("['a', None]", '{"role": "user", "content": \'a\'}'),
        ("(None, 'b')", '{"role": "assistant", "content": \'b\'}'),
    ],
)
def test_pairs_of_texts_become_messages(pairs: str, messages: str) -> None:
    fixed = fixes.fix_text(chat("    print()\n", f"gr.Chatbot([{pairs}])"), judge)
    assert fixed.text == chat("    print()\n", f"gr.Chatbot([{messages}])")


@pytest.mark.parametrize("pair", ["('a', answer)", "(None, None)", "('a', ('cat.png',))"])
def test_other_pairs_are_left_to_a_person(pair: str) -> None:
    text = chat("    print()\n", f"gr.Chatbot([{pair}])")
    assert fixes.fix_text(text, judge, unsafe=True).text == text


def test_the_first_answer_is_appended_and_the_rest_changes_it() -> None:
    body = '    history[-1][1] = ""\n    for c in "abc":\n        history[-1][1] += c\n'
    made = (
        '    history.append({"role": "assistant", "content": ""})\n    for c in "abc":\n'
        '        history[-1]["content"] += c\n'
    )
    assert fixes.fix_text(chat(body), judge).text == chat(body)
    assert fixes.fix_text(chat(body), judge, unsafe=True).text == chat(made)


def test_a_pair_that_is_filled_later_gets_its_answer() -> None:
    body = '    history.append(["hi", None])\n    history[-1][1] = "ho"\n'
    made = (
        '    history.extend([{"role": "user", "content": "hi"}, '
        '{"role": "assistant", "content": ""}])\n'
        '    history[-1]["content"] = "ho"\n'
    )
    assert fixes.fix_text(chat(body), judge, unsafe=True).text == chat(made)


@pytest.mark.parametrize(
    "body",
    [
        '    history[-1][1] = history[-1][0] + "?"\n',  # the other half is read
        '    history[-2][1] = ""\n',  # not the newest
        '    history[-1][0] = ""\n',  # the visitor's words
        '    if history:\n        history[-1][1] = ""\n',  # not always
        '    history[-1][1] += "more"\n',  # begun elsewhere
    ],
)
def test_answers_that_are_not_plain_are_left_to_a_person(body: str) -> None:
    assert fixes.fix_text(chat(body), judge, unsafe=True).text == chat(body)
