import gradio as gr


def words(text):
    for word in text.split():
        yield word


def show(text):
    yield from words(text.strip())


with gr.Blocks(title="Word by word") as demo:
    text = gr.Textbox("one two", label="Text")
    word = gr.Textbox(label="Word")
    go = gr.Button("Show")
    go.click(show, text, word, api_name="show")


if __name__ == "__main__":
    demo.queue().launch()
