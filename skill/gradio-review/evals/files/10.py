"""Quiz with a score for each player."""

import gradio as gr

QUESTIONS = [("2 + 2", "4"), ("3 * 3", "9"), ("10 - 7", "3")]


def check(answer, number, score):
    if answer.strip() == QUESTIONS[number][1]:
        score += 1
    number = (number + 1) % len(QUESTIONS)
    return QUESTIONS[number][0], number, f"Score: {score}", ""


with gr.Blocks() as demo:
    number = gr.State(0)
    score = gr.State(0)
    question = gr.Textbox(QUESTIONS[0][0], label="Question", interactive=False)
    answer = gr.Textbox(label="Answer")
    shown = gr.Markdown("Score: 0")
    answer.submit(check, [answer, number, score], [question, number, shown, answer])

if __name__ == "__main__":
    demo.launch()
