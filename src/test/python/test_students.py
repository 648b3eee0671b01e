"""Copies for students hold no answer, and every question in them can still be answered."""

from __future__ import annotations

import copy
import re
import subprocess
import sys

import hillock_run
import hillock_students as students
import nbformat
import pytest

NOTEBOOKS = sorted(students.NOTEBOOKS.glob("[0-9][0-9]-*.ipynb"))
LITERAL = re.compile(r"^-?[\d_]+(?:\.\d*)?(?:[eE]-?\d+)?$")


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def expected_numbers(notebook):
    """The question and the literal number of every answer that is asked for."""
    for cell in code(notebook):
        for found in students.EXPECTED.finditer(cell.source):
            if found["answer"] in students.blanks(cell.source):
                question = [c["question"] for c in students.CHECK.finditer(cell.source, 0, found.start())][-1]
                yield question, found["number"]


def telling(number: str) -> bool:
    """Three digits or more that do not just count something: nobody writes them by chance."""
    return len(number.replace("_", "").replace(".", "").strip("-0")) >= 3


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def pair(request):
    """A notebook and its copy."""
    original = nbformat.read(request.param, as_version=4)
    return original, students.student_copy(original)


def test_a_copy_asks_every_question(pair):
    original, copied = pair
    asked = [[students.CHECK.findall(cell.source) for cell in code(n) if "check(" in cell.source] for n in pair]
    assert asked[0] == asked[1] != []
    assert copied.metadata == original.metadata


def test_a_copy_has_no_solution(pair):
    original, copied = pair
    text = "\n".join(cell.source for cell in copied.cells)
    assert "<details" not in text and "<summary" not in text
    for cell in original.cells:
        if students.SOLUTION in cell.metadata.get("tags", []):
            last = list(students.BLANK.finditer(cell.source))[-1:]
            cut = cell.source[: last[0].start()] if last else cell.source
            for line in filter(None, map(str.strip, cut.splitlines())):
                assert len(line) < 4 or line not in text, line


def test_what_is_left_does_not_need_what_was_cut(pair):
    original, copied = pair
    declared = re.compile(
        r"^\s*(?:var|int|double|long|boolean|String|[A-Z]\w+)(?:\[\])* (\w{3,})(?: =|\()", re.MULTILINE
    )
    left = "\n".join(cell.source for cell in code(copied))  # in which one or two letters name arguments of lambdas
    for cell in code(original):
        if students.SOLUTION in cell.metadata.get("tags", []):
            for name in set(declared.findall(cell.source)) - set(declared.findall(left)):
                assert not re.search(rf"(?<![\w.\"]){name}\b(?!\")", re.sub(r'//.*|"[^"]*"', "", left)), name


def test_every_line_that_asks_for_an_answer_is_blank(pair):
    original, copied = pair
    for cell in code(copied):
        assert cell.source.count("// your answer") == len(students.blanks(cell.source)), cell.source
        assert set(students.blanks(cell.source).values()) <= {"Double.NaN", '""'}
    assert sum(cell.source.count("// your answer") for cell in code(original)) == sum(
        len(students.blanks(cell.source)) for cell in code(copied)
    )


def test_no_expected_number_can_be_read_in_a_copy(pair):
    original, copied = pair
    for cell in code(copied):
        for found in re.finditer(r"\.near\((\w+), (.*?), [^,]*\)$", cell.source, re.MULTILINE):
            if found[1] in students.blanks(cell.source):
                assert not LITERAL.match(found[2]), found[0]
                assert "Math." not in found[2] and not re.match(r"[\d(]", found[2]), f"a formula: {found[0]}"
    for question, number in expected_numbers(original):
        if telling(number):
            readable = re.compile(rf"(?<![\d.]){re.escape(number.lstrip('-'))}(?!\.?\d)")
            lines = [line for cell in copied.cells for line in cell.source.splitlines() if readable.search(line)]
            assert not lines, f"{question}: {number}"


def test_of_outputs_a_copy_has_the_title_figure_only(pair):
    _, copied = pair
    first, *others = code(copied)
    assert ["image/png" in output.data for output in first.outputs] == [True]
    assert [cell for cell in others if cell.outputs] == []
    assert [cell for cell in code(copied) if cell.execution_count] == []


def test_a_sealed_answer_is_the_one_that_is_expected(kernel):
    sealed = [
        (question, number.replace("_", ""))
        for path in NOTEBOOKS
        for question, number in expected_numbers(nbformat.read(path, as_version=4))
    ]
    assert len(sealed) > 60
    lines = [f'hidden("{students.seal(q, float(n))}").reveal() == {float(n)!r}' for q, n in sealed]
    assert kernel.run("java.util.stream.Stream.of(\n" + ",\n".join(lines) + ").allMatch(x -> x)").value == "true"


def test_an_empty_copy_runs_and_no_blank_is_right(kernel_name, tmp_path):
    copied = students.student_copy(
        nbformat.read(students.NOTEBOOKS / "04-what-a-reset-throws-away.ipynb", as_version=4)
    )
    hillock_run.execute(copied, tmp_path, kernel_name, timeout=60)
    for cell in code(copied):
        if students.blanks(cell.source):
            assert [hillock_run.plain_text(o)[0] for o in cell.outputs] == [hillock_run.FAILED], cell.source


def test_another_name_hides_another_thing_and_the_solution_finds_it(kernel_name):
    stored = nbformat.read(students.NOTEBOOKS / "08-synapses.ipynb", as_version=4)
    other = copy.deepcopy(stored)
    for cell in code(other):
        cell.source = cell.source.replace('student("your name")', 'student("Ada Lovelace")')
    hillock_run.execute(other, students.NOTEBOOKS, kernel_name, timeout=60)
    before, after = ([answer for answer in hillock_run.checks(n) if "hidden" in answer] for n in (stored, other))
    assert all(answer.startswith(hillock_run.PASSED) for answer in after)
    assert len(before) == len(after) == 1
    assert before != after


def test_the_command_writes_them_all_beside_what_they_read(root, tmp_path):
    script = root / "src/main/python/hillock_students.py"
    said = subprocess.run([sys.executable, str(script), "mine"], cwd=tmp_path, text=True, capture_output=True)
    assert said.returncode == 0, said.stderr
    assert said.stdout == f"{len(NOTEBOOKS)} notebooks without answers are in mine\n"
    assert sorted(path.name for path in (tmp_path / "mine").glob("*.ipynb")) == [path.name for path in NOTEBOOKS]
    assert (tmp_path / "mine" / "networks" / "digits-cnn.onnx").is_file()
    for folder in ("notebooks", "notebooks/students"):
        said = subprocess.run([sys.executable, str(script), str(root / folder)], text=True, capture_output=True)
        assert said.returncode == 1
        assert "name another" in said.stderr
