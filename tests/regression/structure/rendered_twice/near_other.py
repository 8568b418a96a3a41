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


def field():
    return gr.Textbox(render=False)


def named():
    return field()


def both():
    return field(), field()


def build(group):
    return gr.Interface(echo, group, "text")


gr.Interface(echo, [named(), named()], "text")
options = {"render": False, "label": "City"}
city = gr.Textbox(**options)
start, end = both()
first, second = named(), named()
with gr.Blocks() as addresses:
    street = gr.Textbox(**options)
    street.render()
    city.render()
    first.render()
    second.render()
    start.render()
    end.render()
one, two = gr.Textbox(), gr.Textbox()
gr.Interface(echo, [one, two], "text")
