# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from scripts import SCRIPT

THEME = """
() => {
    if (document.title) { return [] }
    document.body.classList.toggle('dark');
    return "done";
}
"""


def start(query=None):
    return query or "no query"


with gr.Blocks() as demo:
    box = gr.Textbox()
    place = gr.State()
    go = gr.Button()
    demo.load(start, place, box, js="() => window.location.search")
    demo.load(None, None, box, js="() => window.location.search")
    demo.load(fn=None, inputs=None, outputs=box, js="() => ['a']")
    go.click(start, None, box, js="() => { document.title = 'a'; }")
    go.click(start, None, box, js="() => { console.log('a'); return [] }")
    go.click(start, None, box, js="() => document.body.classList.toggle('dark')")
    go.click(start, None, box, js="() => alert('saved')")
    go.click(start, None, box, js="() => window.scrollTo(0, 0)")
    go.click(start, None, box, js="(...args) => args")
    go.click(start, None, box, js=THEME)
    go.click(start, None, box, js=SCRIPT)
    go.click(start, [box], box, js="(x) => 'a' + x")
