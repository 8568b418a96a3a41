"""Texts that are finished."""

import gradio as gr

DETAILS = "Run {run_name} of {count}"
CODE = r"""
```python
import gradio as gr
print("one\n")
```
"""


def show(run):
    return DETAILS.format(run_name=run, count=1)


with gr.Blocks() as demo:
    gr.Markdown("No run is chosen")
    gr.Markdown(CODE)
    gr.HTML('<a href="https://github.com/gradio-app/gradio">Code</a>')
    run = gr.Textbox(label="Run")
    run.submit(show, run, gr.Markdown())
