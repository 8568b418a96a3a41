"""Files that lie on the server, below root_dir and nowhere else; the handler gets paths."""

import tempfile
from pathlib import Path

import gradio as gr

FOLDER = tempfile.mkdtemp()
for name in ("first.txt", "second.txt"):
    Path(FOLDER, name).write_text(name, encoding="utf-8")


def names(paths: list[str]) -> str:
    return ", ".join(Path(path).name for path in paths) or "nothing chosen"


with gr.Blocks() as demo:
    chosen = gr.FileExplorer("*.txt", value=["first.txt"], root_dir=FOLDER, label="Notes")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(names, chosen, result)

demo.launch()
