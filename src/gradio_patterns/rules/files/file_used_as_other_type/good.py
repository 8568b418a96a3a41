import gradio as gr


def count_words(manuscript):
    if manuscript is None:
        raise gr.Error("Please choose a file first")
    with open(manuscript, encoding="utf-8") as file:
        text = file.read()
    return len(text.split())


with gr.Blocks(title="Manuscript desk") as demo:
    gr.Markdown("Upload a chapter as plain text.")
    chapter = gr.File(label="Chapter (.txt)", type="filepath", file_types=[".txt"])
    words = gr.Number(label="Words", precision=0)
    count = gr.Button("Count")
    count.click(count_words, chapter, words, api_name="count")

if __name__ == "__main__":
    demo.launch()
