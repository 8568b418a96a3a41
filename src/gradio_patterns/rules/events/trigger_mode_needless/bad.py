import time

import gradio as gr


def book_table(guests):
    time.sleep(1)
    return f"A table for {guests:.0f} is booked"


with gr.Blocks(title="Table booking") as demo:
    guests = gr.Number(2, label="Guests")
    answer = gr.Textbox(label="Answer")
    book = gr.Button("Book")
    book.click(book_table, guests, answer, trigger_mode="once")

if __name__ == "__main__":
    demo.launch()
