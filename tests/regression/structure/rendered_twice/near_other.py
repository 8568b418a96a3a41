import gradio as gr
from jinja2 import Template


def echo(text, again=""):
    return text


inner = gr.Interface(echo, "text", "text")
with gr.Blocks() as demo:
    inner.render()
    gr.HTML(Template("hello").render())
    html = Template("{{ a }}")
    html.render(a=1)
    html.render(a=2)

one, two = gr.Textbox(), gr.Textbox()
gr.Interface(echo, [one, two], "text")
