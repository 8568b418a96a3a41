import gradio as gr


def first_word(text: str | None = None) -> str:
    return text.split()[0]


with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    word = gr.Textbox(label="First word")
    text.submit(lambda text: first_word(text or None), text, word, api_name="word")

if __name__ == "__main__":
    demo.launch()
