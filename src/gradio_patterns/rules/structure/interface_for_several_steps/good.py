import gradio as gr


def area(shape, width, height, radius):
    if shape == "Rectangle":
        return width * height
    if shape == "Circle":
        return 3.14159 * radius**2
    return width * height / 2


def fields_for(shape):
    circle = shape == "Circle"
    return gr.update(visible=not circle), gr.update(visible=not circle), gr.update(visible=circle)


with gr.Blocks(title="Area") as demo:
    shape = gr.Radio(["Rectangle", "Circle", "Triangle"], value="Rectangle", label="Shape")
    width = gr.Number(2, label="Width")
    height = gr.Number(3, label="Height")
    radius = gr.Number(1, label="Radius", visible=False)
    result = gr.Number(label="Area")
    shape.change(fields_for, shape, [width, height, radius])
    gr.Button("Compute").click(area, [shape, width, height, radius], result)

if __name__ == "__main__":
    demo.launch()
