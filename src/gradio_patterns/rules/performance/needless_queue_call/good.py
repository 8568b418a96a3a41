import gradio as gr


def convert(miles):
    return round(miles * 1.609, 1)


with gr.Blocks(title="Road trip") as demo:
    miles = gr.Number(label="Miles", value=26)
    kilometres = gr.Number(label="Kilometres")
    gr.Button("Convert").click(convert, miles, kilometres, api_name="convert")

if __name__ == "__main__":
    demo.launch()
