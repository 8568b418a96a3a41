import gradio as gr

with gr.Blocks() as demo:
    gr.Chatbot(show_copy_button=True, show_share_button=False, type="messages")
    gr.Markdown("Copy me", show_copy_button=True)
    gr.TextArea(show_copy_button=True)
    gr.Image(show_fullscreen_button=False)
    gr.Audio(show_download_button=False)
    gr.Video(show_download_button=False)
    gr.Slider(0, 1, show_reset_button=False)
    gr.Dataframe(show_copy_button=True, show_fullscreen_button=True)

demo.launch()
