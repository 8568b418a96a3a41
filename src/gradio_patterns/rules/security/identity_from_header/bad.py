"""My berth in the harbour."""

import gradio as gr

BERTHS = {"ada": "Berth 7", "ben": "Berth 12"}


def berth(request: gr.Request):
    name = request.headers.get("x-forwarded-user", "")
    return BERTHS.get(name, "No berth")


with gr.Blocks() as demo:
    shown = gr.Textbox(label="Berth")
    gr.Button("Show").click(berth, None, shown, api_name="berth")

if __name__ == "__main__":
    demo.launch()
