import gradio as gr


def echo(text, history=None):
    return text


with gr.Blocks() as demo:
    local = gr.Interface(echo, "text", "text")
    remote = gr.load("spaces/someone/translator")
    with gr.Tab("Local"):
        local.render()
    with gr.Tab("Remote"):
        remote.render()

chat = gr.ChatInterface(echo)
name = gr.Textbox()


def left():
    name.render()
    gr.Markdown("left of it")


def right():
    gr.Markdown("right of it")
    name.render()


with gr.Blocks() as page:
    chat.render()
    left()
