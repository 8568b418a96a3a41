# gradio: 6.31.0
"""A chess club on Gradio 6: pages, a login, tools for agents, a chat by parts, validators, caches."""

from __future__ import annotations

import datetime
import sqlite3
import threading
from contextlib import closing

import gradio as gr

DATABASE = "club.db"
LEVELS = ["beginner", "club", "master"]
OPENINGS = {
    "Italian": "1. e4 e5 2. Nf3 Nc6 3. Bc4",
    "French": "1. e4 e6",
    "London": "1. d4 d5 2. Bf4",
}
RATING = """
{{#each value}}<button class="rate" data-stars="{{this}}">{{this}}</button>{{/each}}
"""
ON_RATING = """
element.addEventListener('click', async (event) => {
  const stars = event.target.dataset.stars;
  if (!stars) return;
  const known = await server.bounded(stars);
  trigger('rated', {stars: known});
});
"""

visits = {"open": 0}
visits_lock = threading.Lock()


# What the database knows.


def connect():
    base = sqlite3.connect(DATABASE)
    base.execute("CREATE TABLE IF NOT EXISTS games (white TEXT, black TEXT, day TEXT, result TEXT)")
    return base


def games_of(player):
    with closing(connect()) as base:
        found = base.execute(
            "SELECT white, black, day, result FROM games WHERE white = ? OR black = ?",
            (player, player),
        )
        return [list(row) for row in found]


def check_game(white, black, day, result):
    return [
        gr.validate(bool(white and white.strip()), "Who has white?"),
        gr.validate(bool(black and black.strip()) and black != white, "Who else has black?"),
        gr.validate(day is not None, "On which day?"),
        gr.validate(result in ("1-0", "0-1", "draw"), "Choose a result."),
    ]


def enter_game(white, black, day, result):
    if result is None:
        raise gr.Error("Who won?")
    when = datetime.datetime.fromtimestamp(day).date().isoformat()
    with closing(connect()) as base, base:
        base.execute("INSERT INTO games VALUES (?, ?, ?, ?)", (white, black, when, result))
    return f"{white} against {black}: {result}", games_of(white)


# Tools for agents.


@gr.mcp.tool()
def moves_of(opening: str) -> str:
    """Give the first moves of an opening.

    Args:
        opening: Its name, such as Italian.
    """
    if opening not in OPENINGS:
        raise gr.Error(f"Known are {', '.join(OPENINGS)}.")
    return OPENINGS[opening]


@gr.mcp.resource("club://rules/{level}", mime_type="text/plain")
def house_rules(level: str) -> str:
    """The time on the clock for each level."""
    return {"beginner": "30 minutes", "club": "60 minutes"}.get(level, "90 minutes")


@gr.mcp.prompt()
def study_plan(opening: str, weeks: int = 4) -> str:
    """Ask for a plan to learn an opening."""
    return f"Write a plan of {weeks} weeks to learn the {opening}."


# The chat: content comes as parts from the page, as a text from the API.


def text_of(content):
    if isinstance(content, str):
        return content
    return " ".join(part["text"] for part in content if part.get("type") == "text")


def coach(message, history, level):
    asked = [text_of(one["content"]) for one in history if one["role"] == "user"]
    yield "Let me see. "
    for name, moves in OPENINGS.items():
        if name.lower() in message.lower():
            yield f"The {name} begins {moves}. You asked {len(asked)} times before ({level})."
            return
    yield [
        {"type": "text", "text": "I know these:"},
        {"type": "text", "text": ", ".join(OPENINGS)},
    ]


# Sizes, ratings and who is here.


@gr.cache(max_size=32)
def strength(wins, losses):
    if wins is None or losses is None:
        return "not known"
    played = wins + losses
    return f"{wins / played:.0%}" if played else "no games yet"


def remembered(text, store=gr.Cache(per_session=True)):
    found = store.get(text)
    if found is not None:
        return found["note"]
    note = f"{len(text.split())} words"
    store.set(text, note=note)
    return note


def wider(board: gr.Slider):
    board.value = min(board.value + 1, board.maximum)
    board.label = f"Boards ({board.value} of {board.maximum})"
    return board


def bounded(stars):
    return max(1, min(5, int(stars)))


def thank(event: gr.EventData):
    return f"Thank you for {event.stars} stars."


