import gradio as gr


def remember(word, words):
    words = [*words, word]
    return words, ", ".join(words)


with gr.Blocks(title="Vocabulary") as demo:
    words = gr.State([])
    word = gr.Textbox(label="New word")
    learned = gr.Textbox(label="Learned so far")
    word.submit(remember, [word, words], [words, learned], api_name="remember")

if __name__ == "__main__":
    demo.launch()
