"""What to write instead of a dict, on each side."""

import gradio as gr

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    box.submit(print, {"text": box}, None)  # expect: inputs-not-components "use inputs_kwargs="
    box.change(str.upper, box, {"text": out})  # expect: inputs-not-components "pass a list of components"
    box.blur(print, "box", None)  # expect: inputs-not-components "pass the component object"
    box.focus(print, 5, None)
    box.input(print)
