import gradio as gr


def tidy(names):
    found = names.split(",")
    for name in found:
        if not name.strip():
            found.remove(name)
    return "|".join(found)


with gr.Blocks() as demo:
    names = gr.Textbox(label="Names")
    rest = gr.Textbox(label="Names that are not empty")
    names.submit(tidy, names, rest, api_name="tidy")

if __name__ == "__main__":
    demo.launch()
