import gradio as gr

basket = []


def add(item, basket):
    basket.append(item)
    return "\n".join(basket), basket


class Tool:
    def __init__(self):
        self.steps = []

    def run(self, text):
        self.steps = []
        self.steps.append(text)
        return self.steps


with gr.Blocks() as demo:
    kept = gr.State([])
    item = gr.Textbox()
    out = gr.Textbox()
    item.submit(add, [item, kept], [out, kept])

    @gr.render(inputs=item)
    def draw(text):
        rows = []

        def more(line):
            rows.append(line)
            return "\n".join(rows)

        line = gr.Textbox()
        line.submit(more, line, line)

    tool = Tool()
    item.change(tool.run, item, out)
