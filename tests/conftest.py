"""What holds for all tests, and the browser that tests of pages share.

No deadlines in property tests, for how long a step takes is not what they are about.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("reshuffle", deadline=None)
settings.load_profile("reshuffle")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for one module: while one is open, its thread can run no event loop of another test's."""
    if not CHROMIUM:
        pytest.skip("needs Chromium: install Debian's package chromium, or name the program in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
