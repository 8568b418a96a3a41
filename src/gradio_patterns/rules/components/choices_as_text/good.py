import gradio as gr


def order(size):
    return f"One {size} coffee"


with gr.Blocks(title="Coffee") as demo:
    size = gr.Radio(["small", "large"], label="Size")
    text = gr.Textbox(label="Order")
    size.change(order, size, text)


if __name__ == "__main__":
    demo.launch()
