import gradio as gr


def show(results):
    return "".join(
        f"<p style='color:{row['color']}'>{row['score']:.2f} {row['date']}</p>" for row in results
    )


gr.Interface(show, gr.JSON(), gr.HTML()).launch()
