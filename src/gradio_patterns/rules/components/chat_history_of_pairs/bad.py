import gradio as gr


def answer(message, history):
    history.append((message, f"We are open on {message} from 9 to 5."))
    return "", history


with gr.Blocks(title="Opening hours") as demo:
    chat = gr.Chatbot(label="Front desk")
    question = gr.Textbox(label="Ask about a day")
    question.submit(answer, [question, chat], [question, chat], api_name="ask")

if __name__ == "__main__":
    demo.launch()
