import gradio as gr


class Counter:
    def __init__(self):
        self.n = 0

    def up(self):
        self.n += 1
        return gr.Number.update(value=self.n), gr.Markdown.update(value=f"**{self.n}**")


counter = Counter()
with gr.Blocks(css="button { border-radius: 0 }") as demo:
    number = gr.Number(label="Count").style(container=False)
    text = gr.Markdown()
    gr.Button("Up", variant="primary").style(full_width=False, size="sm").click(
        counter.up, None, [number, text]
    )

demo.launch(enable_queue=True, show_api=False)
