import gradio as gr


def fold(colour):
    return f"A {colour} paper crane"


with gr.Blocks(title="Origami") as demo:
    colour = gr.Textbox(label="Colour")
    crane = gr.Textbox(label="Crane")
    colour.submit(fold, colour, crane, api_name="fold")

demo.queue(concurrency_count=4, max_size=20)

if __name__ == "__main__":
    demo.launch()
