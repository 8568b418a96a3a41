import gradio as gr

from .parts import tidy  # ask: name-not-there "run as a script"


def greet(name):
    return f"{args.greeting} {tidy(name)}"  # ask: name-not-there "as a script"


def part(name):
    return missing(name)  # ask: name-not-there "nothing here gives"


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    out = gr.Textbox(label="Out")
    name.submit(greet, name, out)
    name.blur(part, name, out)

if __name__ == "__main__":
    args = demo
    demo.launch()
