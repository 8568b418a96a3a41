import gradio as gr
from gradio import Blocks


def now():
    return "12:00"


with gr.Blocks() as demo:
    with gr.Row():
        clock = gr.Textbox()
        go = gr.Button()
    first = go.click(now, None, clock)

go.click(now, None, clock)  # expect: listener-outside-blocks ".click(...) stands after"
clock.change(fn=now, outputs=clock)  # expect: listener-outside-blocks
demo.load(now, None, clock)  # expect: listener-outside-blocks
first.then(now, None, clock)  # expect: listener-outside-blocks
gr.on(go.click, now, None, clock)  # expect: listener-outside-blocks "gr.on(...) stands after"
gr.on([go.click, demo.load], now, None, clock)  # expect: listener-outside-blocks
third = clock.submit(now, None, clock)  # expect: listener-outside-blocks
third.then(now, None, clock)


@gr.render(triggers=[clock.change])  # expect: listener-outside-blocks "gr.render(...) stands after"
def more():
    gr.Markdown("More")


page = Blocks()
with page:
    other = gr.Button()

if __name__ == "__main__":
    other.click(now).then(now)  # expect: listener-outside-blocks
    page.launch()
