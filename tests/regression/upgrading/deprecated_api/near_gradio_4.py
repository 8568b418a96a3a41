# gradio: 4.44.1
import gradio as gr

with gr.Blocks() as demo:
    gr.BarPlot(x="a", y="b", color="c", title="t", x_label_angle=45)
    gr.FileExplorer(root_dir=".")
    gr.FileExplorer("*.txt")
    gr.LoginButton(logout_value="Bye {}")
    song = gr.Audio()
    song.stop(print)
    gr.Dataframe(row_count=(2, "dynamic"))
