import time

import gradio as gr


def ask_model(prompt, stream=True):
    for word in ("Rain", "at", "first,", "then", "sun."):
        time.sleep(0.5)
        yield word


def forecast(town):
    text = f"{town}:"
    for word in ask_model(f"Weather in {town}?", stream=True):
        text += f" {word}"
        yield text


with gr.Blocks(title="Weather desk") as demo:
    town = gr.Textbox(label="Town")
    outlook = gr.Textbox(label="Outlook")
    town.submit(forecast, town, outlook, api_name="forecast")

if __name__ == "__main__":
    demo.launch()
