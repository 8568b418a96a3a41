import gradio as gr


def reset():
    return "small"


def order(size):
    return f"One {size} coffee"


with gr.Blocks(title="Coffee") as demo:
    size = gr.Radio(["small", "large"], value="small", label="Size")
    bill = gr.Textbox(label="Bill")
    again = gr.Button("Again")
    again.click(reset, None, size, api_name="reset")
    go = gr.Button("Order")
    go.click(order, size, bill, api_name="order")


if __name__ == "__main__":
    demo.launch()
