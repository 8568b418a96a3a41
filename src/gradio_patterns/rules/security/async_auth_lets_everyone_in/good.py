import hmac
import os

import gradio as gr


def check_login(user, password):
    expected = os.environ.get("ARCHIVE_PASSWORD")
    if user != "archivist" or not expected:
        return False
    return hmac.compare_digest(password, expected)


def find_box(title):
    return f"{title}: shelf 14, box 3"


with gr.Blocks(title="Town archive") as demo:
    title = gr.Textbox(label="Document")
    place = gr.Textbox(label="Where it lies")
    title.submit(find_box, title, place, api_name="find")

if __name__ == "__main__":
    demo.launch(auth=lambda user, password: check_login(user, password))
