import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox()
    picture = gr.Image()
    go = gr.Button()
    text.change(len, text, trigger_mode="once")
    choice = gr.Dropdown()
    choice.key_up(len, choice, trigger_mode="once")
    picture.stream(len, picture, trigger_mode="once")
    gr.on([go.click, text.change], len, text, trigger_mode="once")
    go.click(len, text, trigger_mode="always_last")
    gr.on(fn=len, inputs=text, trigger_mode="once")
