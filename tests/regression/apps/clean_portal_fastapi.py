# gradio: 5.50.0, 6.31.0
"""A FastAPI service with a health route and two mounted Gradio pages, both behind one login."""

import contextlib
import hmac
import os
import secrets
import time
from collections import deque
from typing import Annotated, AsyncIterator, Deque, Dict, Optional

import gradio as gr
import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Request, status
from fastapi.responses import RedirectResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

PORT = int(os.environ.get("PORT", "8080"))
USERS: Dict[str, str] = {
    os.environ.get("PORTAL_USER", "keeper"): os.environ.get("PORTAL_PASSWORD", ""),
}
basic = HTTPBasic()

# The last readings of the shared sensor: the same for everybody.
READINGS: Deque[tuple] = deque(maxlen=200)


@contextlib.asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    app.state.started = time.time()
    yield
    READINGS.clear()


api = FastAPI(title="Greenhouse", lifespan=lifespan)


def who_is_it(
    credentials: Annotated[HTTPBasicCredentials, Depends(basic)],
) -> str:
    expected = USERS.get(credentials.username, "")
    right = expected and hmac.compare_digest(credentials.password, expected)
    if not right:
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED, headers={"WWW-Authenticate": "Basic"}
        )
    return credentials.username


def check_login(user: str, password: str) -> bool:
    """For gr auth: constant time, False for an account without a password."""
    expected = USERS.get(user, "")
    if not expected:
        return False
    return hmac.compare_digest(password, expected)


def visitor(request: Request) -> Optional[str]:
    """Who is asking, or None: then Gradio answers 401."""
    token = request.headers.get("x-portal-token", "")
    known = os.environ.get("PORTAL_TOKEN", "")
    if known and secrets.compare_digest(token, known):
        return "portal"
    return None


@api.get("/health")
def health() -> Dict[str, object]:
    return {"ok": True, "readings": len(READINGS)}


@api.post("/reading")
def take_reading(value: float, user: Annotated[str, Depends(who_is_it)]) -> Dict[str, str]:
    READINGS.append((time.time(), value))
    return {"by": user}


@api.get("/")
def root() -> RedirectResponse:
    return RedirectResponse("/watch")


# -- the page that everybody in the house looks at ------------------------------------------


def latest() -> str:
    if not READINGS:
        return "No reading yet"
    moment, value = READINGS[-1]
    return f"**{value:.1f} °C**, {time.strftime('%H:%M:%S', time.localtime(moment))}"


def greet(request: gr.Request) -> str:
    return f"Signed in as {request.username or 'guest'}"


with gr.Blocks(title="Watch") as watch:
    hello = gr.Markdown()
    now = gr.Markdown("...")
    clock = gr.Timer(5)
    clock.tick(latest, outputs=now, show_progress="hidden")
    watch.load(greet, outputs=hello)
    watch.load(latest, outputs=now)


# -- the page with the plan ----------------------------------------------------------------

LIMITS = {"Tomato": (16, 28), "Basil": (18, 30), "Lettuce": (8, 20)}


def advise(plant: Optional[str], temperature: float) -> str:
    if plant is None:
        raise gr.Error("Choose a plant first.")
    low, high = LIMITS[plant]
    if temperature < low:
        return f"{plant}: too cold, {low - temperature:.0f} degrees more"
    if temperature > high:
        return f"{plant}: too warm, {temperature - high:.0f} degrees less"
    return f"{plant}: fine"


def add_row(plan: list, plant: Optional[str], temperature: float):
    if plant is None:
        gr.Warning("Choose a plant first")
        return plan, plan
    plan = plan + [[plant, temperature]]
    return plan, plan


def wizard(step: int, direction: int) -> tuple:
    step = min(2, max(0, step + direction))
    shown = [gr.update(visible=step == place) for place in range(3)]
    return (step, *shown)


with gr.Blocks(title="Plan") as plan_page:
    step = gr.State(0)
    rows = gr.State([])
    with gr.Column(visible=True) as page_one:
        plant = gr.Dropdown(list(LIMITS), value=None, label="Plant")
    with gr.Column(visible=False) as page_two:
        temperature = gr.Slider(0, 40, value=20, label="Temperature")
    with gr.Column(visible=False) as page_three:
        verdict = gr.Textbox(label="Advice")
        table = gr.Dataframe(headers=["Plant", "Temperature"], label="Plan")
        ask = gr.Button("Advise")
        keep = gr.Button("Add to plan")
    with gr.Row():
        back = gr.Button("Back")
        forward = gr.Button("Next")

    pages = [step, page_one, page_two, page_three]
    back.click(lambda at: wizard(at, -1), step, pages)
    forward.click(lambda at: wizard(at, +1), step, pages)
    ask.click(advise, [plant, temperature], verdict)
    keep.click(add_row, [rows, plant, temperature], [rows, table])


api = gr.mount_gradio_app(api, watch, path="/watch", auth=check_login, show_error=False)
api = gr.mount_gradio_app(
    api, plan_page, path="/plan", auth_dependency=visitor, show_error=False
)


if __name__ == "__main__":
    uvicorn.run(api, host="127.0.0.1", port=PORT)
