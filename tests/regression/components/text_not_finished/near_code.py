"""Code in a text that runs as it is shown, and a docstring with an address to fill in."""

import gradio as gr


def clone():
    """See https://github.com/yourusername/app for how."""
    return """
```python
print("one")
```
one\n two
"""


with gr.Blocks() as demo:
    gr.Markdown(clone())
