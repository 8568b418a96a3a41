"""What of a long file is sent; needs no client."""

from __future__ import annotations

from judging import GPU

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.llm.choosing import MOST
from gradio_patterns.llm.documents import Document
from gradio_patterns.llm.prompts import plans
from gradio_patterns.settings.options import Options


def sent(text: str) -> tuple[Document, list[str]]:
    report = review_paths(["-"], Options(isolated=True, stdin=text.encode(), stdin_name="app.py"))
    (plan,) = plans(report, report.questions)
    asked = plan.made()
    assert asked is not None
    return asked.document, [asked.document.lines[number - 1] for number in sorted(asked.sent)]


def long(functions: int) -> str:
    filler = "".join(f"def unused_{n}(x):\n    return x + {n}\n\n\n" for n in range(functions))
    return GPU.replace("def rewrite", filler + "def rewrite")


def test_a_short_file_is_sent_whole() -> None:
    document, lines = sent(GPU)
    assert lines == list(document.lines)


def test_of_a_long_file_what_the_question_needs_is_sent() -> None:
    _, lines = sent(long(400))
    for needed in ("import gradio as gr", "def write(text):", "def rewrite(text):"):
        assert needed in lines
    assert 'writer = pipeline("text-generation")' in lines
    assert "    box.change(rewrite, box, box)" in lines
    assert not any("unused" in line for line in lines)


def test_never_more_than_so_many_lines() -> None:
    text = long(400).replace("with gr.Blocks() as demo:", "with gr.Blocks() as demo:\n" + "".join(
        f"    gr.Markdown({n})\n" for n in range(2000)
    ).rstrip("\n"))  # fmt: skip
    _, lines = sent(text)
    assert len(lines) <= MOST
    assert "    box.change(rewrite, box, box)" in lines
    assert "def rewrite(text):" in lines


def test_endless_lines_are_cut() -> None:
    document, _ = sent(GPU + f"x = '{'y ' * 5000}'\n")
    assert max(map(len, document.lines)) < 310
