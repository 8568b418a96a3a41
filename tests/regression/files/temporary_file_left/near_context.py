import os
import tempfile

import gradio as gr

FOLDER = tempfile.mkdtemp()


def count(text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.txt")
        with open(path, "w") as file:
            file.write(text)
        with tempfile.NamedTemporaryFile("w") as other:
            other.write(text)
        return os.path.getsize(path)


gr.Interface(count, "text", "number")
