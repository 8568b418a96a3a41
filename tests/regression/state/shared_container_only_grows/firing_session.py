import gradio as gr

sessions = {}


def remember(name, request: gr.Request):
    sessions[request.session_hash] = name  # expect: shared-container-only-grows
    return sessions[request.session_hash]


with gr.Blocks() as demo:
    name = gr.Textbox()
    shown = gr.Textbox()
    name.submit(remember, name, shown)
