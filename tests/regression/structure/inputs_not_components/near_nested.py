import gradio as gr

with gr.Blocks() as demo:
    gr.prompt = gr.Textbox()  # kept where other files find it
    box = gr.Textbox()
    go = gr.Button()
    go.click(len, gr.prompt, box)
    for _ in range(2):
        parts = [box, parts]
        go.click(max, parts, box)
