import gradio as gr


def rows(table):
    if not table:
        return "Nothing in it"
    return f"{len(table)} rows"


with gr.Blocks(title="Rows") as demo:
    table = gr.Dataframe([[1, 2], [3, 4]], label="Table")
    count = gr.Textbox(label="Rows")
    go = gr.Button("Count")
    go.click(rows, table, count, api_name="rows")


if __name__ == "__main__":
    demo.launch()
