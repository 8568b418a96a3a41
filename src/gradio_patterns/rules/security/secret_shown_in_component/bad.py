import os

import gradio as gr

SERVICE_KEY = os.getenv("TRANSLATOR_API_KEY", "")


def translate(text, key):
    return text[::-1] if key else "No key: translation is switched off."


with gr.Blocks(title="Menu translator") as demo:
    key = gr.Textbox(SERVICE_KEY, label="Service key", type="password")
    text = gr.Textbox(label="Dish", value="Linsensuppe")
    result = gr.Textbox(label="In English")
    gr.Button("Translate").click(translate, [text, key], result, api_name="translate")

if __name__ == "__main__":
    demo.launch()
