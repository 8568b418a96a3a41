import gradio as gr
from somewhere import run


def pair():
    return "a", "b"


def single():
    return ("a",)


def triple():
    return "a", "b", "c"


with gr.Blocks() as demo:
    one = gr.Textbox()
    two = gr.Textbox()
    alias = one
    go = gr.Button()
    go.click(pair, None, [one, one])  # expect: same-component-twice-in-outputs
    go.click(
        fn=triple,
        outputs=[
            one,
            two,
            alias,  # expect: same-component-twice-in-outputs
        ],
    )
    go.click(run, None, [one, one])  # expect: same-component-twice-in-outputs
    go.click(single, None, [one, one])  # expect: same-component-twice-in-outputs
    both = [two, two]
    go.click(pair, None, both)  # expect: same-component-twice-in-outputs
    go.click(pair, None, [one, two]).then(pair, None, [two, two])  # expect: same-component-twice-in-outputs

    @go.click(outputs=[one, one])  # expect: same-component-twice-in-outputs
    def decorated():
        return "a", "b"
