# gradio: 4.44.1, 6.31.0
import gradio as gr

MODE = "once"

with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(len, text, None, trigger_mode="once")  # expect: trigger-mode-needless "default of .click()"
    text.submit(
        len,
        text,
        trigger_mode="once",  # expect: trigger-mode-needless
    )
    go.click(len, text, trigger_mode=MODE)  # expect: trigger-mode-needless
    gr.on([go.click, text.submit], len, text, trigger_mode="once")  # expect: trigger-mode-needless "default of gr.on()"
    go.click(len, text).then(len, text, trigger_mode="once")  # expect: trigger-mode-needless

    @go.click(inputs=text, trigger_mode="once")  # expect: trigger-mode-needless
    def decorated(value):
        print(value)
