import gradio as gr

from settings import TONES


def make(tones: str):
    return gr.Dropdown(tones), gr.Radio(TONES), gr.Dropdown(TONES["de"])
