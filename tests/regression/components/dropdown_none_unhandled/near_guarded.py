# gradio: 3.50.2, 6.31.0
import gradio as gr


def either(choice):
    return choice.upper() if choice else "all"


def early(choice):
    if choice is None:
        return ""
    return choice.lower()


def default(choice):
    return (choice or "all").upper()


def tried(choice):
    try:
        return choice.upper()
    except AttributeError:
        return ""


def filtered(choice):
    return {"a": 1}.get(choice, 0)


def shown(choice):
    return f"{choice}"


def several(choices):
    return choices.copy()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    many = gr.Dropdown(["a", "b"], value=None, multiselect=True)
    set_ = gr.Dropdown(["a", "b"], value="a")
    out = gr.Textbox()
    go = gr.Button("Go")
    for function in (either,):
        go.click(function, choice, out)
    go.click(early, choice, out)
    go.click(default, choice, out)
    go.click(tried, choice, out)
    go.click(filtered, choice, out)
    go.click(shown, choice, out)
    go.click(several, many, out)
    go.click(lambda value: value.upper(), set_, out)
