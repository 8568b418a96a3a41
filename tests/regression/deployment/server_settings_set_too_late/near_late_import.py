# gradio: 3.50.2
import os

os.environ["OTHER"] = "x"


def main():
    os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"
    import gradio as gr

    gr.Interface(lambda x: x, "text", "text").launch()


def environment():
    env = dict(os.environ)
    env["GRADIO_SERVER_NAME"] = "0.0.0.0"
    return env


main()
