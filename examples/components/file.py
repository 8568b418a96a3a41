"""The path of a copy on the server; a handler returns a path for people to download."""

import tempfile
from pathlib import Path

import gradio as gr


def shout(path: str | None) -> tuple[str | None, str]:
    if path is None:
        return None, "no file yet"
    text = Path(path).read_text(encoding="utf-8")
    made = Path(tempfile.mkdtemp()) / "loud.txt"
    made.write_text(text.upper(), encoding="utf-8")
    return str(made), f"{len(text)} letters"


with gr.Blocks(delete_cache=(3600, 3600)) as demo:
    note = gr.File(label="Note", file_types=[".txt"])
    loud = gr.File(label="Loud", interactive=False)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(shout, note, [loud, result])

demo.launch(max_file_size="1mb")
