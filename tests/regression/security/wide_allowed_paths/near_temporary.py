import os
import tempfile

import gradio as gr

paths, others = ["exports"], []
paths.append(os.path.join(tempfile.gettempdir(), "exports"))
others.append(os.getcwd())
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=[tempfile.mkdtemp()])
demo.launch(allowed_paths=[os.path.join(tempfile.gettempdir(), "app")])
demo.launch(allowed_paths=["/tmp/app/", tempfile.TemporaryDirectory().name])
demo.launch(allowed_paths=paths)
print(others)
