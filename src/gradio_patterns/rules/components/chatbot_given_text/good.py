import gradio as gr


def tell(animal):
    return f"The {animal} sleeps at noon."


with gr.Blocks(title="Zoo guide") as demo:
    guide = gr.Textbox(label="Guide")
    animal = gr.Textbox(label="Animal")
    animal.submit(tell, animal, guide, api_name="tell")

if __name__ == "__main__":
    demo.launch()
