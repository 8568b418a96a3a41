import gradio as gr
from transformers import pipeline

writer = pipeline("text-generation")


def write(opening):
    return writer(opening)[0]["generated_text"]


with gr.Blocks(title="Story teller") as demo:
    opening = gr.Textbox(label="Once upon a time")
    story = gr.Textbox(label="Story", lines=8)
    opening.submit(write, opening, story, api_name="write")

if __name__ == "__main__":
    demo.launch()
