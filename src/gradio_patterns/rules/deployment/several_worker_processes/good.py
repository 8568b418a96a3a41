import os

import gradio as gr
import uvicorn
from fastapi import FastAPI


def add(word, words):
    words = [*words, word]
    return " ".join(words), words


with gr.Blocks(title="Words") as demo:
    words = gr.State([])
    word = gr.Textbox(label="Word")
    sentence = gr.Textbox(label="Sentence")
    word.submit(add, [word, words], [sentence, words], api_name="add")

app = gr.mount_gradio_app(FastAPI(), demo, path="/ui")

if __name__ == "__main__":
    uvicorn.run("app:app", port=int(os.environ.get("PORT", "8000")))
