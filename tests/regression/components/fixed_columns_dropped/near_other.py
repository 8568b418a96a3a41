import gradio as gr
from tables import Dataframe, settings

Dataframe(col_count=(3, "fixed"))

with gr.Blocks() as demo:
    gr.Dataframe(**settings)
