import gradio as gr

with gr.Blocks(title="Reading log") as demo:
    gr.Markdown("Add one row per book.")
    log = gr.Dataframe(
        headers=["Title", "Pages"],
        column_count=(2, "fixed"),
        interactive=True,
        label="Books",
    )

if __name__ == "__main__":
    demo.launch()
