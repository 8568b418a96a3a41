import os

import gradio as gr

USERS = [tuple(pair.split(":", 1)) for pair in os.environ["APP_USERS"].split(",")]
notes_of = {}


def add(text, request: gr.Request):
    notes_of.setdefault(request.username, []).append(text)
    return "\n".join(notes_of[request.username])


def notes(request: gr.Request):
    return "\n".join(notes_of.get(request.username, []))


with gr.Blocks() as demo:
    text = gr.Textbox(label="New note")
    button = gr.Button("Add")
    shown = gr.Textbox(label="My notes", lines=6, interactive=False)
    button.click(add, text, shown, api_name="add")
    demo.load(notes, None, shown, api_name="notes")

if __name__ == "__main__":
    demo.launch(auth=USERS)
