"""The rewrites of API misuses: what the code becomes, and what is left alone."""

from __future__ import annotations

import textwrap

import pytest

from gradio_patterns.api.rewrites import fix_for
from gradio_patterns.api.usage import misuses
from gradio_patterns.app import read_app
from gradio_patterns.findings.finding import Edit, Target
from gradio_patterns.fixing.fixes import apply

HEAD = "import gradio as gr\n"


def rewritten(text: str, version: str = "6.31.0", *, unsafe: bool = True) -> str:
    """The text after the first fix of each round, until none is left."""
    text = HEAD + textwrap.dedent(text)
    target = Target(tuple(map(int, version.split("."))), version, "test")
    for _ in range(20):
        app = read_app(text, "app.py", target)
        fixes = [fix for one in misuses(app) if (fix := fix_for(app, one)) is not None]
        fixes = [fix for fix in fixes if unsafe or fix.applicability == "safe"]
        if not fixes:
            break
        edits: list[Edit] = sorted(fixes[0].edits, key=lambda edit: (edit.start, edit.end))
        after = apply(text, edits)
        assert after is not None
        assert after != text
        text = after
    return text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('gr.Image(source="webcam", height=3)', 'gr.Image(sources=["webcam"], height=3)'),
        ("gr.Audio(source=None)", "gr.Audio()"),
        ('gr.Chatbot(type="messages")', "gr.Chatbot()"),
        ('gr.Chatbot(type="tuples")', "gr.Chatbot()"),
        ("gr.Textbox(show_copy_button=True)", 'gr.Textbox(buttons=["copy"])'),
        (
            "gr.Image(show_download_button=False, label='a', show_share_button=False)",
            "gr.Image(buttons=[\"fullscreen\"], label='a')",
        ),
        ("gr.Dataframe(show_copy_button=True, show_fullscreen_button=True)", "gr.Dataframe()"),
        (
            "gr.Image(mirror_webcam=False, webcam_constraints=None)",
            "gr.Image(webcam_options=gr.WebcamOptions(mirror=False, constraints=None))",
        ),
        ("gr.Box()", "gr.Group()"),
        ("gr.Pil(label='a')", "gr.Image(label='a', type=\"pil\")"),
        ("gr.inputs.Number(default=3, label='a')", "gr.Number(value=3, label='a')"),
        (
            "gr.Gallery(label='a').style(grid=2, height='auto')",
            "gr.Gallery(label='a', columns=2, height='auto')",
        ),
        ("g = gr.Gallery()\ng.style(grid=2)\n", "g = gr.Gallery(columns=2)\n"),
        (
            "gr.Interface(print, 'text', 'text', allow_flagging=False)",
            "gr.Interface(print, 'text', 'text', flagging_mode=\"never\")",
        ),
        ("gr.load('x', hf_token=t)", "gr.load('x', token=t)"),
        (
            "from gradio import Box, Row\nwith Box():\n    pass\n",
            "from gradio import Group, Row\nwith Group():\n    pass\n",
        ),
        (
            "gr.Blocks().launch(show_api=False)",
            'gr.Blocks().launch(footer_links=["gradio", "settings"])',
        ),
    ],
)
def test_plain_rewrites(before: str, after: str) -> None:
    assert rewritten(before) == after


def test_the_look_moves_to_the_one_launch() -> None:
    before = """\
        css = "#a { color: red }"
        with gr.Blocks(
            theme=gr.themes.Soft(
                primary_hue="teal",
            ),
            css=css,
            title="T",
        ) as demo:
            gr.Markdown("x")

        if __name__ == "__main__":
            demo.launch(
                share=False,  # not here
            )
        """
    after = """\
        css = "#a { color: red }"
        with gr.Blocks(
            title="T",
        ) as demo:
            gr.Markdown("x")

        if __name__ == "__main__":
            demo.launch(
                share=False,
                theme=gr.themes.Soft(
                    primary_hue="teal",
                ),
                css=css,  # not here
            )
        """
    assert rewritten(before) == textwrap.dedent(after)


