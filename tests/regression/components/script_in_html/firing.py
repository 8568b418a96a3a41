# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import HTML

MAP = "<div id='map'></div><script src='https://example.org/map.js'></script>"


def chart(title):
    return f"<h2>{len(title)}</h2><script>draw()</script>"  # expect: script-in-html


def named(title):
    return "<h2>" + title + "</h2>" + "<script>draw()</script>"  # expect: script-in-html


def later(title):
    page = "<SCRIPT type='module'>" + "draw()</SCRIPT>"
    return gr.HTML(value=page)  # expect: script-in-html, script-in-html


with gr.Blocks() as demo:
    HTML(MAP)  # expect: script-in-html
    gr.HTML(
        value="<b>Hi</b><script>alert(1)</script>",  # expect: script-in-html
        visible=True,
    )
    title = gr.Textbox()
    out = gr.HTML()
    title.change(chart, title, out)
    title.blur(named, title, out)
    title.submit(later, inputs=[title], outputs=[out])
