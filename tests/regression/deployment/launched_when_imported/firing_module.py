import gradio as gr
import near_canteen as canteen  # expect: launched-when-imported


def build():
    return gr.TabbedInterface([canteen.demo], ["Canteen"])


if __name__ == "__main__":
    build().launch()
