import gradio as gr


def seconds(sound):
    return 0 if sound is None else len(sound[1]) / sound[0]


with gr.Blocks() as demo:
    sound = gr.Audio(label="At most ten seconds", max_length=10, min_length=1)
    clip = gr.Video(max_length=60)
    found = gr.Number()
    sound.change(seconds, sound, found)

demo.launch()
