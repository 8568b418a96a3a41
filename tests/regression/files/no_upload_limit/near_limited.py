import gradio as gr

demo = gr.Interface(len, gr.File(file_count="multiple"), "number")
demo.launch(max_file_size="5mb")
