import gradio as gr

DETAILS = "Run {run_name} of {count}"
CODE = """
```python
import gradio as gr
print("one\n")  # ask: text-not-finished "line break"
```
"""


def show(run):
    return DETAILS.format(run_name=run, count=1)


with gr.Blocks() as demo:
    gr.Markdown(DETAILS)  # ask: text-not-finished "run_name"
    gr.Markdown(CODE)
    gr.HTML('<a href="https://github.com/yourusername/app">Code</a>')  # ask: text-not-finished "lead"
    run = gr.Textbox(label="Run")
    run.submit(show, run, gr.Markdown())
