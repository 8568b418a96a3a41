# gradio: 3.50.2, 5.50.0
import gradio as gr
from somewhere import run


def slow(text):
    return text


def fast(text):
    return text


def stream(text):
    yield text


def wire(box):
    go = gr.Button()
    out = gr.Textbox()
    gr.on([box.submit, go.click], slow, None, [box, out])
    go.click(fast, None, out)  # expect: race-on-one-event


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    other = gr.Textbox()
    picture = gr.Image()
    go = gr.Button()
    go.click(slow, text, out)
    go.click(fast, text, [other, out])  # expect: race-on-one-event "together with the first;"
    text.submit(slow, text, other)
    gr.on([text.submit, text.blur], fast, text, other)  # expect: race-on-one-event
    other.submit(slow, text, out)
    other.blur(slow, text, out)
    gr.on([other.submit, other.blur], fast, text, out)  # expect: race-on-one-event ".submit() on"
    more = gr.Button()
    more.click(stream, text, [out, picture])
    more.click(run, text, [picture, out])  # expect: race-on-one-event "the same gr.Image and starts together with the slow first"
    more.click(fast, text, picture)  # expect: race-on-one-event "the same gr.Image and starts together with the slow first"
    fewer = gr.Button()
    fewer.click(run, text, out)
    fewer.click(stream, text, out)  # expect: race-on-one-event "together with the first;"
    demo.load(slow, text, out)

    @demo.load(inputs=text, outputs=out)  # expect: race-on-one-event
    def loaded(value):
        return value
