import gradio as gr


class Headline(gr.Textbox):
    def postprocess(self, value):
        return None if value is None else value.upper()


def clear():
    return None


with gr.Blocks() as demo:
    title = Headline("start", label="Title")
    gr.Button("Clear").click(clear, None, title, api_name="clear")

if __name__ == "__main__":
    demo.launch()
