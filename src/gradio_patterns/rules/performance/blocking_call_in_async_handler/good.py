import asyncio

import gradio as gr


async def develop(roll):
    print(f"developing roll {roll}", flush=True)
    await asyncio.sleep(6)
    return f"Roll {roll} is developed"


with gr.Blocks(title="Darkroom") as demo:
    roll = gr.Textbox(label="Film roll")
    note = gr.Textbox(label="Note")
    roll.submit(develop, roll, note, api_name="develop")

if __name__ == "__main__":
    demo.launch()
