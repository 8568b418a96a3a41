import gradio as gr


def book(seats):
    if seats > 5:
        raise ValueError("At most five seats")
    return f"{seats} seats booked"


with gr.Blocks() as demo:
    seats = gr.Slider(1, 9, step=1, label="Seats")
    said = gr.Textbox(label="Answer")
    gr.Button("Book").click(book, seats, said, api_name="book")

if __name__ == "__main__":
    demo.launch()
