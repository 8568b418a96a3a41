import gradio as gr
from gradio import Button, Textbox


def who(request):  # expect: special-parameter-not-annotated
    return request.client.host


def hello(text, req):  # expect: special-parameter-not-annotated
    return f"{text} {req.username}"


def account(profile):
    return profile.name


def after(request):  # expect: special-parameter-not-annotated
    return request.username


with gr.Blocks() as demo:
    box = Textbox()
    go = Button()
    demo.load(who, None, box)
    go.click(hello, box, box)
    gr.on([go.click], account, None, box)
    go.click(print, box, None).then(after, None, box)
