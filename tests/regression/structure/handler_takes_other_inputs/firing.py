# gradio: 3.50.2, 6.31.0
import gradio as gr


def one(text):
    return text


def two(text, count):
    return text * int(count)


def typed(text: str, count: int):
    return text * count


shared = gr.Progress()


def tells(text, shared=shared):
    return text


def asks(text, request: gr.Request, progress=gr.Progress()):
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    count = gr.Number()
    both = [text, count]
    out = gr.Textbox()
    go = gr.Button()
    go.click(one, [text, count], out)  # expect: handler-takes-other-inputs "takes 1 value but .click gives it 2"
    go.click(fn=one, inputs=both, outputs=out)  # expect: handler-takes-other-inputs
    go.click(two, text, out)  # expect: handler-takes-other-inputs "needs 2 values but .click gives it 1"
    go.click(typed, text, out)  # expect: handler-takes-other-inputs
    go.click(tells, [text, count], out)  # expect: handler-takes-other-inputs
    go.click(
        two,  # expect: handler-takes-other-inputs
        outputs=out,
    )
    go.click(two, "text", out)  # another rule tells it
    go.click(two, None, out)  # expect: handler-takes-other-inputs
    go.click(one, text, out).then(two, [text], out)  # expect: handler-takes-other-inputs
    go.click(lambda: "x", text, out)  # expect: handler-takes-other-inputs "the lambda takes 0 values"
    go.click(asks, [text, count], out)  # expect: handler-takes-other-inputs
    gr.on([go.click, text.submit], one, both, out)  # expect: handler-takes-other-inputs "but gr.on gives"
    go.click(two, {text, count}, out)  # expect: handler-takes-other-inputs

    @go.click(inputs=[text, count], outputs=out)  # expect: handler-takes-other-inputs
    def decorated(value):
        return value

    @go.click(outputs=out)  # expect: handler-takes-other-inputs
    def without(value):
        return value


gr.Interface(two, "text", "text")  # expect: handler-takes-other-inputs
gr.Interface(
    fn=one,
    inputs=["text", "number"],  # expect: handler-takes-other-inputs
    outputs="text",
)
