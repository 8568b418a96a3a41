import os
import tempfile

import gradio as gr


def count(text):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)
    try:
        return os.path.getsize(file.name)
    finally:
        os.unlink(file.name)


gr.Interface(count, "text", "number")
