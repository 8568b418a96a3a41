import gradio as gr


def answer(message, history):
    history.append({"role": "user", "content": message})
    history.append({"role": "assistant", "content": "Water it once a week."})
    return "", history


with gr.Blocks(title="Plant clinic") as demo:
    chat = gr.Chatbot(label="Gardener", type="messages")
    plant = gr.Textbox(label="Your plant")
    plant.submit(answer, [plant, chat], [plant, chat], api_name="ask")

if __name__ == "__main__":
    demo.launch()
