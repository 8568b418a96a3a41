import gradio as gr

sessions = {}


def remember(name, request: gr.Request):
    sessions[request.session_hash] = name
    return sessions[request.session_hash]


def forget(request: gr.Request):
    sessions.pop(request.session_hash, None)


with gr.Blocks() as demo:
    name = gr.Textbox()
    shown = gr.Textbox()
    name.submit(remember, name, shown)
    demo.unload(forget)
