import gradio as gr

with gr.Blocks() as numbers:
    box = gr.Textbox()
    box.change(len, box, None)

with gr.Blocks(delete_cache=(60, 3600)) as clips:
    clip = gr.Video()
    clip.change(str, clip, None)

with gr.Blocks(title="Documents") as documents:  # ask: uploads-kept-forever
    with gr.Row():
        file = gr.File()
        file.change(str, file, None)

numbers.launch(prevent_thread_lock=True)
clips.launch(prevent_thread_lock=True, max_file_size="5mb")
documents.launch(max_file_size="5mb")
