import gradio as gr
from tables import WIDTH

with gr.Blocks() as demo:
    gr.Dataframe(col_count=3)
    gr.Dataframe(col_count=(3, "dynamic"))
    gr.Dataframe(col_count=WIDTH)
    # Works on Gradio 5 and 6.
    gr.Dataframe(col_count=(3, "fixed"), column_count=(3, "fixed"))
