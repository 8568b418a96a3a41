import gradio as gr


def start(request: gr.Request):
    if request.username:
        return request.username
    return "guest"


with gr.Blocks() as demo:
    name = gr.Textbox(visible=False)  # expect: identity-kept-in-page
    demo.load(fn=start, outputs=name).then(lambda name: "Hello " + name, name, gr.Markdown())
