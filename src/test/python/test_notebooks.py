"""Every notebook runs from top to bottom, and says what its stored copy says."""

from __future__ import annotations

import copy
import re
import time
from pathlib import Path

import hillock_run
import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("[0-9][0-9]-*.ipynb"))
SECONDS = 240  # a hang, not a slow machine
BYTES = 1_500_000
CHARACTERS = 105  # of code that a window of 1280 pixels shows in a line

# What is another from run to run or machine to machine: seconds measured, versions, identities, folders.
CHANGING = re.compile(
    r"\d+(?:\.\d+)?\s*(?:ns|µs|s|min)\b"
    r"|Java \d[\w.+-]*|Hillock \d[\w.+-]*|@[0-9a-f]{5,}|\d{4}-\d\d-\d\d[T ][\d:.]+Z?|(?:/[\w.-]+){2,}"
)


NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE]-?\d+)?")


def numbers(notebook: nbformat.NotebookNode) -> list[tuple[int, str]]:
    """The text of each answer that holds a number, with its cell; what changes from run to run left out."""
    found = []
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", []):
            text = CHANGING.sub("…", hillock_run.plain_text(output))
            if output.output_type == "execute_result" and re.search(r"\d", text):
                found.append((number, text))
    return found


def test_there_are_notebooks():
    assert NOTEBOOKS, "notebooks/ holds none"


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request, kernel_name):
    """The stored notebook, the same newly run, and the seconds that took."""
    path = request.param
    stored = nbformat.read(path, as_version=4)
    fresh = copy.deepcopy(stored)
    began = time.monotonic()
    hillock_run.execute(fresh, path.parent, kernel_name, timeout=SECONDS)
    return path, stored, fresh, time.monotonic() - began


def test_runs_in_time(notebook):
    _, _, fresh, seconds = notebook
    assert hillock_run.count(fresh).cells > 0
    assert seconds < SECONDS


def test_every_check_is_green(notebook):
    _, _, fresh, _ = notebook
    assert hillock_run.checks(fresh), "a lecture asks at least one question"
    assert [answer for answer in hillock_run.checks(fresh) if not answer.startswith(hillock_run.PASSED)] == []


def test_nothing_is_said_on_stderr(notebook):
    _, _, fresh, _ = notebook
    assert [o.text for o in hillock_run.outputs(fresh) if o.output_type == "stream" and o.name == "stderr"] == []


def test_stored_numbers_are_those_of_today(notebook):
    _, stored, fresh, _ = notebook
    for (cell, then), (again, now) in zip(numbers(stored), numbers(fresh), strict=True):
        assert cell == again
        assert NUMBER.sub("#", now) == NUMBER.sub("#", then), f"cell {cell}"
        # Another JDK's exp and log may differ in the last digit.
        for a, b in zip(NUMBER.findall(now), NUMBER.findall(then), strict=True):
            assert float(a) == pytest.approx(float(b), rel=1e-8, abs=1e-12), f"cell {cell}: {now}"


def test_a_reader_without_a_kernel_sees_every_figure(notebook):
    path, stored, fresh, _ = notebook
    pictures = [sum("image/png" in o.get("data", {}) for o in hillock_run.outputs(n)) for n in (stored, fresh)]
    assert pictures[0] == pictures[1] > 0
    assert path.stat().st_size < BYTES


def test_no_line_of_code_is_cut(notebook):
    _, stored, _, _ = notebook
    lines = [line for cell in stored.cells if cell.cell_type == "code" for line in cell.source.splitlines()]
    assert [line for line in lines if len(line) > CHARACTERS] == []


def test_it_names_our_kernel_and_no_private_path(notebook):
    path, stored, _, _ = notebook
    assert stored.metadata.kernelspec.name == "hillock"
    assert stored.metadata.kernelspec.display_name == "Java (Hillock)"
    assert str(Path.home()) not in path.read_text(encoding="utf-8")
