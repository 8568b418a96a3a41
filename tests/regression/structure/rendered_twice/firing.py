import gradio as gr
from gradio import Textbox


def echo(text, again):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    with gr.Row():
        box.render()  # expect: rendered-twice -> box = gr.Textbox(render=False)
    gr.Image().render()  # expect: rendered-twice "on the page since it was made" -> gr.Image(render=False)
    for line in range(1, 4):
        field = gr.Textbox(label=f"Line {line}")
    field.render()  # expect: rendered-twice -> no fix

with demo:
    box.render()  # expect: rendered-twice

later = gr.Textbox()
with gr.Blocks() as second:
    later.render()
    with gr.Column():
        later.render()  # expect: rendered-twice "rendered twice" -> no fix

name = Textbox()
gr.Interface(echo, [name, name], "text")  # expect: rendered-twice
small = gr.Interface(echo, "text", "text")

with gr.Blocks() as third:
    small.render()
    small.render()  # expect: rendered-twice "this gr.Interface"
    word = gr.Textbox()
    gr.Interface(
        echo,
        "text",
        outputs=[word, word],  # expect: rendered-twice
    )
