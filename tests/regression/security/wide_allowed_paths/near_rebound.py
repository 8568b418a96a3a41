import sys
from pathlib import Path

import gradio as gr

folder = Path.cwd()
if len(sys.argv) > 1:
    folder = Path(sys.argv[1])
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=[folder])
