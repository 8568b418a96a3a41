import gradio as gr


class Client:
    def launch(self, max_file_size):
        return max_file_size


Client().launch(max_file_size="5m")
dict(max_file_size="200m")

with gr.Blocks() as demo:
    gr.File()

demo.launch()
