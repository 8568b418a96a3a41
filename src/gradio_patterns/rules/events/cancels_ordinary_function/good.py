import time

import gradio as gr


def send_newsletter():
    for number in range(1, 9):
        print(f"letter {number} sent")
        yield f"{number} letters are sent"
        time.sleep(0.5)


with gr.Blocks(title="Newsletter") as demo:
    status = gr.Textbox(label="Status")
    send = gr.Button("Send")
    stop = gr.Button("Stop")
    sending = send.click(send_newsletter, None, status)
    stop.click(None, None, None, cancels=[sending])

if __name__ == "__main__":
    demo.queue().launch()
