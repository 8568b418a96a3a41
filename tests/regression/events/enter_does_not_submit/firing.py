import gradio as gr
from gradio import Textbox

LINES = 4


def answer(text):
    return text


with gr.Blocks() as demo:
    one = gr.Textbox(lines=2)  # expect: enter-does-not-submit
    two = Textbox(label="Ask", lines=LINES, max_lines=9)  # expect: enter-does-not-submit
    out = gr.Textbox(lines=5)
    one.submit(answer, one, out)
    gr.on([two.submit], answer, [two], out)
    one.submit(answer, one, out)
    clear = gr.Button()
    clear.click(lambda: "", outputs=one)
    gr.on([two.submit, out.submit], answer, two, out)
    gr.Button().click(answer, out, out)
    demo.load(lambda: "", None, out)
