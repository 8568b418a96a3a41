"""Names that are bound somewhere: by the module, around the function, by a loop or a global."""

import gradio as gr

GREETING = "Hello"
try:
    import faster
except ImportError:
    faster = None


def set_up():
    global made
    made = 1


def greet(name):
    words = [word for word in name.split() if faster is None]
    with open(__file__) as file:
        lines = file.readlines()
    for line in lines:
        words.append(line)

    def inner():
        return words

    if (count := len(words)) > 3:
        return f"{count} {made}"
    try:
        return inner()
    except ValueError as error:
        return str(error)


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    name.submit(greet, name, gr.Textbox(label="Out"))
