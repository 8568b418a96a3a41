import gradio as gr


def who(request: gr.Request):
    return request.username


with gr.Blocks() as demo:
    user = gr.State(None)
    box = gr.Textbox()
    box.submit(str, box, user)
    demo.load(who, None, user)
