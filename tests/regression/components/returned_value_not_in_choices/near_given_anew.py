import gradio as gr


def more():
    return gr.update(choices=["small", "huge"], value="huge")


def plain():
    return "huge"


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"], value="small")
    go = gr.Button()
    go.click(more, None, size)
    go.click(plain, None, size)
