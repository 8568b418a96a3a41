import gradio as gr

with gr.Blocks() as demo:
    out = gr.Textbox()
    [
        gr.Button(name).click(lambda: name, None, out)  # expect: loop-variable-in-listener
        for name in "abc"
    ]
