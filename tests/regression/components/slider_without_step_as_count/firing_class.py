import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.rows = gr.Slider(0, 50, 3)
            self.table = gr.Dataframe()
            self.rows.change(self.fill, self.rows, self.table)

    def fill(self, rows):
        return [[row] for row in range(rows)]  # expect: slider-without-step-as-count
