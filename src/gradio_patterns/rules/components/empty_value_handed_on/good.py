import gradio as gr


def price(count, each):
    if count is None or each is None:
        return "Enter how many, and the price of one"
    discount = 0.1 if count > 10 else 0
    return f"{count * each * (1 - discount):.2f}"


with gr.Blocks() as demo:
    count = gr.Number(label="How many")
    each = gr.Number(value=2, label="Price of one")
    total = gr.Textbox(label="Total")
    gr.Button("Total").click(price, [count, each], total, api_name="price")

if __name__ == "__main__":
    demo.launch()
