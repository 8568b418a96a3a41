import os
import tempfile

import gradio as gr

paths = ["exports"]
paths.append(os.getcwd())  # expect: wide-allowed-paths "the working folder"
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=[tempfile.gettempdir()])  # expect: wide-allowed-paths "temporary files"
demo.launch(allowed_paths=["/tmp"])  # expect: wide-allowed-paths "temporary files"
demo.launch(allowed_paths=paths)
