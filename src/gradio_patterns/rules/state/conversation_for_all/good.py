import google.generativeai as genai
import gradio as gr

model = genai.GenerativeModel("gemini-pro")


def answer(question, said):
    chat = model.start_chat(history=said)
    reply = chat.send_message(question).text
    return reply, chat.history


with gr.Blocks(title="Travel agent") as demo:
    said = gr.State([])
    question = gr.Textbox(label="Question")
    reply = gr.Textbox(label="Answer")
    question.submit(answer, [question, said], [reply, said], api_name="answer")

if __name__ == "__main__":
    demo.launch()
