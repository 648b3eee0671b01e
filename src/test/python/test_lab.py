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
def settings(tmp_path_factory):
    """JupyterLab's settings in these tests, and not those of whoever runs them."""
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(scope="module")
def lab(root, settings, tmp_path_factory):
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
                f"--LabApp.user_settings_dir={settings}",
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


def first_cell(page, lab, text):
    """The first cell of a new notebook, once the kernel is there, with a text in it."""
    page.goto(f"{lab}/lab/tree/new.ipynb?token=hillock&reset")
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    cell.wait_for(timeout=60_000)
    # JupyterLab drops a cell that is run before the notebook has its kernel.
    page.get_by_text("Java (Hillock) | Idle").first.wait_for(timeout=60_000)
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)
    return cell


def test_a_typed_cell_shows_a_figure(page, lab):
    cell = first_cell(page, lab, "")
    page.keyboard.type(CELL)
    page.keyboard.press("Shift+Enter")
    figure = cell.locator(".jp-OutputArea-output img")
    figure.wait_for(timeout=60_000)
    size = figure.bounding_box()
    assert size is not None and size["width"] > 300 and size["height"] > 150
    assert figure.evaluate("image => image.complete && image.naturalWidth") > 300
    assert cell.locator(".jp-InputPrompt").inner_text() == "[1]:"


def test_tab_offers_what_a_neuron_can_do(page, lab):
    first_cell(page, lab, "")
    page.keyboard.type("neuron().thre")
    page.keyboard.press("Tab")
    page.locator(".cm-content", has_text="neuron().threshold").or_(
        page.locator(".jp-Completer", has_text="threshold")
    ).first.wait_for(timeout=20_000)


def test_shift_tab_tells_a_parameter_with_its_unit(page, lab):
    first_cell(page, lab, "")
    page.keyboard.type("neuron().rm(")
    page.keyboard.press("Shift+Tab")
    page.locator(".jp-Tooltip", has_text="double MOhm").wait_for(timeout=20_000)


def test_the_stop_button_interrupts_and_the_next_cell_runs(page, lab):
    cell = first_cell(page, lab, "while (true) {}")
    page.keyboard.press("Control+Enter")
    page.get_by_text("Java (Hillock) | Busy").first.wait_for(timeout=20_000)
    page.locator('[data-command="notebook:interrupt-kernel"]').first.click()
    cell.locator(".jp-OutputArea-output", has_text="Interrupted").wait_for(timeout=20_000)
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("40 + 2")
    page.keyboard.press("Control+Enter")
    cell.locator(".jp-OutputArea-output", has_text="42").wait_for(timeout=20_000)


def test_a_restart_forgets_all_and_runs_on(page, lab):
    cell = first_cell(page, lab, "int remembered = 17;\nremembered")
    page.keyboard.press("Control+Enter")
    cell.locator(".jp-OutputArea-output", has_text="17").wait_for(timeout=60_000)
    page.locator('[data-command="notebook:restart-kernel"]').first.click()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    page.locator(".jp-Dialog").wait_for(state="detached", timeout=20_000)
    page.get_by_text("Java (Hillock) | Idle").first.wait_for(timeout=60_000)
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("remembered")
    page.keyboard.press("Control+Enter")
    cell.locator(".jp-OutputArea-output", has_text="cannot find symbol").wait_for(timeout=60_000)


ANSWERS = """\
neuron().rm(20);
check("tau").near(10, 10, 0.1);
check("tau").near(11, 10, 0.1);
neuron().inject(2).run(100).table();
neuron().inject(2).run(100);
interact(choice("rm", 20, -5), rm -> neuron().rm(rm).tau());
neuron().rm(-1)"""

