# gradio: 5.50.0, 6.31.0
import gradio as gr


def make(text):
    with open("letter.txt", "w") as file:
        file.write(text)
    return "letter.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    first, second = gr.DownloadButton("One"), gr.DownloadButton("Two")
    first.click(make, text, second)
