"""Hillock as a library of somebody else's program: installed in a fresh Maven repository, depended on, compiled, run."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest


def version(root: Path) -> str:
    said = subprocess.run([str(root / "hillock"), "version"], text=True, capture_output=True, check=True)
    return said.stdout.split()[1].rstrip(",")


class Repository:
    """Empty but for what is installed here; all else is read from the user's own."""

    def __init__(self, root: Path, folder: Path):
        self.root = root
        self.folder = folder

    def maven(self, project: Path, *arguments: str) -> None:
        behind = Path.home() / ".m2" / "repository"
        places = [f"-Dmaven.repo.local={self.folder}", f"-Dmaven.repo.local.tail={behind}"]
        command = ["sh", str(self.root / "mvnw"), "--batch-mode", "--quiet", *places, *arguments]
        said = subprocess.run(command, cwd=project, text=True, capture_output=True, timeout=600)
        assert said.returncode == 0, said.stdout[-4000:] + said.stderr[-2000:]


@pytest.fixture(scope="module")
def repository(root, tmp_path_factory) -> Repository:
    made = Repository(root, tmp_path_factory.mktemp("repository"))
    made.maven(root, "--activate-profiles", "release,!nullness", "-Dmaven.test.skip=true", "install")
    return made


def test_the_jar_comes_with_sources_and_javadoc(root, repository):
    number = version(root)
    folder = repository.folder / "org" / "hillock" / "hillock" / number
    with zipfile.ZipFile(folder / f"hillock-{number}-sources.jar") as sources:
        assert "org/hillock/dsl/Hillock.java" in sources.namelist()
    with zipfile.ZipFile(folder / f"hillock-{number}-javadoc.jar") as javadoc:
        assert "org/hillock/dsl/Hillock.html" in javadoc.namelist()
    assert (folder / f"hillock-{number}.pom").is_file()


def test_a_program_that_depends_on_it_compiles_and_runs(root, repository, tmp_path):
    project = tmp_path / "spikes"
    shutil.copytree(root / "src" / "test" / "resources" / "consumer", project)
    repository.maven(
        project,
        f"-Dhillock.version={version(root)}",
        "compile",
        "dependency:build-classpath",
        "-Dmdep.outputFile=class.path",
    )
    class_path = f"{project / 'target' / 'classes'}{os.pathsep}{(project / 'class.path').read_text()}"
    java = Path(os.environ.get("HILLOCK_OLDEST_JDK") or os.environ["JAVA_HOME"], "bin", "java")
    said = subprocess.run(
        [str(java), "-Djava.awt.headless=true", "-cp", class_path, "example.Spikes", "trace.png"],
        cwd=tmp_path,
        text=True,
        capture_output=True,
    )
    assert said.returncode == 0, said.stderr
    assert said.stdout == "71 spikes in 1000 ms (71.0 Hz), CV 0.00, dt 0.1 ms\n"
    assert (tmp_path / "trace.png").read_bytes().startswith(b"\x89PNG")
