# gradio: 3.50.2, 6.31.0
import gradio as gr


def one(text):
    return text


def two(text, count):
    return text * int(count)


def asks(text, request: gr.Request, progress=gr.Progress()):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    count = gr.Number()
    both = [text, count]
    out = gr.Textbox()
    go = gr.Button()
    go.click(one, [text, count], out)  # expect: handler-takes-other-inputs
    go.click(fn=one, inputs=both, outputs=out)  # expect: handler-takes-other-inputs
    go.click(two, text, out)  # expect: handler-takes-other-inputs
    go.click(two, None, out)  # expect: handler-takes-other-inputs
    go.click(one, text, out).then(two, [text], out)  # expect: handler-takes-other-inputs
    go.click(lambda: "x", text, out)  # expect: handler-takes-other-inputs
    go.click(asks, [text, count], out)  # expect: handler-takes-other-inputs
    gr.on([go.click, text.submit], one, both, out)  # expect: handler-takes-other-inputs
    go.click(two, {text, count}, out)  # expect: handler-takes-other-inputs

    @go.click(inputs=[text, count], outputs=out)  # expect: handler-takes-other-inputs
    def decorated(value):
        return value


gr.Interface(two, "text", "text")  # expect: handler-takes-other-inputs
gr.Interface(
    fn=one,
    inputs=["text", "number"],  # expect: handler-takes-other-inputs
    outputs="text",
)
