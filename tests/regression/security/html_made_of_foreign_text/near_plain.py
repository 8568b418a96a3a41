import gradio as gr


def show(row):
    print(f"<debug> {len(row)}")
    return f"{row['title']} by {row['author']}"


class Page:
    title = "Home"

    def head(self):
        return f"<h1>{self.title}</h1>"


gr.Interface(show, gr.JSON(), gr.Textbox()).launch()
gr.HTML(Page().head())
