# gradio: 6.31.0
import gradio as gr
from openai import AsyncOpenAI, OpenAI

client = OpenAI()
system = [{"role": "system", "content": "Be brief."}]


def plain(message, history):
    answer = client.chat.completions.create(
        model="m",
        messages=system + history + [{"role": "user", "content": message}],  # expect: history-keys-sent-to-llm
    )
    return answer.choices[0].message.content


async def stream(message, history, temperature):
    messages = [*history, {"role": "user", "content": message}]
    answer = await AsyncOpenAI().chat.completions.create(model="m", messages=messages)  # expect: history-keys-sent-to-llm
    yield answer


def bot(history):
    client.chat.completions.create(model="m", messages=history)  # expect: history-keys-sent-to-llm
    return history


gr.ChatInterface(plain)
gr.ChatInterface(fn=stream, additional_inputs=[gr.Slider(0, 1)])

with gr.Blocks() as demo:
    chat = gr.Chatbot()
    gr.Button("Go").click(bot, chat, chat)
