import gradio as gr


def plain():
    return "none"  # expect: returned-value-not-in-choices


def updated():
    return gr.update(value="Small", interactive=True)  # expect: returned-value-not-in-choices


def made():
    return gr.Radio(value=""), "reset"  # expect: returned-value-not-in-choices


def branch(text):
    if not text:
        return "nothing"  # expect: returned-value-not-in-choices
    return "small"


def helped(text):
    return default(text)  # expect: returned-value-not-in-choices


def default(text):
    return "medium"


class Form:
    def clear(self):
        chosen = "?"
        return {size: chosen, out: ""}  # expect: returned-value-not-in-choices


def numbers():
    yield 4  # expect: returned-value-not-in-choices


def several():
    return ["a", "c"]  # expect: returned-value-not-in-choices


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"], value="small")
    place = gr.Dropdown([("first", 1), ("second", 2)], value=1)
    group = gr.CheckboxGroup(["a", "b"])
    out = gr.Textbox()
    go = gr.Button()
    go.click(plain, None, size)
    go.click(updated, None, size)
    go.click(made, None, [size, out])
    go.click(branch, out, size)
    go.click(helped, out, size)
    go.click(Form().clear, None, [size, out])
    go.click(numbers, None, place)
    go.click(several, None, group)
