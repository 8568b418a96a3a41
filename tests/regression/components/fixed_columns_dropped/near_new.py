import gradio as gr

with gr.Blocks() as demo:
    gr.Dataframe(column_count=(3, "fixed"))
    gr.Dataframe(row_count=(3, "fixed"))
    gr.Dataframe(headers=["a", "b"])
