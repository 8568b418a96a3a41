import html

import gradio as gr


def show(results):
    return "".join(f"<p>{html.escape(row['title'])}</p>" for row in results)


gr.Interface(show, gr.JSON(), gr.HTML()).launch()
