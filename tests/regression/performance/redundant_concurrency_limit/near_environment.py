import os

os.environ["GRADIO_DEFAULT_CONCURRENCY_LIMIT"] = "20"

import gradio as gr

gr.Interface(len, "text", "number", concurrency_limit=1).launch()
