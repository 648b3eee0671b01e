"""The launcher as a user meets it: its words, its exit codes, odd folders and odd environments."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import v4, write

TOOLS = "bash env sed awk df id dirname readlink cat tr sort grep date mkdir rm mktemp rmdir python3"


def hillock(root: Path, *arguments: str, stdin: str = "", cwd: Path | None = None, **environment: str | None):
    """Runs the launcher; None as an environment value unsets it."""
    env = {k: v for k, v in {**os.environ, **environment}.items() if v is not None}
    return subprocess.run(
        [str(root / "hillock"), *arguments], input=stdin, cwd=cwd, env=env, text=True, capture_output=True, timeout=600
    )


@pytest.fixture(scope="module")
def jdk(root) -> str:
    """The folder of the JDK that the launcher finds by itself."""
    said = hillock(root, "version", JAVA_HOME=None).stdout
    return said[said.rindex("(") + 1 : said.rindex(")")]


def test_help_names_every_command(root):
    said = hillock(root, "help")
    assert said.returncode == 0
    for command in ("lab", "run", "jshell", "students", "site", "wheel", "doctor", "test", "version", "help"):
        assert f"./hillock {command}" in said.stdout


def test_an_unknown_command_is_named_and_fails(root):
    said = hillock(root, "notebok")
    assert said.returncode == 2
    assert "there is no command 'notebok'" in said.stderr
    assert said.stdout == ""


def test_doctor_finds_a_machine_that_is_set_up_in_order(root):
    said = hillock(root, "doctor")
    assert said.returncode == 0, said.stdout
    for line in ("JDK ", "module jdk.jshell", "fonts: Java can draw text", "Python 3.", "Jupyter finds the kernel"):
        assert f"  ok       {line}" in said.stdout
    assert "MISSING" not in said.stdout


def test_doctor_names_the_cure_for_a_missing_jdk(root, tmp_path):
    """A launcher alone, on a path that has no Java, with a folder of JDKs that is empty."""
    text = (root / "hillock").read_text(encoding="utf-8")
    for folder in ("/usr/lib/jvm", "/usr/java", "/opt/", "/Library/Java"):
        text = text.replace(f" {folder}", f" {tmp_path}/nothing{folder}")
    (tmp_path / "hillock").write_text(text, encoding="utf-8")
    (tmp_path / "hillock").chmod(0o755)
    shutil.copytree(root / ".mvn", tmp_path / ".mvn")
    tools = tmp_path / "tools"
    tools.mkdir()
    for tool in TOOLS.split():
        (tools / tool).symlink_to(sys.executable if tool == "python3" else shutil.which(tool))
    said = hillock(tmp_path, "doctor", PATH=str(tools), JAVA_HOME=None, HOME=str(tmp_path))
    assert said.returncode == 1
    assert "MISSING  no JDK 17 or newer" in said.stdout
    assert "cure: sudo apt install openjdk-17-jdk-headless" in said.stdout
    said = hillock(tmp_path, "version", PATH=str(tools), JAVA_HOME=None, HOME=str(tmp_path))
    assert said.returncode == 1
    assert "No JDK 17 or newer was found." in said.stderr


@pytest.mark.parametrize(
    "broken, reason",
    [("/nowhere", "there is no bin/java in it"), ("jre", "it is a runtime only"), ("old", "it is version 11.0.2")],
)
def test_a_java_home_that_will_not_do_is_told_and_passed_over(root, jdk, tmp_path, broken, reason):
    home = broken
    if broken != "/nowhere":
        home = str(tmp_path / broken)
        (tmp_path / broken / "bin").mkdir(parents=True)
        for tool in ("java",) if broken == "jre" else ("java", "javac", "jshell"):
            (tmp_path / broken / "bin" / tool).symlink_to("/bin/true")
        (tmp_path / broken / "release").write_text('JAVA_VERSION="11.0.2"\n')
    said = hillock(root, "version", JAVA_HOME=home)
    assert said.returncode == 0
    assert f"JAVA_HOME is {home}, but {reason}" in said.stderr
    assert jdk in said.stdout


def test_java_home_comes_first(root, jdk, tmp_path):
    (tmp_path / "my jdk").symlink_to(jdk)
    said = hillock(root, "version", JAVA_HOME=str(tmp_path / "my jdk"))
    assert f"({tmp_path / 'my jdk'})" in said.stdout


def test_a_python_that_will_not_do_is_told(root):
    said = hillock(root, "doctor", HILLOCK_PYTHON="/bin/false")
    assert said.returncode == 1
    assert "HILLOCK_PYTHON is /bin/false, which is not a Python 3.9 or newer" in said.stdout + said.stderr


def test_a_script_prints_its_values_and_succeeds(root, tmp_path):
    script = tmp_path / "it is.jsh"
    script.write_text("var n = neuron().rm(10).cm(1);\nn.tau()\n", encoding="utf-8")
    said = hillock(root, "jshell", script.name, cwd=tmp_path)
    assert said.returncode == 0, said.stderr
    assert said.stdout.endswith("$1 ==> 10.0\n")


def test_a_script_that_fails_says_where_and_exits_with_1(root, tmp_path):
    said = hillock(root, "jshell", "-", stdin="1 + 1\nneuron().rm(-10)\n2 + 2\n", cwd=tmp_path)
    assert said.returncode == 1
    assert said.stdout == "$1 ==> 2\n"
    assert "standard input:2: " in said.stderr and "neuron.rm must be > 0 MΩ, but was -10.0." in said.stderr
    assert "\tat " not in said.stderr


def test_a_script_that_is_not_there_is_named(root, tmp_path):
    said = hillock(root, "jshell", "none.jsh", cwd=tmp_path)
    assert said.returncode == 1
    assert "There is no file none.jsh" in said.stderr


def test_the_interactive_shell_has_the_imports(root):
    """Java's own shell, which reads what is typed; it is told to be quiet."""
    said = hillock(root, "jshell", "-s", stdin="System.out.println(neuron().rm(20).cm(1).tau())\n/exit\n")
    assert said.returncode == 0
    assert "20.0" in said.stdout


