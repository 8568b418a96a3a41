import gradio as gr

from page import badge, parts


def who(request: gr.Request):
    return request.username


with gr.Blocks() as demo:
    user = gr.State(None)
    box = gr.Textbox()
    token = gr.State(None)
    box.submit(str, box, user)
    box.submit(str, box, [badge])
    box.submit(str, box, parts)
    demo.load(who, None, [user, badge])
    demo.load(who, None, parts)
    demo.load(who, None, token)
