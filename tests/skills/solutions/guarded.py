import time

import gradio as gr


def square(text):
    try:
        number = float(text)
    except ValueError:
        raise gr.Error("Please give a number.") from None
    time.sleep(0.2)
    return number**2


def locked():
    return gr.Button(interactive=False)


def free():
    return gr.Button(interactive=True)


with gr.Blocks() as demo:
    text = gr.Textbox(label="Number")
    button = gr.Button("Square")
    shown = gr.Number(label="Square")
    work = button.click(locked, None, button, api_visibility="private").then(
        square, text, shown, api_name="square"
    )
    work.success(free, None, button, api_visibility="private")
    work.failure(free, None, button, api_visibility="private")

if __name__ == "__main__":
    demo.launch()
