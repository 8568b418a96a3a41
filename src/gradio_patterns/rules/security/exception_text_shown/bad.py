"""The opening times of the library, from a file on the server."""

import gradio as gr

FOLDER = "/srv/library/internal"


def times(day):
    try:
        with open(f"{FOLDER}/{day.lower()}.txt") as file:
            return file.read()
    except Exception as error:
        return f"Error: {error}"


with gr.Blocks() as demo:
    day = gr.Textbox("Monday", label="Day")
    shown = gr.Textbox(label="Open")
    gr.Button("Look up").click(times, day, shown)

if __name__ == "__main__":
    demo.launch()
