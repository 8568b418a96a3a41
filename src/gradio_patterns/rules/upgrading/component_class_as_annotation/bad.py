import gradio as gr


def double(count: gr.Number):
    return f"{count * 2:.0f} seats"


with gr.Blocks() as demo:
    count = gr.Number(4, label="Guests")
    answer = gr.Textbox(label="Booking", elem_id="booking")
    gr.Button("Book").click(double, count, answer)

if __name__ == "__main__":
    demo.launch()
