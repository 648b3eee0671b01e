"""Every notebook of the course is built alike: figure, objectives, predict, run, check, fold, think, keep, refer, provenance."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from hillock_students import BLANK, CHECK
from nbformat import NotebookNode, v4

NOTEBOOKS = sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("[0-9][0-9]-*.ipynb"))

STUDENT = 'student("your name")'
PARTS = ("## What to keep", "**Think.**", "<summary>Thoughts</summary>", "## References")
MARK = re.compile(r"^(?P<quoted>> )?\*\*(?P<word>Predict|Run|Check|Think)\b", re.MULTILINE)
SECTION = re.compile(r"^## (?!Objectives|What to keep|References)(?P<title>.+)$", re.MULTILINE)


def script(notebook: NotebookNode) -> str:
    """The notebook as one text, its code cells between fences of their own."""
    return "\n\n".join(f"«\n{c.source}\n»" if c.cell_type == "code" else c.source for c in notebook.cells)


def opening(cells: list[NotebookNode]) -> list[str]:
    """What the first three cells lack: title and promise, a figure, caption and objectives."""
    missing = []
    title, figure, objectives = cells[:3]
    if not re.match(r"# \d\d · [^\n]+\n\n\S", title.source):
        missing.append("a title with its number, and a sentence below it")
    if not any("image/png" in output.get("data", {}) for output in figure.get("outputs", [])):
        missing.append("a title figure")
    if not re.match(r"\*[^*].*\*$", objectives.source.split("\n\n")[0], re.DOTALL):
        missing.append("a caption in italics below the title figure")
    listed = re.search(
        r"## Objectives\n\nAfter this notebook you can\n\n((?:\d\. .+\n(?:   .+\n)*)+)", objectives.source
    )
    if not listed or not 3 <= len(re.findall(r"^\d\.", listed[1], re.MULTILINE)) <= 5:
        missing.append("three to five objectives")
    if not title.source.startswith("# 01") and not re.search(r"You need \[\d\d [^\]]+\]\(\d\d-", objectives.source):
        missing.append("what one needs before")
    return missing


def blocks(text: str) -> list[str]:
    """What the blocks of predict, run and check lack."""
    missing = []
    marks = list(MARK.finditer(text))
    predictions = [mark for mark in marks if mark["word"] == "Predict"]
    if len(predictions) < 4:
        missing.append("four predictions")
    ends = [mark.start() for mark in predictions[1:]] + [len(text)]
    for mark, end in zip(predictions, ends):
        block = text[mark.start() : end]
        line = block.splitlines()[0]
        if not mark["quoted"]:
            missing.append(f"a mark at the side of: {line}")
        if not re.search(r"\*\*(Run|Check)\b.*?«", block, re.DOTALL):
            missing.append(f"something to run or to check after: {line}")
    for mark in marks:
        if mark["word"] == "Check" and "check(" not in text[mark.start() :].partition("»")[0]:
            missing.append(f"a question after: {text[mark.start() :].splitlines()[0]}")
    if len([mark for mark in marks if mark["word"] == "Think"]) < 2:
        missing.append("two questions to think about")
    return missing


def answers(notebook: NotebookNode, text: str) -> list[str]:
    """What the questions lack: enough of them, a hint for each, and a folded solution in their section."""
    missing = []
    asked = [cell.source for cell in notebook.cells if cell.cell_type == "code" and BLANK.search(cell.source)]
    if len(asked) < 4:
        missing.append("four answers that check themselves")
    missing += [f"a hint for {CHECK.findall(cell)}" for cell in asked if "check(" in cell and ".hint(" not in cell]
    starts = [found.start() for found in SECTION.finditer(text)]
    for begin, end in zip(starts, [*starts[1:], text.find("## What to keep")]):
        section = text[begin:end]
        if "// your answer" in section and "<summary>Solution</summary>" not in section:
            missing.append(f"a folded solution in: {section.splitlines()[0]}")
    return missing


def closing(notebook: NotebookNode, text: str) -> list[str]:
    """What the end lacks: what to keep, questions and thoughts, references, and the provenance in the last cell."""
    at = [text.rfind(part) for part in PARTS]
    missing = [part for part, place in zip(PARTS, at) if place < 0]
    if not missing and at != sorted(at):
        missing.append(f"this order at the end: {', '.join(PARTS)}")
    if len(re.findall(r"doi\.org/", text[at[-1] :])) < 2:
        missing.append("two references with a DOI")
    if not notebook.cells[-1].source.endswith("provenance());"):
        missing.append("a last cell that prints its provenance")
    return missing


def lacks(notebook: NotebookNode) -> list[str]:
    """What a notebook lacks of the course's standard."""
    text = script(notebook)
    return [*opening(notebook.cells), *blocks(text), *answers(notebook, text), *closing(notebook, text)]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_has_all_parts(path):
    assert lacks(nbformat.read(path, as_version=4)) == []


def test_most_notebooks_hide_something_from_each_student():
    hiding = [path.stem[:2] for path in NOTEBOOKS if STUDENT in path.read_text(encoding="utf-8").replace('\\"', '"')]
    assert len(hiding) >= 9, hiding


def test_what_is_hidden_is_asked_for():
    for path in NOTEBOOKS:
        text = script(nbformat.read(path, as_version=4))
        if STUDENT in text:
            exercise = text[text.index(STUDENT) :]
            for name, _ in re.findall(r"var (\w+) = me\.(number|word)\(", exercise):
                assert re.search(rf"\.(near|is)\(\w+, {name}\b", exercise), f"{path.stem}: {name}"


def test_one_notebook_needs_only_those_before_it():
    for path in NOTEBOOKS:
        text = nbformat.read(path, as_version=4).cells[2].source
        for needed in re.findall(r"You need (.*?)(?:\n\n|$)", text, re.DOTALL):
            assert [n for n in re.findall(r"\]\((\d\d)-", needed) if n >= path.stem[:2]] == []


def test_what_is_missing_is_told():
    figure = v4.new_output("display_data", {"image/png": ""})
    notebook = v4.new_notebook(
        cells=[
            v4.new_markdown_cell("# 14 · Nothing\n\nA sentence."),
            v4.new_code_cell("plot()", outputs=[figure]),
            v4.new_markdown_cell("*A caption.*\n\n## Objectives\n\nAfter this notebook you can\n\n1. do it;\n"),
            v4.new_markdown_cell("## A section\n\n**Predict.** How many?\n\n**Check.**"),
            v4.new_code_cell("var myAnswer = 3;   // your answer\n" + 'check("how many").near(myAnswer, 3, 0)'),
        ]
    )
    assert lacks(notebook) == [
        "three to five objectives",
        "what one needs before",
        "four predictions",
        "a mark at the side of: **Predict.** How many?",
        "two questions to think about",
        "four answers that check themselves",
        "a hint for ['how many']",
        "a folded solution in: ## A section",
        *PARTS,
        "two references with a DOI",
        "a last cell that prints its provenance",
    ]