def whoami(profile: gr.OAuthProfile | None, token: gr.OAuthToken | None):
    if profile is None:
        return "Here by a token." if token is not None else "A guest."
    return f"Hello {profile.name}."


def arrive():
    with visits_lock:
        visits["open"] += 1
        return f"{visits['open']} open pages"


def leave():
    with visits_lock:
        visits["open"] -= 1


def spoken(lines):
    return f"{len(lines)} lines by {len({line['speaker'] for line in lines})}" if lines else ""


def next_step():
    return gr.Walkthrough(selected=2)


def celsius(fahrenheit):
    return None if fahrenheit is None else round((fahrenheit - 32) / 1.8, 1)


def fahrenheit(celsius_now):
    return None if celsius_now is None else round(celsius_now * 1.8 + 32, 1)


def announce(text, tone="calm"):
    return f"{text}!" if tone == "loud" else text


with gr.Blocks(title="Chess club") as demo:
    gr.Navbar(main_page_name="Club", value=[("Rules", "https://example.org/rules")])
    with gr.Sidebar(open=False, position="right"):
        gr.LoginButton()
        hello = gr.Markdown()
        here = gr.Markdown()
        level = gr.Dropdown(LEVELS, value="club", label="Level")
    gr.ChatInterface(coach, additional_inputs=[level], api_name="coach")
    rating = gr.HTML(
        [1, 2, 3, 4, 5],
        html_template=RATING,
        css_template=".rate { padding: 4px }",
        js_on_load=ON_RATING,
        server_functions=[bounded],
    )
    thanks = gr.Markdown()
    rating.rated(thank, None, thanks, api_visibility="private")
    with gr.HTML(html_template="<h3>${title}</h3>@children", title="News"):
        news = gr.Textbox(label="Text")
        tone = gr.Radio(["calm", "loud"], value="calm", label="Tone")
        told = gr.Textbox(label="Told", interactive=False, buttons=["copy"])
    news.submit(announce, [news], told, inputs_kwargs={"tone": tone}, api_name="announce")
    told.change(remembered, told, thanks, api_visibility="private")
    demo.load(whoami, None, hello, api_name="whoami", api_visibility="undocumented")
    demo.load(arrive, None, here, api_visibility="private")
    demo.unload(leave)
    gr.api(moves_of, api_name="moves_of")
    gr.api(house_rules, api_name="house_rules")
    gr.api(study_plan, api_name="study_plan")

with demo.route("Games", "/games"):
    gr.Navbar()
    with gr.Walkthrough(selected=1) as steps:
        with gr.Step("Boards", id=1):
            boards = gr.Slider(1, 12, value=4, step=1, label="Boards")
            more, go_on = gr.Button("One more"), gr.Button("Go on")
        with gr.Step("Result", id=2):
            white, black = gr.Textbox(label="White"), gr.Textbox(label="Black")
            day = gr.DateTime(include_time=False, label="Day")
            result = gr.Radio(["1-0", "0-1", "draw"], label="Result")
            enter = gr.Button("Enter", variant="primary")
            entered = gr.Textbox(label="Entered", interactive=False)
            games = gr.Dataframe(
                headers=["white", "black", "day", "result"], type="array", interactive=False
            )
    more.click(wider, boards, boards, api_visibility="private")
    go_on.click(next_step, None, steps, api_visibility="private")
    enter.click(
        enter_game,
        [white, black, day, result],
        [entered, games],
        validator=check_game,
        api_name="enter_game",
    )

with demo.route("Study", "/study"):
    gr.Navbar()
    lines = gr.Dialogue(type="list", speakers=["Coach", "Pupil"], label="Scene", submit_btn=True)
    summary = gr.Textbox(label="Summary", interactive=False)
    lines.submit(spoken, lines, summary, api_name="spoken")
    warm, cold = gr.Number(68, label="Hall (F)"), gr.Number(20, label="Hall (C)")
    warm.input(celsius, warm, cold, api_visibility="private")
    cold.input(fahrenheit, cold, warm, api_visibility="private")
    wins, losses = gr.Number(0, label="Wins"), gr.Number(0, label="Losses")
    rate = gr.Textbox(label="Rate", interactive=False)
    gr.on([wins.change, losses.change], strength, [wins, losses], rate, api_name="strength")

if __name__ == "__main__":
    demo.launch(mcp_server=True, ssr_mode=False, footer_links=["api"])
