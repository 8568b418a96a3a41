import gradio as gr


def weigh(fruit):
    return f"100 g of {fruit.lower()}"


with gr.Blocks(title="Greengrocer") as demo:
    fruit = gr.Textbox(label="Fruit")
    scales = gr.Textbox(label="Scales")
    fruit.submit(weigh, fruit, scales, api_name="weigh")
    gr.Examples(["Plum", "Pear"], fruit, scales, weigh, cache_examples=True, cache_mode="lazy")

if __name__ == "__main__":
    demo.launch()
