import gradio as gr
from gradio import Request


def who(request: gr.Request):
    return request.session["name"]  # expect: session-without-middleware


def keep(text, req: Request):
    req.session["name"] = text  # expect: session-without-middleware
    return req.request.session  # expect: session-without-middleware


with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(who, None, box)
    box.submit(keep, box, box)
    box.change(keep, box, box)

demo.launch()
