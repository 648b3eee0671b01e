"""Runs notebooks from top to bottom in Hillock's kernel and writes each, with its outputs, as one HTML file.

Ends with 0 if all went well, 1 if a cell failed or a check of a notebook did not pass.
"""

from __future__ import annotations

import argparse
import copy
import logging
import os
import re
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import nbformat
from latex2mathml.converter import convert
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter
from nbformat import NotebookNode

PASSED, FAILED = "✓", "✗"
"""The first character of what `check(…)` answers, in text form."""

HTML = """
{%- extends 'lab/index.html.j2' -%}
{%- block data_png scoped -%}
{%- set alt = output | get_metadata('alt', 'image/png') -%}
{{ super() | replace('<img ', '<img alt="' ~ (alt | escape_html) ~ '" ', 1) if alt else super() }}
{%- endblock data_png -%}
"""
"""nbconvert's page, with the words for a figure that the kernel sends along."""

FORMULA = re.compile(
    r"(?P<code>```.*?```|`[^`]*`)"
    r"|(?<!\\)\$\$(?P<display>.+?)\$\$"
    r"|(?<![\\$\w])\$(?P<inline>(?=\S)[^$]+?(?<=\S))\$(?![\w$])",
    re.DOTALL,
)
"""A formula in Markdown, or code, in which a dollar is a dollar."""

ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


TAKEN_BACK = re.compile(r"[^\n\b][\b]")
"""A character with a backspace behind it: how a line of progress is taken away."""


@dataclass(frozen=True)
class Count:
    """What a notebook's outputs hold."""

    cells: int = 0
    figures: int = 0
    tables: int = 0
    checks_passed: int = 0
    checks_failed: int = 0

    def __str__(self) -> str:
        counted = {"cell": self.cells, "figure": self.figures, "table": self.tables}
        text = ", ".join(f"{n} {word}" if n == 1 else f"{n} {word}s" for word, n in counted.items())
        checks = self.checks_passed + self.checks_failed
        return text + (f", {self.checks_passed} of {checks} checks passed" if checks else "")


def outputs(notebook: NotebookNode) -> list[NotebookNode]:
    """All outputs of all code cells, in their order."""
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def plain_text(output: NotebookNode) -> str:
    """The text form of an output; empty if it has none."""
    return output.get("data", {}).get("text/plain", "")


def checks(notebook: NotebookNode) -> list[str]:
    """The text of every check's answer."""
    return [text for text in map(plain_text, outputs(notebook)) if text.startswith((PASSED, FAILED))]


def count(notebook: NotebookNode) -> Count:
    """Counts executed code cells and what they show."""
    data = [output.get("data", {}) for output in outputs(notebook)]
    answers = checks(notebook)
    return Count(
        cells=sum(1 for cell in notebook.cells if cell.cell_type == "code" and cell.get("execution_count")),
        figures=sum(1 for d in data if "image/png" in d or "image/svg+xml" in d),
        tables=sum(1 for d in data if "<table" in d.get("text/html", "")),
        checks_passed=sum(1 for answer in answers if answer.startswith(PASSED)),
        checks_failed=sum(1 for answer in answers if answer.startswith(FAILED)),
    )


def execute(notebook: NotebookNode, folder: Path, kernel: str, timeout: int | None = None) -> NotebookNode:
    """Runs all cells in place, in a fresh kernel whose working folder is the given one.

    Raises CellExecutionError at the first cell that fails; the notebook then holds the outputs up to there.
    """
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = NotebookClient(
        notebook,
        kernel_name=kernel,
        timeout=timeout,
        record_timing=False,  # a stored notebook changes only where its answers do
        coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    )
    try:
        return client.execute()
    finally:
        wipe(notebook)


def wipe(notebook: NotebookNode) -> None:
    """Takes out what is left of lines of progress."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream":
                taken = 1
                while taken:
                    output.text, taken = TAKEN_BACK.subn("", output.text)
        if cell.cell_type == "code":
            cell.outputs = [o for o in cell.outputs if o.output_type != "stream" or o.text]


def typeset(markdown: str) -> str:
    """The same text with its formulas as MathML, which browsers show by themselves: the page needs no network."""

    def formula(found: re.Match[str]) -> str:
        if found["code"]:
            return found["code"]
        display = found["display"] is not None
        try:
            mathml = convert(found["display"] or found["inline"], display="block" if display else "inline")
        except Exception:  # a formula that the converter does not know stays as it was typed
            return found[0]
        return mathml.replace("|", "&#124;").replace("\n", " ")  # a bar would end a table's cell

    return FORMULA.sub(formula, markdown)


def write_html(notebook: NotebookNode, title: str, file: Path) -> None:
    """Writes one file with all figures and formulas in it."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = typeset(cell.source)
    html, _ = HTMLExporter(raw_template=HTML).from_notebook_node(notebook, resources={"metadata": {"name": title}})
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, encoding="utf-8")


