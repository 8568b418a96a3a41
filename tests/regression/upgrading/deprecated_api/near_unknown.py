import gradio as gr


def table(rows, **options):
    return gr.Dataframe(row_count=rows, **options)
