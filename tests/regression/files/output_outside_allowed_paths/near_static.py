import gradio as gr

gr.set_static_paths(["/data/out"])

with gr.Blocks() as demo:
    gr.Button().click(lambda: "/data/out/a.txt", None, gr.File())

demo.launch()
