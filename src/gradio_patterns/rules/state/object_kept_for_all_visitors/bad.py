from configparser import ConfigParser

import gradio as gr

session = ConfigParser()
session.add_section("visit")


def save(note):
    session.set("visit", "note", note)
    return "Saved"


def show():
    return session.get("visit", "note")


with gr.Blocks() as demo:
    note = gr.Textbox(label="Note")
    answer = gr.Textbox(label="Answer")
    note.submit(save, note, answer, api_name="save")
    gr.Button("Show").click(show, None, answer, api_name="show")

if __name__ == "__main__":
    demo.launch()
