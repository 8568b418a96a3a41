import gradio as gr


def headline(topic):
    return f"{topic}: what you should know"


with gr.Blocks(title="Newsroom") as demo:
    topic = gr.Textbox(label="Topic")
    line = gr.Textbox(label="Headline")
    gr.Button("Write").click(headline, topic, line, concurrency_limit=0, api_name="headline")

if __name__ == "__main__":
    demo.launch()
