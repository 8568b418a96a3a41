import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=None)
demo.launch()
demo.launch(auth=())
