import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("Members only")
    box = gr.Textbox(show_copy_button=True)
    gr.Image(show_share_button=False, show_download_button=False)
    box.change(lambda t: t, box, None)

demo.launch()
