import gradio as gr


def area(width: float, height: float) -> float:
    """
    The area of a rectangle.

    Args:
        width: its width in metres
        height: its height in metres
    """
    return width * height


def perimeter(width: float, height: float) -> float:
    """
    The perimeter of a rectangle.

    Args:
        width: its width in metres
        height: its height in metres
    """
    return 2 * (width + height)


with gr.Blocks() as demo:
    width, height = gr.Number(3, label="Width"), gr.Number(4, label="Height")
    result = gr.Number(label="Result")
    gr.Button("Area").click(area, [width, height], result, api_name="area")
    gr.Button("Perimeter").click(perimeter, [width, height], result, api_name="perimeter")

if __name__ == "__main__":
    demo.launch(mcp_server=True)
