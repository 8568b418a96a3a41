import gradio as gr
from page import field


def start(request: gr.Request):
    return request.username


def free(text):
    return text


def refresh(name, request: gr.Request):
    return request.username or name


def other(profile, request: gr.Request):
    return profile.username, request.query_params


with gr.Blocks() as demo:
    kept = gr.State()
    shown = gr.Textbox()
    visible = gr.Textbox(visible=True)
    unread = gr.Textbox(visible=False)
    script = gr.Textbox(visible=False)
    plain = gr.Textbox(visible=False)
    browser = gr.BrowserState()
    again = gr.Textbox(visible=False)
    asked = gr.Textbox(visible=False)
    demo.load(start, None, kept)
    demo.load(start, None, shown)
    demo.load(start, None, visible)
    demo.load(start, None, unread)
    demo.load(start, None, script)
    demo.load(start, None, field)
    demo.load(free, gr.State("a"), plain)
    demo.load(other, kept, [asked, shown])
    demo.load(refresh, again, again)
    demo.load(free, unlisted(), asked)
    gr.Button().click(free, [field], shown)
    demo.load(unknown, None, plain)
    gr.Button().click(free, kept, shown)
    gr.Button().click(free, visible, shown)
    gr.Button().click(free, plain, shown)
    gr.Button().click(free, asked, shown)
    gr.Button().click(None, script, None, js="(name) => { document.title = name; }")
    unread.change(start, None, shown)
