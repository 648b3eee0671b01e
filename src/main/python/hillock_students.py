"""Writes copies of the notebooks without their answers, for those who are to find them.

What is an answer is marked in the notebooks themselves; CONTRIBUTING.md has the rules.
"""

from __future__ import annotations

import argparse
import copy
import re
import shutil
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
SOLUTION = "solution"
"""The tag of a cell that is cut."""

FOLDED = re.compile(r"\s*<details>.*?</details>", re.DOTALL)
BLANK = re.compile(r"^var (?P<name>\w+) =(?P<answer>[^;]*);(?P<comment>[ ]*// your answer.*)$", re.MULTILINE)
"""A line that the student fills in, with what it asks for behind it."""

CHECK = re.compile(r'check\("(?P<question>[^"]*)"\)')
EXPECTED = re.compile(r"\.near\((?P<answer>\w+), (?P<number>-?[\d_]+(?:\.\d*)?(?:[eE]-?\d+)?), ")
WORD = re.compile(r"\.is\((?P<answer>\w+), ")
"""A question for a word and not for a number."""

YOURS = "// Your own lines."


def splitmix(seed: int) -> int:
    """The first number of Java's SplittableRandom."""
    mask = (1 << 64) - 1
    z = (seed + 0x9E3779B97F4A7C15) & mask
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
    return z ^ (z >> 31)


def seal(question: str, number: float) -> str:
    """An expected answer as `hidden("…")` opens it: a salt, and the number's bits under it. It is kept from a glance."""
    salt = zlib.crc32(question.encode())
    bits = struct.unpack(">Q", struct.pack(">d", number))[0]
    return f"{salt:08x}{bits ^ splitmix(salt):016x}"


def blanks(source: str) -> dict[str, str]:
    """The answers in a cell, by the name of the line to fill in."""
    return {found["name"]: found["answer"].strip() for found in BLANK.finditer(source)}


def without_answers(source: str, cut: bool) -> str:
    """A cell's code with nothing in its blanks and no expected number; if it is to be cut, also with nothing before them."""
    answers = blanks(source)
    if cut:
        if not answers:
            return YOURS
        last = list(BLANK.finditer(source))[-1]
        source = "\n".join(found[0] for found in BLANK.finditer(source)) + source[last.end() :]
    words = {found["answer"] for found in WORD.finditer(source)}

    def empty(found: re.Match[str]) -> str:
        nothing = '""' if found["name"] in words else "Double.NaN"
        return f"var {found['name']} = {nothing};{found['comment']}"

    def hide(found: re.Match[str]) -> str:
        if found["answer"] not in answers:
            return found[0]
        question = [check["question"] for check in CHECK.finditer(found.string, 0, found.start())][-1]
        number = float(found["number"].replace("_", ""))
        return f'.near({found["answer"]}, hidden("{seal(question, number)}"), '

    return EXPECTED.sub(hide, BLANK.sub(empty, source))


def student_cells(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """The cells of a student's copy. Of all outputs only the title figure is left."""
    title_figure = True
    for cell in copy.deepcopy(notebook.cells):
        cut = SOLUTION in cell.metadata.get("tags", [])
        if cell.cell_type == "code":
            cell.source = without_answers(cell.source, cut)
            cell.outputs = [o for o in cell.outputs if title_figure and "image/png" in o.get("data", {})]
            cell.execution_count = None
            for output in cell.outputs:
                output.execution_count = None
            title_figure = False
        elif cut:
            continue
        else:
            cell.source = FOLDED.sub("", cell.source).strip()
            if not cell.source:
                continue
        cell.metadata.pop("tags", None)
        yield cell


def student_copy(notebook: NotebookNode) -> NotebookNode:
    """The notebook with nothing in it that tells an answer."""
    made = copy.deepcopy(notebook)
    made.cells = list(student_cells(notebook))
    return made


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="hillock students",
        description="Writes copies of the notebooks without answers: solutions, outputs and expected numbers are cut.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("students"), help="default: students")
    folder: Path = parser.parse_args(arguments).folder
    if NOTEBOOKS in (folder.resolve(), *folder.resolve().parents):  # nor within it: it would be copied into itself
        raise SystemExit("hillock: that folder holds the notebooks with their answers; name another")
    folder.mkdir(parents=True, exist_ok=True)
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    for path in paths:
        nbformat.write(student_copy(nbformat.read(path, as_version=4)), folder / path.name)
    for beside in filter(Path.is_dir, NOTEBOOKS.iterdir()):  # what the notebooks read
        if not beside.name.startswith("."):
            shutil.copytree(beside, folder / beside.name, dirs_exist_ok=True)
    print(f"{len(paths)} notebooks without answers are in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
