import os

import gradio as gr

with gr.Blocks() as demo:
    song = gr.TextArea()
    player = gr.Audio()

    @gr.on(song.submit, inputs=song, outputs=player)
    def play(song):
        return os.path.join("songs", song)  # expect: visitor-chooses-file-path
