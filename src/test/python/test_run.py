"""What `./hillock run` counts and says."""

from __future__ import annotations

import html
import re

import hillock_run
import pytest
from nbformat import v4

PYTHON = {"name": "python3", "display_name": "Python 3", "language": "python"}


def shown(**data):
    return v4.new_output("display_data", data={key.replace("_", "/", 1): value for key, value in data.items()})


def notebook(*cells):
    return v4.new_notebook(
        cells=list(cells),
        metadata={"kernelspec": {"name": "hillock", "language": "java", "display_name": "Java (Hillock)"}},
    )


def test_counts_cells_figures_tables_and_checks():
    made = notebook(
        v4.new_markdown_cell("# Title"),
        v4.new_code_cell("plot()", execution_count=1, outputs=[shown(image_png="iVBOR", text_plain="a figure")]),
        v4.new_code_cell("table()", execution_count=2, outputs=[shown(text_html="<table></table>", text_plain="t_ms")]),
        v4.new_code_cell("check()", execution_count=3, outputs=[shown(text_plain="✓ rheobase")]),
        v4.new_code_cell("check()", execution_count=4, outputs=[shown(text_plain="✗ tau: try R times C")]),
        v4.new_code_cell("never run"),
    )
    assert hillock_run.count(made) == hillock_run.Count(4, 1, 1, 1, 1)
    assert str(hillock_run.count(made)) == "4 cells, 1 figure, 1 table, 1 of 2 checks passed"


def test_tells_the_failed_cell_and_its_error_without_colours():
    error = v4.new_output(
        "error", ename="CompilationError", evalue="no", traceback=["\x1b[31mCompilationError\x1b[0m: no"]
    )
    made = notebook(v4.new_markdown_cell("# Title"), v4.new_code_cell("neuron().rn(10)", outputs=[error]))
    assert hillock_run.failure(made, RuntimeError()) == "Cell 1 failed:\n\n    neuron().rn(10)\n\nCompilationError: no"


@pytest.mark.parametrize(
    "content, reason",
    [
        (None, "there is no notebook"),
        ("{", "is not a Jupyter notebook"),
        (
            v4.writes(v4.new_notebook(metadata={"kernelspec": PYTHON})),
            "is a notebook in python",
        ),
    ],
)
def test_says_why_a_file_cannot_be_run(tmp_path, content, reason):
    file = tmp_path / "it.ipynb"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit, match=reason):
        hillock_run.read(file)


def test_writes_html_with_the_figures_and_their_words_in_it(tmp_path):
    figure = shown(image_png="iVBORw0KGgo=", text_plain="a figure")
    figure.metadata["image/png"] = {"alt": 'V < 15 "mV"', "width": 800}
    made = notebook(v4.new_code_cell("plot()", outputs=[figure]))
    hillock_run.write_html(made, "it", tmp_path / "new folder" / "it.html")
    text = (tmp_path / "new folder" / "it.html").read_text(encoding="utf-8")
    image = re.search(r"<img [^>]*?src=\"data:image/png;base64,iVBORw0KGgo=\"[^>]*>", text)
    assert image is not None
    assert 'V < 15 "mV"' in html.unescape(image[0])
    assert 'width="800"' in image[0]
    assert "<title>it</title>" in text


@pytest.mark.parametrize(
    "markdown, expected",
    [
        ("so $V_\\infty = R\\,I$.", "<msub>"),
        ("$$\\tau \\frac{dV}{dt} = -V$$", 'display="block"'),
        ("it costs 5 $ and 6 $ more", "it costs 5 $ and 6 $ more"),
        ("`$x$` is code", "`$x$` is code"),
        ("```java\nvar $a = 1; var $b = 2;\n```", "var $a = 1; var $b = 2;"),
    ],
)
def test_formulas_need_no_network(markdown, expected):
    assert expected in hillock_run.typeset(markdown)
    assert ("<math" in hillock_run.typeset(markdown)) == expected.startswith(("<msub", "display"))


@pytest.mark.parametrize("answer, code", [("✓ tau", 0), ("✗ tau: too little", 1)])
def test_the_exit_code_tells_whether_all_checks_passed(tmp_path, monkeypatch, answer, code):
    def execute(made, *_):
        made.cells[0].update(execution_count=1, outputs=[shown(text_plain=answer)])

    monkeypatch.setattr(hillock_run, "execute", execute)
    file = tmp_path / "it.ipynb"
    file.write_text(v4.writes(notebook(v4.new_code_cell("check()"))), encoding="utf-8")
    assert hillock_run.main([str(file), "--out", str(tmp_path / "it.html")]) == code


def test_several_notebooks_are_run_and_one_that_fails_is_told_by_the_exit_code(tmp_path, monkeypatch, capsys):
    def execute(made, *_):
        made.cells[0].update(execution_count=1, outputs=[shown(text_plain=made.cells[0].source)])

    monkeypatch.setattr(hillock_run, "execute", execute)
    monkeypatch.chdir(tmp_path)
    for name, answer in [("one", "✗ tau"), ("two", "✓ tau")]:
        (tmp_path / f"{name}.ipynb").write_text(v4.writes(notebook(v4.new_code_cell(answer))), encoding="utf-8")
    assert hillock_run.main(["one.ipynb", "two.ipynb"]) == 1
    assert {"one.html", "two.html"} <= {file.name for file in tmp_path.iterdir()}
    assert capsys.readouterr().out.endswith("1 of 2 notebooks went well\n")
    assert hillock_run.main(["two.ipynb"]) == 0
    with pytest.raises(SystemExit, match="no notebook three.ipynb"):
        hillock_run.main(["two.ipynb", "three.ipynb"])
    with pytest.raises(SystemExit):
        hillock_run.main(["one.ipynb", "two.ipynb", "--out", "it.html"])
    assert "--out names the page of one notebook" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        hillock_run.main(["one.ipynb", "elsewhere/one.ipynb"])
    assert "several notebooks would be written to one.html" in capsys.readouterr().err
