import gradio as gr


def next_train(stop):
    return {"Central": "10:04", "Harbour": "10:11"}.get(stop, "no train today")


with gr.Blocks(title="Tram display") as demo:
    stop = gr.Dropdown(["Central", "Harbour"], value="Central", label="Stop")
    leaves = gr.Textbox(label="Leaves", value="10:04")
    stop.change(next_train, stop, leaves, api_name="next")

if __name__ == "__main__":
    demo.launch(server_name="0.0.0.0")
