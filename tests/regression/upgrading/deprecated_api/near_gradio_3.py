# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    with gr.Group():
        song = gr.Audio()
    song.end(print)
    song.stop_recording(print)
    gr.Video().play(print)
    gr.Textbox(container=False)
    gr.Dataframe(row_count=(2, "dynamic"), col_count=(2, "fixed"))
