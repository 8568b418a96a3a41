import gradio as gr


def slow(text):
    return text[::-1]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(slow, box, box)

demo.queue(concurrency_count=2, max_size=20, client_position_to_load_data=30)
demo.launch(show_api=False)
