import gradio as gr


def thumbs(data: gr.LikeData):
    print(data.index, data.liked)


with gr.Blocks(theme=gr.themes.Soft()) as demo:
    chatbot = gr.Chatbot(
        label="Talk",
        bubble_full_width=False,
        likeable=True,
        show_copy_button=True,
    )
    chatbot.like(thumbs, None, None)

if __name__ == "__main__":
    demo.queue(max_size=10).launch()
