import gradio as gr


def tab():
    with gr.Blocks() as part:
        clip = gr.Video()
        clip.change(lambda path: path, clip, clip)
    return part
