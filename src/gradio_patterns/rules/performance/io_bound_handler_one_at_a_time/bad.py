import asyncio

import gradio as gr


async def look_up(word):
    await asyncio.sleep(2)
    return f"{word}: see volume 3"


with gr.Blocks(title="Reading room") as demo:
    word = gr.Textbox(label="Word")
    entry = gr.Textbox(label="Entry")
    word.submit(look_up, word, entry, api_name="look_up")

if __name__ == "__main__":
    demo.launch()
