import gradio as gr
from gradio import Request


def who(request: gr.Request):
    return request.user.display_name  # expect: user-without-middleware


def scopes(text, req: Request):
    return text + str(req.request.auth.scopes)  # expect: user-without-middleware


with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(who, None, box)
    box.submit(scopes, box, box)

demo.launch()
