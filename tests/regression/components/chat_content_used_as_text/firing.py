# gradio: 6.31.0
import gradio as gr

LAST = -1


def reply(message, history):
    prompt = ""
    for turn in history[-5:]:
        prompt += turn["content"]  # expect: chat-content-used-as-text
        prompt += "\n" + turn["content"]  # expect: chat-content-used-as-text
        prompt += f"{turn['role']}: {turn['content']}\n"  # expect: chat-content-used-as-text
    for number, turn in enumerate(history):
        content = turn.get("content", "")
        if content.lower().startswith("bye"):  # expect: chat-content-used-as-text
            return number
    return prompt + message


def answer(history):
    asked = history[-1]["content"].strip()  # expect: chat-content-used-as-text
    if history[0]["content"] == "reset":  # expect: chat-content-used-as-text
        asked = ""
    history.append({"role": "assistant", "content": ""})
    for word in asked.split():
        history[-1]["content"] += word
        yield history


def export(history):
    return "\n".join(turn["content"] for turn in history)  # expect: chat-content-used-as-text


gr.ChatInterface(reply)

with gr.Blocks() as demo:
    chat = gr.Chatbot()
    box = gr.Textbox()
    box.submit(answer, chat, chat)
    box.change(export, [chat], box)
