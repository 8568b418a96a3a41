import gradio as gr


class Window:
    def launch(self, show_error):
        return show_error


Window().launch(show_error=True)
gr.Interface(lambda x: x, "text", "text").launch()
