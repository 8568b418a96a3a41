import os

from gradio import Blocks, Markdown  # expect: readme-and-requirements-disagree

os.environ["X"] = "1"
with Blocks() as demo:
    Markdown("x")
demo.launch()
