# gradio: 6.31.0
import gradio as gr
from gradio import Dataframe

FIXED = (3, "fixed")

with gr.Blocks() as demo:
    gr.Dataframe(col_count=(3, "fixed"))  # expect: fixed-columns-dropped
    Dataframe(
        headers=["a"],
        col_count=(1, "fixed"),  # expect: fixed-columns-dropped
    )

gr.Interface(len, gr.DataFrame(col_count=FIXED), "number")  # expect: fixed-columns-dropped
