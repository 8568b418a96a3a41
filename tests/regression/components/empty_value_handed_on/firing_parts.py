import client
import gradio as gr
from gradio_roll import Roll


def answer(message, history):
    said = ""
    for chunk in client.stream(message):
        said += chunk.choices[0].delta.content  # ask: empty-value-handed-on "chunk"
        yield said


def count(notes):
    return len(notes["notes"])  # ask: empty-value-handed-on "cleared"


def greet(gender):
    return f"Hello {gender}"  # ask: empty-value-handed-on "None"


def kind(files):
    return [file for file in files if file.mime_type.startswith("image/")]  # ask: empty-value-handed-on "mime_type"


with gr.Blocks() as demo:
    roll = Roll()
    roll.change(count, roll, gr.Number(label="Notes"))
    gender = gr.Radio(["Mr", "Ms"], label="Title")
    gr.Button("Greet").click(greet, gender, gr.Textbox(label="Greeting"))
    gr.ChatInterface(answer)
