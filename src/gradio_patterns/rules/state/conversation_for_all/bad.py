import google.generativeai as genai
import gradio as gr

model = genai.GenerativeModel("gemini-pro")
chat = model.start_chat(history=[])


def answer(question):
    return chat.send_message(question).text


with gr.Blocks(title="Travel agent") as demo:
    question = gr.Textbox(label="Question")
    reply = gr.Textbox(label="Answer")
    question.submit(answer, question, reply, api_name="answer")

if __name__ == "__main__":
    demo.launch()
