import gradio as gr


def now():
    return "12:00"


with gr.Blocks() as demo:
    clock = gr.Textbox()
    go = gr.Button()

with demo:
    go.click(now, None, clock)
    demo.load(now, None, clock)

with gr.Interface(now, None, "text") as other:
    more = gr.Button()
    more.click(now, None, clock)
