import gradio as gr
from gradio.components.multimodal_textbox import MultimodalData
from gradio.data_classes import FileData
from project import Selection, TrainingData


def shown(message: str | MultimodalData, history: list):
    return history


def stored(data: FileData, text: str):
    return text


def trained(data: TrainingData, picked: Selection):
    return "done"


with gr.Blocks() as demo:
    text = gr.Textbox()
    saved = gr.State()
    text.submit(shown, [text, saved], saved)
    text.submit(stored, [saved, text], text).then(trained, [saved, saved], text)
