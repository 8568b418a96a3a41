"""Admin page of a print shop; the list of orders is for staff."""

import os

import gradio as gr
import httpx

API = os.environ["ORDERS_URL"]


async def staff(username, password):
    async with httpx.AsyncClient() as client:
        answer = await client.post(f"{API}/login", json={"u": username, "p": password})
    return answer.status_code == 200


def orders(day):
    return httpx.get(f"{API}/orders", params={"day": day}).json()["rows"]


with gr.Blocks(title="Orders") as demo:
    day = gr.Textbox(label="Day", placeholder="2026-11-23")
    rows = gr.Dataframe(headers=["number", "customer", "pages"])
    day.submit(orders, day, rows)

if __name__ == "__main__":
    demo.launch(auth=staff, server_name="0.0.0.0")
