import gradio as gr


def area(shape, width, height, radius):
    if shape == "Rectangle":
        return width * height
    if shape == "Circle":
        return 3.14159 * radius**2
    return width * height / 2


demo = gr.Interface(
    area,
    inputs=[
        gr.Radio(["Rectangle", "Circle", "Triangle"], value="Rectangle", label="Shape"),
        gr.Number(2, label="Width"),
        gr.Number(3, label="Height"),
        gr.Number(1, label="Radius"),
    ],
    outputs=gr.Number(label="Area"),
    title="Area",
)

if __name__ == "__main__":
    demo.launch()
