import gradio as gr

with gr.Blocks() as demo:  # ask: uploads-kept-forever
    clip = gr.Video()
    clip.change(lambda path: path, clip, clip)

demo.launch(max_file_size="1gb")
