import gradio as gr

with gr.Blocks() as demo:
    a = gr.Textbox()
    b = gr.Textbox()
    a.submit(lambda text: text * 2, a, b)
    b.submit(lambda text: text * 3, b, a)

demo.launch(share=True, max_threads=1)  # expect: too-few-threads "only one handler runs"
