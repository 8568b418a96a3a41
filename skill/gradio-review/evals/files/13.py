"""Weather for a city, asked from a slow service."""

import gradio as gr
import requests


async def weather(city):
    answer = requests.get("https://wttr.in/" + city, params={"format": "3"}, timeout=30)
    return answer.text


async def compare(first, second):
    return await weather(first) + await weather(second)


with gr.Blocks() as demo:
    city = gr.Textbox(label="City")
    other = gr.Textbox(label="Other city")
    result = gr.Textbox(label="Weather", lines=3)
    city.submit(weather, city, result, concurrency_limit=20)
    other.submit(compare, [city, other], result, concurrency_limit=20)

if __name__ == "__main__":
    demo.launch()
