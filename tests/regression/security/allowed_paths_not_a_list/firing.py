# gradio: 3.50.2, 6.31.0
import os
from pathlib import Path

import gradio as gr

EXPORTS = "exports"
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths="exports")  # expect: allowed-paths-not-a-list
demo.launch(allowed_paths=EXPORTS)  # expect: allowed-paths-not-a-list
demo.launch(allowed_paths=Path("exports"))  # expect: allowed-paths-not-a-list
demo.queue().launch(allowed_paths=("exports", "maps"))  # expect: allowed-paths-not-a-list
demo.launch(
    blocked_paths=os.path.join("data", "private"),  # expect: allowed-paths-not-a-list
)
