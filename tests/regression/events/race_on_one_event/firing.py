# gradio: 3.50.2, 5.50.0
import gradio as gr


def slow(text):
    return text


def fast(text):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    other = gr.Textbox()
    go = gr.Button()
    go.click(slow, text, out)
    go.click(fast, text, [other, out])  # expect: race-on-one-event
    text.submit(slow, text, other)
    gr.on([text.submit, text.blur], fast, text, other)  # expect: race-on-one-event
    demo.load(slow, text, out)

    @demo.load(inputs=text, outputs=out)  # expect: race-on-one-event
    def loaded(value):
        return value