# The contrast of each text to what lies behind it, as WCAG 2.1 defines it.
CONTRASTS = """outputs => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const over = (front, back) => front.slice(0, 3).map((c, k) => c * (front[3] ?? 1) + back[k] * (1 - (front[3] ?? 1)));
  const luminance = colour => {
    const [r, g, b] = colour.map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    if (!element) return [255, 255, 255];
    const own = channels(getComputedStyle(element).backgroundColor);
    return own[3] === 0 ? behind(element.parentElement) : over(own, behind(element.parentElement));
  };
  const faded = element => element ? getComputedStyle(element).opacity * faded(element.parentElement) : 1;
  const found = [];
  for (const output of outputs) {
    const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim(), element = walker.currentNode.parentElement;
      if (!text || !element.getClientRects().length) continue;
      const back = behind(element), colour = channels(getComputedStyle(element).color);
      const front = over([...colour.slice(0, 3), (colour[3] ?? 1) * faded(element)], back);
      const [low, high] = [luminance(front), luminance(back)].sort((a, b) => a - b);
      found.push([text, (high + 0.05) / (low + 0.05)]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("theme", ["Light", "Dark"])
def test_answers_read_well_in_both_themes(page, lab, settings, theme):
    folder = settings / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "themes.jupyterlab-settings").write_text(f'{{"theme": "JupyterLab {theme}"}}')
    page.set_viewport_size({"width": 1280, "height": 2000})
    cell = first_cell(page, lab, ANSWERS)
    assert page.evaluate("document.body.dataset.jpThemeLight") == str(theme == "Light").lower()
    page.keyboard.press("Control+Enter")
    cell.locator(".jp-OutputArea-output", has_text="but was -1.0").wait_for(timeout=60_000)
    cell.get_by_role("button", name="-5").click()
    cell.locator(".widget-html", has_text="but was -5.0").wait_for(timeout=20_000)
    contrasts = cell.locator(".jp-OutputArea-output").evaluate_all(CONTRASTS)
    assert len(contrasts) > 60
    # A mark needs less than a word.
    assert [(text, ratio) for text, ratio in contrasts if ratio < (3 if len(text) == 1 else 4.5)] == []


def test_the_first_lecture_opens_with_its_figures(page, lab):
    page.goto(f"{lab}/lab/tree/lecture.ipynb?token=hillock&reset")
    page.locator(".jp-OutputArea-output img").first.wait_for(timeout=60_000)
    # Only the cells in sight are made; their figures are.
    page.locator(".jp-Notebook .jp-Cell").nth(3).wait_for(state="attached", timeout=60_000)
    assert page.locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]').count() == 0


def drag(page, slider, steps):
    """Drags a slider's handle to the right, pixel by pixel."""
    handle = slider.locator(".noUi-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, steps + 1):
        page.mouse.move(x + step, y)
        page.wait_for_timeout(10)


def test_a_dragged_slider_redraws_the_figure_while_it_moves(page, lab):
    line = (
        'interact(slider("rm", 1, 50), slider("current", 0, 5), (rm, i) -> neuron().rm(rm).inject(i).run(200).plot())'
    )
    cell = first_cell(page, lab, line)
    page.keyboard.press("Shift+Enter")
    image = cell.locator(".widget-image")
    image.wait_for(timeout=60_000)
    image.evaluate("image => { window.drawn = 0; image.addEventListener('load', () => window.drawn++); }")
    before = image.get_attribute("src")
    drag(page, cell.locator(".widget-slider").nth(1), 60)
    page.wait_for_function("window.drawn >= 3", timeout=20_000)  # the mouse is still down
    page.mouse.up()
    assert image.get_attribute("src") != before
    assert float(cell.locator(".widget-readout").nth(1).inner_text()) > 2.5
    assert cell.locator(".widget-readout").nth(0).inner_text() == "25.5"


def test_controls_are_there_again_after_the_page_is_loaded_anew(page, lab):
    cell = first_cell(page, lab, 'interact(slider("x", 0, 10), choice("sign", 1, -1), (x, sign) -> sign * 2 * x)')
    page.keyboard.press("Shift+Enter")
    cell.locator(".widget-html pre", has_text="10.0").wait_for(timeout=60_000)
    cell.get_by_role("button", name="-1").click()
    cell.locator(".widget-html pre", has_text="-10.0").wait_for(timeout=20_000)
    page.keyboard.press("Control+S")
    page.wait_for_timeout(1000)
    page.reload()
    page.locator(".widget-html pre", has_text="-10.0").first.wait_for(timeout=60_000)
    drag(page, page.locator(".widget-slider").first, 40)
    page.mouse.up()
    page.wait_for_function("parseFloat(document.querySelector('.widget-html pre').textContent) < -10.5", timeout=20_000)


def test_a_saved_page_has_controls_without_kernel_or_network(browser, root, tmp_path):
    code = 'interact(slider("rm", 1, 50), toggle("linear"), (rm, linear) -> neuron().rm(rm).reset(linear ? LINEAR : ZERO).inject(2).run(100))'
    kernelspec = {"name": "hillock", "display_name": "Java (Hillock)", "language": "java"}
    notebook = v4.new_notebook(metadata={"kernelspec": kernelspec}, cells=[v4.new_code_cell(code)])
    write(notebook, tmp_path / "controls.ipynb")
    subprocess.run([str(root / "hillock"), "run", "controls.ipynb"], cwd=tmp_path, check=True, capture_output=True)
    context = browser.new_context(offline=True)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto((tmp_path / "controls.html").as_uri())
    slider = page.locator("input[type=range]")
    image = page.locator(".jp-OutputArea-output img")
    before = image.get_attribute("src")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert image.get_attribute("src") != before
    page.locator("input[type=checkbox]").check()
    assert page.locator("label span", has_text=".").inner_text() != "25.5"
    assert faults == []
    context.close()
