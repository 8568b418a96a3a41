import gradio as gr


def start(request: gr.Request):
    return request.username or "guest"


def salaries(name):
    return "Ada: 5000" if name == "boss" else "Only the boss may see this"


with gr.Blocks(title="Salaries") as demo:
    name = gr.Textbox(visible=False)
    answer = gr.Textbox(label="Answer")
    show = gr.Button("Show")
    demo.load(start, None, name, api_name="start")
    show.click(salaries, name, answer, api_name="salaries")


if __name__ == "__main__":
    demo.launch()
