import os

import gradio as gr

os.makedirs("scores", exist_ok=True)
with open("scores/waltz.txt", "w") as sheet:
    sheet.write("Waltz in A minor, fingering by M. Aliyev\n")


def fetch(title):
    if title not in os.listdir("scores"):
        raise gr.Error("There is no sheet of that title.")
    return os.path.join("scores", title)


with gr.Blocks(title="Music library") as demo:
    title = gr.Textbox(label="Title", value="waltz.txt")
    sheet = gr.File(label="Sheet")
    gr.Button("Fetch").click(fetch, title, sheet, api_name="fetch")

if __name__ == "__main__":
    demo.launch()
