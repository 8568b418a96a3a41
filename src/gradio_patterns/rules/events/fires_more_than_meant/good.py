import gradio as gr


CALLS = []


def load(address):
    CALLS.append(address)
    return str(len(CALLS))


with gr.Blocks() as demo:
    address = gr.Textbox(label="Address")
    loads = gr.Textbox(label="Loads")
    button = gr.Button("Load")
    address.submit(load, address, loads)
    button.click(load, address, loads)

if __name__ == "__main__":
    demo.launch()
