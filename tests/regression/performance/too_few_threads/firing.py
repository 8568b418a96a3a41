import gradio as gr

THREADS = 2


def draw(prompt):
    return prompt.upper()


def count(prompt):
    return len(prompt)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(draw, box, box)
    box.change(count, box, gr.Number())

if __name__ == "__main__":
    demo.queue().launch(max_threads=THREADS)  # expect: too-few-threads
