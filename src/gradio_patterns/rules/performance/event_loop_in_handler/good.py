import asyncio

import gradio as gr


async def look_up(word):
    await asyncio.sleep(0.1)
    return f"{word}: a noun"


async def define(word):
    return await look_up(word)


with gr.Blocks() as demo:
    word = gr.Textbox(label="Word")
    meaning = gr.Textbox(label="Meaning")
    word.submit(define, word, meaning, api_name="define")

if __name__ == "__main__":
    demo.launch(show_error=True)
