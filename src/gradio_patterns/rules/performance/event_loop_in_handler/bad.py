import asyncio

import gradio as gr


async def look_up(word):
    await asyncio.sleep(0.1)
    return f"{word}: a noun"


def define(word):
    loop = asyncio.get_event_loop()
    return loop.run_until_complete(look_up(word))


with gr.Blocks() as demo:
    word = gr.Textbox(label="Word")
    meaning = gr.Textbox(label="Meaning")
    word.submit(define, word, meaning, api_name="define")

if __name__ == "__main__":
    demo.launch(show_error=True)
