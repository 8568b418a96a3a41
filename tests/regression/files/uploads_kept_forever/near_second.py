import gradio as gr

with gr.Blocks() as numbers:
    box = gr.Textbox()
    box.change(len, box, None)

with gr.Blocks() as part:
    file = gr.File()
    file.change(str, file, None)

with gr.Blocks(delete_cache=(60, 3600)) as clips:
    clip = gr.Video()
    clip.change(str, clip, None)
    part.render()

clips.launch(max_file_size="5mb")
