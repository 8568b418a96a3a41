import gradio as gr
import settings


def photo(kind):
    return gr.Image(type=kind), gr.Image(type=settings.KIND), gr.Image(type="p" + "il")
