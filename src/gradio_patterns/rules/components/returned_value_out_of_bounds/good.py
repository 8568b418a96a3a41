import gradio as gr


def empty_table():
    return 1


def seat(guests):
    return f"A table for {int(guests)}"


with gr.Blocks(title="Tables") as demo:
    guests = gr.Number(2, minimum=1, maximum=8, label="Guests")
    answer = gr.Textbox(label="Answer")
    again = gr.Button("Again")
    again.click(empty_table, None, guests, api_name="again")
    go = gr.Button("Seat")
    go.click(seat, guests, answer, api_name="seat")


if __name__ == "__main__":
    demo.launch()