def test_a_notebook_that_fails_is_still_written_and_exits_with_1(root, tmp_path, kernel_name):
    made = v4.new_notebook(cells=[v4.new_code_cell("1 + 41"), v4.new_code_cell("neuron().rm(-10)")])
    write(made, tmp_path / "bad one.ipynb")
    said = hillock(root, "run", "bad one.ipynb", cwd=tmp_path)
    assert said.returncode == 1
    assert "Cell 2 failed:" in said.stderr and "neuron.rm must be > 0 MΩ, but was -10.0." in said.stderr
    assert "42" in (tmp_path / "bad one.html").read_text(encoding="utf-8")


def test_a_second_start_is_quick(root, tmp_path):
    ready = []
    for _ in range(4):
        said = hillock(root, "run", "none.ipynb", cwd=tmp_path)
        assert "there is no notebook none.ipynb" in said.stderr
        ready.append(float(said.stderr.split("ready after ")[1].split(" s")[0]))
    assert min(ready[1:]) < 1.0


@pytest.fixture(scope="module")
def clone(root, tmp_path_factory) -> Path:
    """A copy of the project's own files under a path with a space in it."""
    copy = tmp_path_factory.mktemp("away") / "a clone of hillock"
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (root / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, copy / name)
    return copy


def test_a_clone_with_a_space_in_its_path_sets_itself_up_and_runs_a_notebook(clone, tmp_path):
    """Two starts at once, from another folder, through a link, with a home that cannot be written to."""
    made = v4.new_notebook(
        cells=[
            v4.new_code_cell("neuron().rm(10).cm(1).inject(2).run(50).plot()"),
            v4.new_code_cell("neuron().inject(1).run(1).table()"),
        ]
    )
    write(made, tmp_path / "mine.ipynb")
    link = tmp_path / "short cut"
    link.mkdir()
    (link / "hillock").symlink_to(clone / "hillock")
    (tmp_path / "script.jsh").write_text("neuron().rm(10).cm(1).tau()\n", encoding="utf-8")
    env = {**os.environ, "HOME": "/proc"}
    at_once = subprocess.Popen(
        [str(link / "hillock"), "jshell", "script.jsh"], cwd=tmp_path, env=env, stdout=subprocess.PIPE, text=True
    )
    said = hillock(link, "run", "mine.ipynb", "--out", "out/mine.html", cwd=tmp_path, HOME="/proc")
    assert said.returncode == 0, said.stderr
    assert "2 cells, 1 figure, 1 table" in said.stdout
    assert "data:image/png;base64," in (tmp_path / "out" / "mine.html").read_text(encoding="utf-8")
    assert at_once.communicate(timeout=300)[0].endswith("$1 ==> 10.0\n")
    assert at_once.returncode == 0
    assert not (clone / ".hillock" / "lock").is_symlink()
    spec = json.loads((clone / ".hillock/venv/share/jupyter/kernels/hillock/kernel.json").read_text(encoding="utf-8"))
    assert Path(spec["argv"][0]).is_absolute()
