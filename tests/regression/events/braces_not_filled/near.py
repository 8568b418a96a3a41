# gradio: 4.44.1, 6.31.0
import gradio as gr

TEXT = "No {name}"


def buy(name, count):
    gr.Info(f"{name}")
    gr.Info("No {name}".format(name=name))
    gr.Info("Write {{name}} for the name")
    gr.Info("Write {anything} you like, {} and {0}")
    gr.Info('{"role": "user"} is what a message looks like')
    gr.Info(TEXT)
    gr.Info("A set is {1, 2}")
    print("{name}")
    return "{name}"
