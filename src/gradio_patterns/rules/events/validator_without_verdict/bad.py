import gradio as gr


def old_enough(age):
    return age >= 18


def admit(age):
    return f"Welcome in, at {int(age)}."


with gr.Blocks(title="Door") as demo:
    age = gr.Number(30, label="Age")
    door = gr.Textbox(label="Door")
    gr.Button("Knock").click(admit, age, door, validator=old_enough, api_name="knock")

if __name__ == "__main__":
    demo.launch()
