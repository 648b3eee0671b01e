"""Writes the notebooks as a course of plain pages that open from the disk: what they show is what is stored in them."""

from __future__ import annotations

import argparse
import base64
import hashlib
import html
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
from hillock_run import ANSI, typeset
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from nbconvert.filters import markdown2html
from nbformat import NotebookNode
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import JavaLexer

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
TEMPLATES = Path(__file__).resolve().parent / "site"
LIGHT, DARK = "xcode", "github-dark"
"""Pygments' colours for code by day and by night."""

TITLE = re.compile(r"^# (?P<number>\d+) · (?P<title>.+)$", re.MULTILINE)
OBJECTIVE = re.compile(r"^\d+\. +(?P<text>.+)$", re.MULTILINE)
SECTION = re.compile(r'<h2 id="(?P<id>[^"]+)">(?P<text>.*?)(?:<a class="anchor-link".*?</a>)?</h2>', re.DOTALL)
EMBEDDED = re.compile(r'src="data:image/png;base64,(?P<data>[^"]+)"')
NOTEBOOK_LINK = re.compile(r'href="(?P<name>[\w-]+)\.ipynb"')


class Figures:
    """The pictures of one page, each written once into a folder beside it."""

    def __init__(self, page: str, folder: Path):
        self.page = page
        self.folder = folder
        self.names: dict[str, str] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, data: str) -> str:
        """Writes a PNG that is given in base 64; the address that the page has for it."""
        png = base64.b64decode(data)
        digest = hashlib.sha256(png).hexdigest()
        if digest not in self.names:
            self.names[digest] = f"{self.page}-{len(self.names) + 1:02d}.png"
            (self.folder / self.names[digest]).write_bytes(png)
        return f"{self.folder.name}/{self.names[digest]}"


@dataclass(frozen=True)
class Page:
    """A notebook as HTML, with what the index says of it."""

    name: str
    number: str
    title: str
    introduction: str
    objectives: list[str]
    thumbnail: str
    sections: list[tuple[str, str]]
    body: str


def prose(markdown: str) -> str:
    """Markdown as HTML, with its formulas as MathML and its links going to pages."""
    return NOTEBOOK_LINK.sub(r'href="\g<name>.html"', markdown2html(typeset(markdown)))


def inline(markdown: str) -> str:
    """The same for a part of a line."""
    return re.sub(r"^<p>(.*)</p>$", r"\1", prose(markdown).strip(), flags=re.DOTALL)


def code(source: str) -> str:
    return f'<div class="code">{highlight(source, JavaLexer(), HtmlFormatter())}</div>'


def shown(output: NotebookNode, figures: Figures) -> str:
    """An output as HTML: its table or card if it has one, else its figure, else its text."""
    if output.output_type == "stream":
        return f"<pre>{html.escape(output.text)}</pre>"
    if output.output_type == "error":
        return f"<pre>{html.escape(ANSI.sub('', chr(10).join(output.traceback)))}</pre>"
    data = output.get("data", {})
    if "text/html" in data:
        return EMBEDDED.sub(lambda found: f'src="{figures.add(found["data"])}"', data["text/html"])
    if "image/png" in data:
        size = output.metadata.get("image/png", {})
        alt = html.escape(size.get("alt", ""))
        return f'<img src="{figures.add(data["image/png"])}" width="{size.get("width", "")}" alt="{alt}">'
    return f"<pre>{html.escape(data.get('text/plain', ''))}</pre>"


def cell_html(cell: NotebookNode, figures: Figures) -> str:
    if cell.cell_type != "code":
        return f'<section class="prose">{prose(cell.source)}</section>'
    outputs = "".join(f'<div class="output">{shown(output, figures)}</div>' for output in cell.outputs)
    return code(cell.source) + outputs


def page_of(path: Path, folder: Path) -> Page:
    notebook = nbformat.read(path, as_version=4)
    opening, objectives = notebook.cells[0].source, notebook.cells[2].source
    heading = TITLE.search(opening)
    figures = Figures(heading["number"], folder / "figures")
    body = "\n".join(cell_html(cell, figures) for cell in notebook.cells)
    return Page(
        name=path.stem,
        number=heading["number"],
        title=heading["title"],
        introduction=prose(opening[heading.end() :]),
        objectives=[inline(found["text"].rstrip(";.")) for found in OBJECTIVE.finditer(objectives)],
        thumbnail=f"figures/{heading['number']}-01.png",
        sections=[(found["id"], found["text"]) for found in SECTION.finditer(body)],
        body=body,
    )


def colours() -> str:
    """The style sheet's part for code."""
    by_day = HtmlFormatter(style=LIGHT).get_style_defs(".highlight")
    by_night = HtmlFormatter(style=DARK).get_style_defs(".highlight")
    return f"{by_day}\n@media (prefers-color-scheme: dark) {{\n{by_night}\n}}\n"


def write_site(folder: Path) -> list[Page]:
    """Writes every notebook as a page, and the page that leads to them."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = [page_of(path, folder) for path in sorted(NOTEBOOKS.glob("[0-9][0-9]-*.ipynb"))]
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=False, undefined=StrictUndefined)
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None]):
        text = templates.get_template("page.html").render(before=before, page=page, after=after)
        (folder / f"{page.name}.html").write_text(text, encoding="utf-8")
    (folder / "index.html").write_text(templates.get_template("index.html").render(pages=pages), encoding="utf-8")
    shutil.copy(TEMPLATES / "style.css", folder)
    (folder / "code.css").write_text(colours(), encoding="utf-8")
    return pages


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="hillock site",
        description="Writes the course as HTML pages that open without a network, from the outputs in the notebooks.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("site"), help="default: site")
    folder: Path = parser.parse_args(arguments).folder
    pages = write_site(folder)
    megabytes = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    print(f"{len(pages)} pages, {megabytes:.0f} MB; open {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
