from pages import OPTIONS, PLACE


def upper(choice):
    return choice.upper()


def varied(text):
    if text:
        return gr.update(choices=[text])
    return "a"


def maybe(choice):
    choice = choice or None
    return choice


with gr.Blocks() as demo:
    out = gr.Textbox()
    go = gr.Button("Go")
    options = gr.Dropdown(["a"], value=None, **OPTIONS)
    placed = gr.Dropdown(["a"], value=PLACE)
    choice = gr.Dropdown(["a"], value=None)
    filled = gr.Dropdown(["a"], value=None)
    go.click(upper, options, out)
    go.click(upper, placed, out)
    go.click(maybe, choice, out)
    out.submit(varied, out, filled)
    go.click(upper, filled, out)
