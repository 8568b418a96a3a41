import gradio as gr


class Translator:
    def __init__(self):
        self.words = {"bread": "pain", "milk": "lait"}

    def __call__(self, word):
        return self.words.get(word, "?")


def translate(word, translator):
    return translator(word)


with gr.Blocks(title="Phrase book") as demo:
    translator = gr.State(Translator())
    word = gr.Textbox(label="English")
    french = gr.Textbox(label="French")
    word.submit(translate, [word, translator], french, api_name="translate")

if __name__ == "__main__":
    demo.launch()
