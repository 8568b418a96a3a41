# gradio: 6.31.0
import gradio as gr


def sounding(sound):
    return gr.validators.is_audio_correct_length(sound, 1, 10)


with gr.Blocks() as demo:
    sound, out = gr.Audio(), gr.Textbox()
    sound.change(lambda sound: "ok", sound, out, validator=sounding)