def read(path: Path) -> NotebookNode:
    """Reads a notebook, or ends with a sentence that says why not."""
    try:
        notebook = nbformat.read(path, as_version=4)
    except FileNotFoundError:
        raise SystemExit(f"hillock: there is no notebook {path}") from None
    except OSError as fault:
        raise SystemExit(f"hillock: {path} cannot be read: {fault.strerror}") from None
    except Exception:
        raise SystemExit(f"hillock: {path} is not a Jupyter notebook") from None
    language = notebook.metadata.get("kernelspec", {}).get("language", "java")
    if language.lower() != "java":
        raise SystemExit(f"hillock: {path} is a notebook in {language}, and this kernel runs Java")
    return notebook


def failure(notebook: NotebookNode, fault: Exception) -> str:
    """The cell that failed and its error, for a terminal."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, cell in enumerate(code, start=1):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                source = "\n".join("    " + line for line in cell.source.splitlines())
                traceback = "\n".join(output.traceback) or f"{output.ename}: {output.evalue}"
                return f"Cell {number} failed:\n\n{source}\n\n{ANSI.sub('', traceback)}"
    if isinstance(fault, CellTimeoutError):
        return "A cell took longer than --timeout allows."
    if isinstance(fault, DeadKernelError):
        return "The kernel ended in the middle of a cell; it may have run out of memory."
    return str(fault)


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="hillock run",
        description="Runs notebooks in Hillock's kernel, one after another, and writes each as HTML.",
        epilog="The exit code is 0 if all went well, 1 if a cell failed or a check did not pass.",
        allow_abbrev=False,
    )
    parser.add_argument("notebooks", type=Path, nargs="+", metavar="NOTEBOOK")
    parser.add_argument("--out", type=Path, metavar="FILE.html", help="default: its name, in the current folder")
    parser.add_argument("--in-place", action="store_true", help="keep the outputs in the notebook itself too")
    parser.add_argument("--timeout", type=int, metavar="SECONDS", help="for each cell; default: none")
    options = parser.parse_args(arguments)
    if options.out and len(options.notebooks) > 1:
        parser.error("--out names the page of one notebook; without it, each page gets its notebook's name")
    stems = [path.stem for path in options.notebooks]
    if twice := sorted({stem for stem in stems if stems.count(stem) > 1}):
        parser.error(f"several notebooks would be written to {twice[0]}.html; run them one by one, with --out")
    return options


def run(path: Path, notebook: NotebookNode, options: argparse.Namespace) -> bool:
    """Runs one notebook, writes it and tells what became of it: whether all went well."""
    out: Path = options.out or Path(path.with_suffix(".html").name)
    kernel = os.environ.get("HILLOCK_KERNEL", "hillock")

    print(f"{path.name}: running in the kernel '{kernel}' …", flush=True)
    began = time.monotonic()
    fault = None
    try:
        execute(notebook, path.resolve().parent, kernel, options.timeout)
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as raised:
        fault = raised
    seconds = time.monotonic() - began
    write_html(notebook, path.stem, out)
    if options.in_place and fault is None:
        nbformat.write(notebook, path)

    counted = count(notebook)
    print(f"{path.name}: {counted}, in {seconds:.1f} s")
    for answer in checks(notebook):
        if answer.startswith(FAILED):
            print(f"  {answer}")
    print(f"written to {out}", flush=True)
    if fault is not None:
        print(f"\n{failure(notebook, fault)}", file=sys.stderr)
    return fault is None and not counted.checks_failed


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    # All are read first: what cannot be run is said before the others have taken their time.
    notebooks = [(path, read(path)) for path in options.notebooks]
    passed = [run(path, notebook, options) for path, notebook in notebooks]
    if len(passed) > 1:
        print(f"{sum(passed)} of {len(passed)} notebooks went well")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nhillock: stopped", file=sys.stderr)
        sys.exit(130)
