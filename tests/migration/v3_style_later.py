import gradio as gr

with gr.Blocks() as demo:
    note = gr.Textbox(label="Note", lines=3)
    note.style(container=True, show_copy_button=True)
    pieces = gr.Gallery(label="Pieces")
    pieces.style(grid=4)
    note.submit(lambda text: None, note, pieces)

demo.launch()
