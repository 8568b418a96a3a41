import gradio as gr


def save(nickname, settings):
    settings = {**settings, "nickname": nickname}
    return settings, f"Saved. Welcome, {nickname}"


def welcome(settings):
    return f"Welcome back, {settings.get('nickname', 'stranger')}"


with gr.Blocks(title="Chess club") as demo:
    settings = gr.State({})
    nickname = gr.Textbox(label="Nickname")
    note = gr.Textbox(label="Notice board")
    gr.Button("Save").click(save, [nickname, settings], [settings, note], api_name="save")
    demo.load(welcome, settings, note)

if __name__ == "__main__":
    demo.launch()
