"""The settings that the guide gives for older Neovims, tried in the Neovim that is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from client import SRC

ROOT = Path(__file__).resolve().parents[2]
APP = (
    "import gradio as gr\n\nwith gr.Blocks() as demo:\n    with gr.Row:\n"
    '        gr.Markdown("😀"); demo.load(print, every=5)\n'
)
TRIED = """
vim.cmd("filetype on")
vim.cmd("edit app.py")
vim.bo.filetype = "python"
local buf = vim.api.nvim_get_current_buf()
local function out(...) io.stdout:write(table.concat({...}, " ") .. "\\n") end
local function shown(count)
  vim.wait(30000, function() return #vim.diagnostic.get(buf) == count end, 50)
  for _, one in ipairs(vim.diagnostic.get(buf)) do
    out("diagnostic", one.lnum, one.col, one.end_col, one.code)
  end
end
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buf, method, params, 30000)
  return answers[GradioPatterns].result
end
shown(2)
vim.api.nvim_win_set_cursor(0, { 4, 12 })
local hover = ask("textDocument/hover", vim.lsp.util.make_position_params())
out("hover", (hover.contents.value:gsub("\\n.*", "")), hover.contents.value:match("gradio.Row"))
local range = vim.lsp.util.make_range_params()
range.context = { diagnostics = {}, only = { "source.fixAll" } }
vim.lsp.util.apply_workspace_edit(ask("textDocument/codeAction", range)[1].edit, "utf-16")
out("fixed", vim.api.nvim_buf_get_lines(buf, 3, 4, false)[1])
shown(1)
vim.cmd("qa!")
"""


def snippet() -> str:
    """The Lua of the guide for Neovims before 0.11, with a server of this very source."""
    page = (ROOT / "docs" / "guides" / "editors.md").read_text(encoding="utf-8")
    lua = page.split("Before that:\n\n```lua\n")[1].split("```")[0]
    command = f'{{ "{sys.executable}", "-m", "gradio_patterns", "server" }}'
    assert '{ "gradio-patterns", "server" }' in lua
    return lua.replace('{ "gradio-patterns", "server" }', command)


@pytest.mark.skipif(shutil.which("nvim") is None, reason="needs Neovim")
def test_the_settings_of_the_guide(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP, encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("gradio==6.31.0\n", encoding="utf-8")
    (tmp_path / "try.lua").write_text(snippet() + TRIED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(SRC), "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    ran = subprocess.run(
        ["nvim", "--headless", "-u", "NONE", "-c", "luafile try.lua", "-c", "qa!"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    lines = ran.stdout.splitlines()
    assert lines == [
        "diagnostic 3 9 15 GP115",
        "diagnostic 4 46 53 GP803",
        "hover ```text gradio.Row",
        "fixed     with gr.Row():",
        "diagnostic 4 46 53 GP803",
    ], ran.stderr
