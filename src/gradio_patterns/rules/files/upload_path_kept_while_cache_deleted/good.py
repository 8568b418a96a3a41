import shutil
import tempfile
from pathlib import Path

import gradio as gr

NOTES = Path(tempfile.mkdtemp(prefix="notes-"))


def remember(upload):
    kept = shutil.copy(upload.name, NOTES)
    return kept, "Saved for later."


def read(kept):
    with open(kept, encoding="utf-8") as file:
        return file.read()


with gr.Blocks(title="Field notes", delete_cache=(1, 1)) as demo:
    kept = gr.State("")
    note = gr.File(label="Note")
    text = gr.Textbox(label="Text")
    note.upload(remember, note, [kept, text], api_name="remember")
    gr.Button("Read").click(read, kept, text, api_name="read")

if __name__ == "__main__":
    demo.launch()
