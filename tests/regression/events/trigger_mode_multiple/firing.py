# gradio: 4.44.1, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(len, text, None, trigger_mode="multiple")  # expect: trigger-mode-multiple
    text.submit(
        len,
        text,
        trigger_mode="multiple",  # expect: trigger-mode-multiple
    )
    gr.on([go.click, text.change], len, text, trigger_mode="multiple")  # expect: trigger-mode-multiple

    @go.click(inputs=text, trigger_mode="multiple")  # expect: trigger-mode-multiple
    def decorated(value):
        print(value)
