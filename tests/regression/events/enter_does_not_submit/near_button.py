import gradio as gr


def answer(text):
    return text


with gr.Blocks() as demo:
    one = gr.Textbox(lines=2)
    two = gr.Textbox(lines=3)
    three = gr.Textbox(lines=3, submit_btn=True)
    four = gr.Textbox(lines=3)
    go = gr.Button()
    one.submit(answer, one, two)
    go.click(answer, one, two)
    gr.on([two.submit, go.click], answer, two, one)
    three.submit(answer, three, one)
    four.change(answer, four, one)
    five = gr.Textbox(lines=2, **{"submit_btn": True})
    five.submit(answer, five, one)
    gr.on([one.change, five.submit], answer, one, two)
    code = gr.MultimodalTextbox(lines=5)
    code.submit(answer, code, one)
    out = gr.Textbox(lines=4)
    out.blur(answer, out, one)
