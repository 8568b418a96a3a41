import asyncio

import gradio as gr


async def fetch(city):
    await asyncio.sleep(0.01)
    return f"sunny in {city}"


async def weather(city):
    return await fetch(city)


with gr.Blocks(title="Weather") as demo:
    city = gr.Textbox(label="City")
    answer = gr.Textbox(label="Weather")
    city.submit(weather, city, answer, api_name="weather")


if __name__ == "__main__":
    demo.launch()
