"""The course as pages: complete, linked, readable without a network."""

from __future__ import annotations

import base64
import re
from html.parser import HTMLParser
from pathlib import Path

import hillock_run
import hillock_site
import nbformat
import pytest

NOTEBOOKS = sorted(hillock_site.NOTEBOOKS.glob("[0-9][0-9]-*.ipynb"))


class Reader(HTMLParser):
    """What the tests want to know of a page."""

    def __init__(self, file: Path):
        super().__init__()
        self.tags, self.links, self.sources, self.ids, self.text = [], [], [], set(), []
        self.inside = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        self.inside.append(tag)
        self.ids.add(given.get("id"))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif "href" in given or "src" in given:
            self.sources.append(given.get("href") or given["src"])

    def handle_endtag(self, tag):
        while tag in self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if not {"pre", "code", "style", "annotation"} & set(self.inside):
            self.text.append(data)

    def count(self, tag):
        return sum(name == tag for name, _ in self.tags)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("the course")
    hillock_site.write_site(folder)
    return folder


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def page(request, site):
    return nbformat.read(request.param, as_version=4), Reader(site / f"{request.param.stem}.html"), site


def test_every_figure_of_a_notebook_is_on_its_page(page):
    notebook, reader, site = page
    stored = [
        base64.b64decode(o.data["image/png"])
        for o in hillock_run.outputs(notebook)
        if "image/png" in o.get("data", {}) and "text/html" not in o.data
    ]
    # A figure with a line of text below it is inside its HTML.
    within = [
        base64.b64decode(data)
        for o in hillock_run.outputs(notebook)
        for data in hillock_site.EMBEDDED.findall(o.get("data", {}).get("text/html", ""))
    ]
    figures = [(site / given["src"]).read_bytes() for tag, given in reader.tags if tag == "img"]
    assert sorted(figures) == sorted(stored + within)
    assert (
        len(figures)
        == sum(
            "image/png" in o.get("data", {}) or "<img" in o.get("data", {}).get("text/html", "")
            for o in hillock_run.outputs(notebook)
        )
        > 0
    )


def test_every_cell_is_on_the_page_and_solutions_are_folded(page):
    notebook, reader, _ = page
    assert sum(given.get("class") == "code" for _, given in reader.tags) == sum(
        cell.cell_type == "code" for cell in notebook.cells
    )
    folded = sum(cell.source.count("<details>") for cell in notebook.cells)
    assert reader.count("details") == reader.count("summary") == folded > 0
    assert all("open" not in given for tag, given in reader.tags if tag == "details")


def test_every_formula_is_typeset(page):
    notebook, reader, _ = page
    formulas = sum(
        not found["code"]
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for found in hillock_run.FORMULA.finditer(cell.source)
    )
    assert reader.count("math") >= formulas > 0
    assert "$" not in "".join(reader.text)


def test_nothing_comes_from_elsewhere(site):
    for file in site.glob("*.html"):
        reader = Reader(file)
        assert reader.count("iframe") == 0
        assert [source for source in reader.sources if not (site / source).is_file()] == []
    assert not re.search(r"url\(|@import", "".join(css.read_text(encoding="utf-8") for css in site.glob("*.css")))


def test_every_link_within_the_course_leads_somewhere(site):
    pages = {file.name: Reader(file) for file in site.glob("*.html")}
    for name, reader in pages.items():
        for link in reader.links:
            if not link.startswith("https://"):
                target, _, anchor = link.partition("#")
                assert (target or name) in pages, f"{name}: {link}"
                assert not anchor or anchor in pages[target or name].ids, f"{name}: {link}"


def test_one_page_leads_to_the_next_and_back(site):
    names = [f"{path.stem}.html" for path in NOTEBOOKS]
    for k, name in enumerate(names):
        reader = Reader(site / name)
        leads = {
            rel: {g["href"] for tag, g in reader.tags if tag == "a" and g.get("rel") == rel} for rel in ("prev", "next")
        }
        assert leads["prev"] == set(names[max(0, k - 1) : k])
        assert leads["next"] == set(names[k + 1 : k + 2])


def test_the_index_has_title_objectives_and_first_figure_of_each(site):
    reader = Reader(site / "index.html")
    text = " ".join("".join(reader.text).split())
    titles = [text.index(f"{page.number} {page.title}") for page in hillock_site.write_site(site)]
    assert titles == sorted(titles)
    assert [given["src"] for tag, given in reader.tags if tag == "img"] == [
        f"figures/{p.stem[:2]}-01.png" for p in NOTEBOOKS
    ]
    assert text.count("Afterwards you can") == len(NOTEBOOKS)
    assert reader.count("li") >= 4 * len(NOTEBOOKS)


def test_a_browser_shows_it_from_the_disk_by_day_and_by_night(site, chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        papers = set()
        for scheme in ("light", "dark"):
            context = browser.new_context(color_scheme=scheme, offline=True, viewport={"width": 1400, "height": 900})
            tab = context.new_page()
            for path in sorted(site.glob("*.html") if scheme == "light" else site.glob("02*.html"), reverse=True):
                tab.goto(path.as_uri())
                tab.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
                tab.wait_for_function("[...document.images].every(i => i.complete && i.naturalWidth > 0)")
                # Nothing is wider than its place: figures are fitted, code is not cut.
                assert tab.evaluate(
                    "[...document.querySelectorAll('.code')].every(c => c.scrollWidth <= c.clientWidth)"
                )
                assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
            papers.add(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
            tab.goto((site / f"{NOTEBOOKS[1].stem}.html").as_uri())
            assert tab.locator("details").first.evaluate("d => d.open") is False
            tab.locator("summary").first.click()
            assert tab.locator("details").first.evaluate("d => d.open") is True
        browser.close()
        assert len(papers) == 2
