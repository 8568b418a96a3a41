import os

import gradio as gr


def path(name):
    return os.path.join("out", name)


def helped(name):
    return find(name)


def find(name):
    return f"pictures/{name} of mine.png"


def told(name):
    if not name:
        raise gr.Error("Please enter a name first")
    return name


def both(name):
    return "out.png", "Please look at this picture"


def message(name):
    text = "Nothing was drawn"
    print(text)
    return None


def noted(name):
    return {note: "Nothing was drawn", picture: None}


def hidden(name):
    return gr.update(label="Nothing was drawn", value=None)


def written(name):
    return "<svg> a b </svg>", "data:image/png;base64, abc"


with gr.Blocks() as demo:
    name = gr.Dropdown(["a", "b"])
    picture, note, other = gr.Image(), gr.Textbox(), gr.Image()
    go = gr.Button()
    go.click(path, name, picture)
    go.click(helped, name, picture)
    go.click(told, name, picture)
    go.click(both, name, [picture, note])
    go.click(message, name, picture)
    go.click(noted, name, [picture, note])
    go.click(hidden, name, picture)
    go.click(written, name, [picture, other])
