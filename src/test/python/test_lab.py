"""JupyterLab in a browser: a person opens a notebook, types a cell, and sees a figure."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.request

import pytest
from nbformat import v4, write

playwright = pytest.importorskip("playwright.sync_api")

CELL = "neuron().rm(10).cm(1).inject(step(2).from(10).to(60)).run(100).plot()"
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def lab(root, tmp_path_factory):
    """`./hillock lab` without a browser of its own, on a folder of notebooks of the test's."""
    folder = tmp_path_factory.mktemp("lab")
    kernelspec = {"name": "hillock", "display_name": "Java (Hillock)", "language": "java"}
    write(v4.new_notebook(metadata={"kernelspec": kernelspec}, cells=[v4.new_code_cell("")]), folder / "new.ipynb")
    for lecture in sorted((root / "notebooks").glob("01-*.ipynb")):
        (folder / "lecture.ipynb").write_bytes(lecture.read_bytes())
    port = free_port()
    log = folder / "lab.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [
                str(root / "hillock"),
                "lab",
                "--no-browser",
                f"--port={port}",
                "--ServerApp.port_retries=0",
                "--IdentityProvider.token=hillock",
                f"--ServerApp.root_dir={folder}",
            ],
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/api?token=hillock", timeout=2)
                break
            except OSError:
                assert process.poll() is None, log.read_text()
                time.sleep(0.1)
        yield address
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)


@pytest.fixture(scope="module")
def browser(chromium):
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, lab, root, request):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    pictures = root / "target" / "screenshots"
    pictures.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=pictures / f"{request.node.name}.png")
    page.close()


def test_a_typed_cell_shows_a_figure(page, lab):
    page.goto(f"{lab}/lab/tree/new.ipynb?token=hillock&reset")
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    cell.wait_for(timeout=60_000)
    # JupyterLab drops a cell that is run before the notebook has its kernel.
    page.get_by_text("Java (Hillock) | Idle").first.wait_for(timeout=60_000)
    cell.locator(".cm-content").click()
    page.keyboard.type(CELL)
    page.keyboard.press("Shift+Enter")
    figure = cell.locator(".jp-OutputArea-output img")
    figure.wait_for(timeout=60_000)
    size = figure.bounding_box()
    assert size is not None and size["width"] > 300 and size["height"] > 150
    assert figure.evaluate("image => image.complete && image.naturalWidth") > 300
    assert cell.locator(".jp-InputPrompt").inner_text() == "[1]:"


def test_tab_offers_what_a_neuron_can_do(page, lab):
    page.goto(f"{lab}/lab/tree/new.ipynb?token=hillock&reset")
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    cell.wait_for(timeout=60_000)
    page.get_by_text("Java (Hillock) | Idle").first.wait_for(timeout=60_000)
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("neuron().thre")
    page.keyboard.press("Tab")
    page.locator(".cm-content", has_text="neuron().threshold").or_(
        page.locator(".jp-Completer", has_text="threshold")
    ).first.wait_for(timeout=20_000)


def test_the_first_lecture_opens_with_its_figures(page, lab):
    page.goto(f"{lab}/lab/tree/lecture.ipynb?token=hillock&reset")
    page.locator(".jp-OutputArea-output img").first.wait_for(timeout=60_000)
    # Only the cells in sight are made; their figures are.
    page.locator(".jp-Notebook .jp-Cell").nth(3).wait_for(state="attached", timeout=60_000)
    assert page.locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]').count() == 0
