import gradio as gr


def who(request: gr.Request):
    return request.username


with gr.Blocks() as demo:
    out = gr.Textbox(label="Out")
    demo.load(who, None, out)
