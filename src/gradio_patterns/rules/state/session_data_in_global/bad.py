import gradio as gr

basket = []


def add(item):
    basket.append(item)
    return "\n".join(basket)


with gr.Blocks(title="Pharmacy") as demo:
    item = gr.Textbox(label="Add to your basket")
    listing = gr.Textbox(label="Your basket", lines=5)
    item.submit(add, item, listing, api_name="add")

if __name__ == "__main__":
    demo.launch()
