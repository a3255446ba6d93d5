"""The trace page in a real browser, as wide as a desk and as a phone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from convert.jobs import read_with_spans
from convert.trace import trace
from tests.golden import SAMPLES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Chromium and its driver (Debian: chromium chromium-driver)"
)
SIZES = {"desk": (1280, 800), "phone": (390, 844)}
QUIET = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-quic", "--force-prefers-reduced-motion"),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium drives Chromium")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in (*QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(params=SIZES)
def opened(request: pytest.FixtureRequest, browser: Any, tmp_path: Path) -> Any:  # noqa: ANN401
    page = tmp_path / "trace.html"
    page.write_bytes(trace(*read_with_spans(str(SAMPLES / "harbour-ferry" / "article.html"), None, None)))
    width, height = SIZES[request.param]
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": request.param == "phone"},
    )
    browser.get(page.as_uri())
    return browser


def lit(browser: Any, side: str) -> list[str]:  # noqa: ANN401
    found = browser.find_elements("css selector", f"section{side} .lit")
    return [element.text for element in found]


def test_nothing_is_refused_or_wider_than_the_screen(opened: Any) -> None:  # noqa: ANN401
    assert opened.get_log("browser") == []
    wide = opened.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0


def test_a_click_on_the_article_shows_the_source(opened: Any) -> None:  # noqa: ANN401
    value = next(e for e in opened.find_elements("css selector", ".value") if "1,900 people" in e.text)
    value.click()
    assert "1,900 people" in " ".join(lit(opened, ".source"))
    inside = opened.execute_script(
        "const a = document.querySelector('.source .lit').getBoundingClientRect();"
        "const b = document.querySelector('.source').getBoundingClientRect();"
        "return a.top >= b.top && a.top < b.bottom"
    )
    assert inside


def test_a_click_on_the_source_shows_the_article(opened: Any) -> None:  # noqa: ANN401
    spans = opened.find_elements("css selector", ".source .k")
    span = next(element for element in spans if "wiping it clean" in element.text)
    opened.execute_script("arguments[0].scrollIntoView({block: 'center'})", span)
    span.click()
    assert any("wiping it clean" in text for text in lit(opened, ".article"))


def test_keys_alone_are_enough(opened: Any) -> None:  # noqa: ANN401
    keys = pytest.importorskip("selenium.webdriver.common.keys").Keys
    value = opened.find_element("css selector", ".value")
    opened.execute_script("arguments[0].focus()", value)
    value.send_keys(keys.ENTER)
    assert lit(opened, ".source")
    value.send_keys(keys.ESCAPE)
    assert not lit(opened, ".source")


def test_filters_hide(opened: Any) -> None:  # noqa: ANN401
    assert any(e.is_displayed() for e in opened.find_elements("css selector", ".source .d"))
    opened.find_element("css selector", "[data-hides=d]").click()
    assert not any(e.is_displayed() for e in opened.find_elements("css selector", ".source .d"))
