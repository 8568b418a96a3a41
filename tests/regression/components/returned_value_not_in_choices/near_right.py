import gradio as gr


def plain():
    return "large"


def nothing():
    return None


def updated():
    return gr.update(value="small")


def several():
    return ["a"], []


def text():
    return "anything", "small"


def computed(text):
    return text.lower()


def label():
    return 2


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"], value="small")
    free = gr.Dropdown(["small"], value="small", allow_custom_value=True)
    place = gr.Dropdown([("first", 1), ("second", 2)], value=1)
    group, other = gr.CheckboxGroup(["a", "b"]), gr.CheckboxGroup(["a"])
    out = gr.Textbox()
    go = gr.Button()
    go.click(plain, None, size)
    go.click(nothing, None, size)
    go.click(updated, None, size)
    go.click(several, None, [group, other])
    go.click(text, None, [out, size])
    go.click(text, None, [free, size])
    go.click(computed, out, size)
    go.click(label, None, place)
