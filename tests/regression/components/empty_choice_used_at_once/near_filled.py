import gradio as gr


def method(size):
    return size.upper()


def other(size):
    return size.lower()


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"], value="small")
    second = gr.Radio(choices=["small", "large"], value="large")
    choice = gr.Radio(["small", "large"])
    several = gr.CheckboxGroup(["small", "large"])
    text = gr.Textbox()
    out = gr.Textbox()
    gr.Button().click(method, size, out)
    gr.Button().click(method, second, out)
    choice.select(method, choice, out)
    gr.Button().click(lambda parts: len(parts), several, out)
    gr.Button().click(other, text, out)
