import gradio as gr


def shopping_list(text):
    items = [item.strip() for item in text.split(",") if item.strip()]
    return "\n".join(f"- {item}" for item in items)


with gr.Blocks(title="Shopping list") as demo:
    text = gr.Textbox("milk, bread, apples", label="What is missing?")
    tidy = gr.Button("Tidy up")
    listed = gr.Markdown()
    tidy.click(shopping_list, text, listed, api_name="tidy")

if __name__ == "__main__":
    demo.launch()
