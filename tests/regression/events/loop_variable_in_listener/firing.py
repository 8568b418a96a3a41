import gradio as gr
from gradio import Button

with gr.Blocks() as demo:
    out = gr.Textbox()
    for index, name in enumerate(["a", "b", "c"]):
        go = Button(name)
        go.click(lambda: name, None, out)  # expect: loop-variable-in-listener
        label = f"number {index}"
        go.click(
            fn=lambda text: text + label,  # expect: loop-variable-in-listener
            inputs=out,
            outputs=out,
        )
