# gradio: 4.44.1, 5.50.0
import gradio as gr

LISTENER = {"fn": None, "js": "() => window.print()"}

with gr.Blocks() as demo:
    name = gr.Textbox()
    show = gr.Button()
    show.click(None, js="() => alert('hello')")
    show.click(fn=None, inputs=name, js="(n) => { document.title = n; }")
    show.click(lambda text: text, name, name, js="(n) => n.trim()")
    show.click(**LISTENER)
    gr.on([show.click], None, js="() => window.print()")
