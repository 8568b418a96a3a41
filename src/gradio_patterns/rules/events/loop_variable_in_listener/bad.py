import gradio as gr

CITIES = ["Lima", "Oslo", "Perth"]

with gr.Blocks(title="Cities") as demo:
    choice = gr.Textbox(label="Chosen")
    for city in CITIES:
        button = gr.Button(city)
        button.click(lambda: f"Off to {city}", None, choice, api_name=f"go_{city}")


if __name__ == "__main__":
    demo.launch()
