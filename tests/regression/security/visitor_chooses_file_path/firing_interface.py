from gradio import DownloadButton, Blocks, Textbox
import gradio as gr


def fetch(code):
    return f"exports/{code}.csv"  # expect: visitor-chooses-file-path


gr.Interface(fetch, gr.Textbox(), gr.File()).launch()
