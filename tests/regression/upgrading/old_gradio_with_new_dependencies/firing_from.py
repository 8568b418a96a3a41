import os

from gradio import Blocks, Markdown  # expect: old-gradio-with-new-dependencies

os.environ["X"] = "1"
with Blocks() as demo:
    Markdown("x")
demo.launch()
