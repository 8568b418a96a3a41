import gradio as gr

with gr.Blocks() as demo:
    clip = gr.Video(source="upload", label="Clip")
    name = gr.Textbox(label="File")
    clip.change(lambda path: path or "", clip, name, status_tracker=None)

demo.launch(file_directories=["."], encrypt=False)
