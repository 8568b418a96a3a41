# gradio: 4.44.1
import gradio as gr

with gr.Blocks() as demo:
    gr.BarPlot(color_legend_title="Kind")  # expect: deprecated-api
    gr.LinePlot(stroke_dash="kind", x="year")  # expect: deprecated-api
    gr.ScatterPlot(width=300)  # expect: deprecated-api
    gr.FileExplorer(root=".")  # expect: deprecated-api
    gr.LoginButton(signed_in_value="Hello {}")  # expect: deprecated-api
    gr.LogoutButton()  # expect: deprecated-api
    gr.Number(show_label=True, container=False)  # expect: deprecated-api
