"""Press every button of the probe's page in a headless browser, as a visitor who chose nothing."""

from __future__ import annotations

import os
import shutil

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def press_all(url: str, patience: int = 30) -> int:
    """The number of buttons pressed; each is given the time that its answer takes."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_page()
        page.goto(url)
        page.wait_for_selector("#ask0", timeout=patience * 1000)
        page.wait_for_timeout(3000)
        pressed: int = page.evaluate(_PRESS)
        browser.close()
    return pressed


_PRESS = """async () => {
  const buttons = [...document.querySelectorAll('[id^=ask]')];
  for (const button of buttons) {
    (button.tagName == 'BUTTON' ? button : button.querySelector('button') || button).click();
    await new Promise(resume => setTimeout(resume, 60));
  }
  await new Promise(resume => setTimeout(resume, 3000));
  return buttons.length;
}"""
"""One after the other: listeners that share an output are run in turn."""
