import gradio as gr

gr.Interface(len, gr.File(), gr.Number()).launch(max_file_size=2.5)  # expect: max-file-size-malformed -> no fix
