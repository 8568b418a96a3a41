# gradio: 5.50.0, 6.31.0
"""Guess the word. Ein Spiel für zwischendurch, with a scoreboard for everybody."""

import json
import random
import string
from collections import defaultdict
from dataclasses import dataclass
from typing import Dict, List, Set, Tuple

import gradio as gr

WORDS = ["pebble", "lantern", "harbour", "meadow", "thistle", "copper"]
scoreboard: Dict[str, int] = defaultdict(int)
players: List[str] = []
MAX_WRONG = 7


@dataclass
class Game:
    word: str
    guessed: Set[str]
    wrong: int = 0

    @property
    def shown(self) -> str:
        return " ".join(c if c in self.guessed else "_" for c in self.word)

    @property
    def won(self) -> bool:
        return set(self.word) <= self.guessed


def new_game() -> Game:
    return Game(random.choice(WORDS), set())


def fresh() -> Tuple[Game, str, str]:
    game = new_game()
    return game, game.shown, ""


def guess(letter: str, game: Game, name: str):
    letter = (letter or "").strip().lower()[:1]
    if letter not in string.ascii_lowercase or not letter:
        gr.Warning("One letter, please")
        return game, game.shown, "?", ""
    game = Game(game.word, game.guessed | {letter}, game.wrong + (letter not in game.word))
    if game.won:
        scoreboard[name or "anonymous"] += 1
        return game, game.shown, "You win!", ""
    if game.wrong >= MAX_WRONG:
        return game, game.word, "Lost."  # expect: handler-returns-other-outputs, handler-returns-other-outputs
    return game, game.shown, f"{MAX_WRONG - game.wrong} left", ""


def board() -> List[List[object]]:
    return sorted(([n, s] for n, s in scoreboard.items()), key=lambda row: -row[1])


def join(name: str) -> str:
    players.append(name.strip())  # expect: session-data-in-global
    return ", ".join(players)


def hint(game: Game, used: int):
    used += 1  # expect: state-update-lost
    hidden = sorted(set(game.word) - game.guessed)
    return f"Try {random.choice(hidden)}" if hidden else "Nothing to hint"


def hint_counted(game: Game, used: int):
    used += 1
    hidden = sorted(set(game.word) - game.guessed)
    return (random.choice(hidden) if hidden else "–"), used


def remember(name: str, sound: bool) -> Dict[str, object]:
    return {"name": name, "sound": sound}


def recall(stored: Dict[str, object]):
    return stored.get("name", ""), stored.get("sound", True)


def announce(name: str) -> str:
    return f"<h3>Welcome {name}</h3>"  # expect: unescaped-user-html


def rules_text() -> str:
    return "Guess the letters. Seven wrong guesses and the word is lost."


def keyboard(letters: str) -> List[gr.Button]:
    """Makes a row of keys and hands them back."""
    with gr.Row():
        return [gr.Button(letter, min_width=20, size="sm") for letter in letters]


def press(letter: str):
    return lambda game, name: guess(letter, game, name)


JS = """
() => {
    document.getElementById('beacon').classList.add('on');
}
"""

with gr.Blocks(title="Words") as demo:
    game = gr.State(new_game)
    used = gr.State(0)
    liked = gr.BrowserState({"a", "b"}, storage_key="liked")  # expect: browser-state-not-json
    stored = gr.BrowserState({"name": "", "sound": True}, storage_key="words")
    with gr.Row():
        name = gr.Textbox(label="Your name")
        sound = gr.Checkbox(True, label="Sound")
        welcome = gr.HTML()
        beacon = gr.Textbox(elem_id="beacon", visible=False)  # expect: hidden-component-sought-in-page
    shown = gr.Markdown("…")
    message = gr.Markdown()
    with gr.Row():
        letter = gr.Textbox(label="Letter", max_lines=1)
        try_it = gr.Button("Guess", variant="primary")
        again = gr.Button("New word")
    keys = keyboard("aeiou")
    with gr.Row():
        tip = gr.Textbox(label="Hint")
        help_me = gr.Button("Hint")
        help_counted = gr.Button("Hint (counted)")
        flash = gr.Button("Flash")
    with gr.Accordion("Players", open=False):
        joined = gr.Textbox(label="In the room")
        enter = gr.Button("Join")
        table = gr.Dataframe(board, headers=["Name", "Won"], every=15)
    rules = gr.Markdown()

    outputs = [game, shown, message, letter]
    gr.on(
        [try_it.click, letter.submit],
        guess,
        [letter, game, name],
        outputs,
        trigger_mode="once",  # expect: trigger-mode-needless
    )
    for key in keys:
        key.click(press(key.value), [game, name], outputs)
    again.click(fresh, None, [game, shown, message], concurrency_limit=1)  # expect: redundant-concurrency-limit
    help_me.click(hint, [game, used], tip)
    help_counted.click(hint_counted, [game, used], [tip, used])
    enter.click(join, name, joined, trigger_mode="multiple")  # expect: trigger-mode-multiple
    name.submit(announce, name, welcome)
    gr.on([name.change, sound.change], remember, [name, sound], stored)
    demo.load(recall, stored, [name, sound])
    demo.load(fresh, None, [game, shown, message])
    demo.load(rules_text, None, rules)
    flash.click(None, js=JS)

demo.queue()  # expect: needless-queue-call

if __name__ == "__main__":
    demo.launch(state_session_capacity=10)  # expect: few-state-sessions