@pytest.mark.parametrize(
    "text",
    [
        # nobody launches it here
        "demo = gr.Blocks(theme='soft')\n",
        # one of two launches has one of its own
        "demo = gr.Blocks(theme='soft')\ndemo.launch()\ndemo.launch(theme='base')\n",
        # the function that launches is handed another app as well, or may be called from elsewhere
        "demo = gr.Blocks(theme='soft')\ndef go(a):\n    a.launch()\n\ngo(demo)\ngo(other)\n",
        "demo = gr.Blocks(theme='soft')\ndef go(a):\n    a.launch()\n\ngo(demo)\nrun(go)\n",
        "demo = gr.Blocks(theme='soft')\ndef go(a):\n    a = b\n    a.launch()\n\ngo(demo)\n",
        # mounted
        "demo = gr.Blocks(theme='soft')\ngr.mount_gradio_app(app, demo, '/')\ndemo.launch()\n",
        # the launch has one of its own
        "demo = gr.Blocks(theme='soft')\ndemo.launch(theme='base')\n",
        # a name of the function
        "def make(css):\n    demo = gr.Blocks(css=css)\n    return demo\n\nmake('x').launch()\n",
        # what is passed cannot be seen
        "demo = gr.Blocks(theme='soft')\ndemo.launch(**options)\n",
        # a comment would be lost
        "gr.Image(  # the leaf\n    tool='editor'  # crop\n)\n",
        "gr.Gallery().style(grid=columns, **more)\n",
    ],
)
def test_left_to_a_person(text: str) -> None:
    assert rewritten(text) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "demo = gr.Blocks(theme='soft')\ndemo.launch()\ndemo.launch(share=False)\n",
            "demo = gr.Blocks()\ndemo.launch(theme='soft')\n"
            "demo.launch(share=False, theme='soft')\n",
        ),
        (
            "demo = gr.Blocks(css='a {}')\ndef go(a):\n    a.launch()\n\ngo(a=demo)\n",
            "demo = gr.Blocks()\ndef go(a):\n    a.launch(css='a {}')\n\ngo(a=demo)\n",
        ),
    ],
)
def test_each_launch_of_the_app_is_given_its_looks(text: str, after: str) -> None:
    assert rewritten(text) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("gr.Audio(max_length=5)\n", ["# TODO max_length=5: gr.Audio(max_length=) ", "gr.Audio()"]),
        ("gr.Image(tool='sketch')\n", ["# TODO tool='sketch': ", "gr.Image()"]),
        (
            "gr.Textbox(show_copy_button=maybe)\n",
            ["# TODO show_copy_button=maybe: ", "gr.Textbox()"],
        ),
        (
            "with gr.Row():\n    a = gr.Video(max_length=" + "x + " * 30 + "1, width=3)\n",
            ["with gr.Row():", "    # TODO max_length=: ", "    a = gr.Video(width=3)"],
        ),
    ],
)
def test_without_a_rewrite_a_comment_keeps_what_was_there(text: str, after: list[str]) -> None:
    lines = rewritten(text).splitlines()
    assert len(lines) == len(after)
    assert all(line.startswith(start) for line, start in zip(lines, after, strict=True))


def test_no_comment_is_put_where_a_line_is_shared() -> None:
    text = "a = 1; b = gr.Image(tool='sketch')\n"
    assert rewritten(text) == text


def test_nothing_is_rewritten_into_what_the_target_lacks() -> None:
    text = "gr.Textbox(show_copy_button=True)\ngr.Blocks(theme='soft').launch()\n"
    assert rewritten(text, "5.50.0") == text


def test_safe_rewrites_are_told_from_the_others() -> None:
    assert rewritten("gr.Image(source=where)", unsafe=False) == "gr.Image(sources=[where])"
    assert rewritten("gr.Image(tool='editor')", unsafe=False) == "gr.Image(tool='editor')"
