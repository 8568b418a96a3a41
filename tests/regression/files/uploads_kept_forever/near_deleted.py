import gradio as gr

with gr.Blocks(delete_cache=(60, 3600)) as demo:
    clip = gr.Video()
    clip.change(lambda path: path, clip, clip)

demo.launch(max_file_size="1gb")
