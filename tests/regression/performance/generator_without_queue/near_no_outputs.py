import gradio as gr


def work():
    for part in range(3):
        print(part)
        yield


with gr.Blocks() as demo:
    gr.Button().click(work, None, None, queue=False)

    @gr.render(queue=False)
    def draw():
        for part in range(3):
            gr.Markdown(str(part))
            yield
