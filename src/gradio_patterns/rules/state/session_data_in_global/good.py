import gradio as gr


def add(item, basket):
    basket = [*basket, item]
    return "\n".join(basket), basket


with gr.Blocks(title="Pharmacy") as demo:
    basket = gr.State([])
    item = gr.Textbox(label="Add to your basket")
    listing = gr.Textbox(label="Your basket", lines=5)
    item.submit(add, [item, basket], [listing, basket], api_name="add")

if __name__ == "__main__":
    demo.launch()
