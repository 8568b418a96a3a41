import gradio as gr


def fare(age):
    if age < 18:
        return "Half fare"
    return "Full fare"


with gr.Blocks(title="Fares") as demo:
    age = gr.Textbox("17", label="Age")
    result = gr.Textbox(label="Fare")
    go = gr.Button("Tell me")
    go.click(fare, age, result, api_name="fare")


if __name__ == "__main__":
    demo.launch()
