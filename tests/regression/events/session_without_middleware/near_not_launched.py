import gradio as gr


def who(request: gr.Request):
    return request.session.get("name")


with gr.Blocks() as demo:
    demo.load(who, None, gr.Textbox())
