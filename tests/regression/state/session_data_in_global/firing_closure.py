import gradio as gr


def build():
    lines = []

    def add(line):
        lines.append(line)  # expect: session-data-in-global
        return "\n".join(lines)

    return gr.Interface(add, "text", "text")


build().launch()
