# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr


def change(kind):
    if kind == "short":
        return gr.update(choices=["a"]), gr.update(visible=False)  # expect: update-property-unknown
    return gr.update(
        lines=4,
        lable="Text",  # expect: update-property-unknown
    ), gr.update(visible=True, label="Row")  # expect: update-property-unknown


def one(kind):
    new = gr.update(placholder="Say it")  # expect: update-property-unknown
    return new


def keyed(kind):
    return {text: gr.update(max_line=3)}  # expect: update-property-unknown


with gr.Blocks() as demo:
    kind = gr.Radio(["short", "long"])
    text = gr.Textbox()
    row = gr.Row()
    kind.input(change, kind, [text, row])
    kind.change(one, kind, text)
    text.submit(keyed, kind, [text])
    text.blur(lambda: gr.update(value="x", interactiv=True), None, text)  # expect: update-property-unknown
