import time

import gradio as gr


def search_archive(topic):
    time.sleep(1.5)
    print("archive searched")
    return f"12 letters about {topic} found, opening the first"


def show_first_letter(topic):
    return f"Dear Anna, I have to tell you about {topic}"


with gr.Blocks(title="Letter archive") as demo:
    topic = gr.Textbox("gardening", label="Topic")
    letter = gr.Textbox(label="Letter")
    read = gr.Button("Read")
    found = read.click(search_archive, topic, letter)
    found.then(show_first_letter, topic, letter)

if __name__ == "__main__":
    demo.launch()
