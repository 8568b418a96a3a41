import gradio as gr


def toggle(wants_invoice):
    return gr.update(visible=wants_invoice)


with gr.Blocks(title="Ticket shop") as demo:
    wants_invoice = gr.Checkbox(label="I need an invoice")
    address = gr.Textbox(label="Address", visible=False)
    wants_invoice.change(toggle, wants_invoice, address, api_name="toggle")

if __name__ == "__main__":
    demo.launch()
