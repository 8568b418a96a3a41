# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    with gr.Box():  # expect: deprecated-api
        song = gr.Audio()
        film = gr.Video()
    name = gr.inputs.Textbox()  # expect: deprecated-api
    song.stop(print)  # expect: deprecated-api
    film.stop(print, film, None)  # expect: deprecated-api
    gr.Button(size="lg").style(full_width=True)  # expect: deprecated-api
    gr.Textbox(container=False, show_label=True)  # expect: deprecated-api
