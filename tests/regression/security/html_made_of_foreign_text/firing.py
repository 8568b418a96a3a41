import gradio as gr


def show(results):
    html = "<h1>Results</h1>"
    for _, row in results.iterrows():
        html += f"<div><p>Title: {row['video_title']}</p>"  # ask: html-made-of-foreign-text
        html += f"<p>{row['score']:.4f}</p></div>"
    return html


with gr.Blocks() as demo:
    table = gr.Dataframe()
    out = gr.HTML()
    table.change(show, table, out)
