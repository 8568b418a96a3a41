import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths="")
demo.launch(allowed_paths=())
