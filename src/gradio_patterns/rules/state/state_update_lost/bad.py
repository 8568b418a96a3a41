import gradio as gr


def serve(tickets):
    tickets += 1
    return f"Now serving ticket {tickets}"


with gr.Blocks(title="Town hall") as demo:
    tickets = gr.State(0)
    board = gr.Textbox(label="Counter 4")
    gr.Button("Next citizen, please").click(serve, tickets, board, api_name="serve")

if __name__ == "__main__":
    demo.launch()
