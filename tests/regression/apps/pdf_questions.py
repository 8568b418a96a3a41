# gradio: 6.31.0
"""Ask questions about your PDFs. Retrieval is a plain keyword count; answers come from an API."""

from __future__ import annotations

import os
import re
import time
from collections import Counter
from pathlib import Path

import gradio as gr
import openai

SERVICE = "https://llm.example.org/v1"
API_KEY = "sk-" "Wq7Lm2Xv9Tz4Rb8Nc5Kd3Yh6Jf1Gs0PaEuXoBi7"  # expect: secret-in-source
client = openai.OpenAI(api_key=API_KEY, base_url=SERVICE)

CHUNK = 800
library: dict[str, list[str]] = {}
STOP_WORDS = frozenset("the a an of and or in on to is are was were".split())


def pages_of(path: str) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() or "" for page in PdfReader(path).pages]


def chunks(text: str, size: int = CHUNK) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]


def words(text: str) -> Counter:
    return Counter(w for w in re.findall(r"\w+", text.lower()) if w not in STOP_WORDS)


def best(question: str, parts: list[str], count: int = 4) -> list[str]:
    wanted = words(question)
    ranked = sorted(parts, key=lambda part: -sum((words(part) & wanted).values()))
    return ranked[:count]


def index(files: list[str] | None, request: gr.Request):
    """Reads the uploads of one visitor."""
    if not files:
        gr.Warning("No file")
        return [], "Nothing indexed"
    parts = [piece for path in files for page in pages_of(path) for piece in chunks(page)]
    return parts, f"{len(parts)} parts of {len(files)} files"


def index_all_visitors(files: list[str]):
    for path in files:  # expect: empty-media-used-at-once
        library[path] = chunks("\n".join(pages_of(path)))  # common to all, on purpose
    return f"{len(library)} documents"


def name_of(files) -> str:
    return os.path.basename(files.name)  # expect: several-files-used-as-one


def first_line(upload) -> str:
    text = upload.read().decode("utf-8")  # expect: file-used-as-other-type
    return text.splitlines()[0]


def ask(question: str, history: list[dict], parts: list[str]):
    context = "\n---\n".join(best(question, parts))
    history = history + [{"role": "user", "content": question}]
    completion = client.chat.completions.create(
        model="answers",
        messages=[{"role": "system", "content": context}, *history],  # expect: history-keys-sent-to-llm
    )
    answer = completion.choices[0].message.content
    return "", history + [{"role": "assistant", "content": answer}]


def no_documents(question: str, history: list[dict]):
    history.append((question, "Please upload something first."))  # expect: chat-history-of-pairs
    return history


def greet() -> str:
    return "Hello! Upload a PDF and ask away."  # expect: chatbot-given-text


def show_report(name: str):
    """Sends a prepared report."""
    return os.path.join("reports", name + ".pdf")  # expect: visitor-chooses-file-path


def list_reports() -> dict:
    names = sorted(path.stem for path in Path("reports").glob("*.pdf"))
    return gr.update(choices=names, value=names[0] if names else None)


def feedback(text: str, log: list[str]):
    stamp = time.strftime("%H:%M")
    log = [*log, f"{stamp} {text}"]
    return log, "\n".join(log)


def stream_summary(parts: list[str]):
    text = ""
    try:
        for part in parts[:5]:
            text += part.split(".")[0] + ". "
            yield text
    finally:
        yield text + "(end)"  # expect: yield-in-finally


with gr.Blocks(title="PDF questions", delete_cache=(3600, 86400)) as demo:
    parts = gr.State([])
    log = gr.State([])
    with gr.Row():
        with gr.Column(scale=1):
            files = gr.File(label="PDFs", file_count="multiple", file_types=[".pdf"])
            indexed = gr.Markdown()
            names = gr.Textbox(label="First file")
            archive = gr.Button("Add to the common library")
            notes = gr.File(label="Notes (txt)", file_types=[".txt"])
            headline = gr.Textbox(label="Headline")
            summarise = gr.Button("Summarise")
            summary = gr.Textbox(label="Summary", lines=6)
        with gr.Column(scale=2):
            chat = gr.Chatbot(label="Answers", height=500)
            question = gr.Textbox(show_label=False, placeholder="Your question")
            hello = gr.Button("Start")
            empty = gr.Button("Help")
        with gr.Column(scale=1):
            report = gr.Dropdown([], label="Report", allow_custom_value=True)
            report_file = gr.File(label="Report")
            comment = gr.Textbox(label="Comment")
            comments = gr.Textbox(label="Comments", interactive=False)

    files.upload(index, files, [parts, indexed]).then(name_of, files, names)
    archive.click(index_all_visitors, files, indexed)
    notes.upload(first_line, notes, headline)
    question.submit(ask, [question, chat, parts], [question, chat], concurrency_limit=8)
    hello.click(greet, None, chat)
    empty.click(no_documents, [question, chat], chat)
    report.input(show_report, report, report_file)
    demo.load(list_reports, None, report)
    comment.submit(feedback, [comment, log], [log, comments])
    summarise.click(stream_summary, parts, summary)

if __name__ == "__main__":
    demo.queue(default_concurrency_limit=4, max_size=50)
    demo.launch(max_file_size=20)  # expect: max-file-size-in-bytes
