import gradio as gr


def rhyme(word):
    return {"tree": "bee", "house": "mouse"}.get(word, "no rhyme yet")


with gr.Blocks(title="Rhymes") as demo:
    word = gr.Textbox(label="Word", value="tree")
    found = gr.Textbox(label="Rhymes with")
    word.submit(rhyme, word, found, api_name="rhyme")

if __name__ == "__main__":
    demo.launch(server_port=8871)
