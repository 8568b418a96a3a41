"""The value is the path of the file that the button hands out."""

import tempfile
from pathlib import Path

import gradio as gr


def write(text: str) -> tuple[str, str]:
    path = Path(tempfile.mkdtemp()) / "note.txt"
    path.write_text(text, encoding="utf-8")
    return str(path), "ready to download"


with gr.Blocks(delete_cache=(3600, 3600)) as demo:
    text = gr.Textbox("Buy milk.", label="Note")
    result = gr.Textbox(label="Result")
    download = gr.DownloadButton("Download")
    gr.Button("Run").click(write, text, [download, result])

demo.launch()
