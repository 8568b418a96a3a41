import gradio as gr


class Engine:
    def launch(self, max_threads):
        return max_threads


engine = Engine()
engine.launch(max_threads=1)

with gr.Blocks() as demo:
    a = gr.Textbox()
    b = gr.Textbox()
    a.submit(lambda text: text * 2, a, b)
    b.submit(lambda text: text * 3, b, a)

demo.launch()
