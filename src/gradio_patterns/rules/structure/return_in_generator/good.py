import gradio as gr


def count(words):
    if not words:
        yield "Nothing to count"
        return
    for number, _ in enumerate(words.split(), 1):
        yield f"{number} so far"


with gr.Blocks(title="Word counter") as demo:
    words = gr.Textbox(label="Words")
    result = gr.Textbox(label="Count")
    start = gr.Button("Count")
    start.click(count, words, result, api_name="count")

demo.queue()


if __name__ == "__main__":
    demo.launch()
