"""The kernel by pip: packed, installed in a fresh environment, found and started there by Jupyter."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
import venv
import zipfile
from pathlib import Path

import hillock_wheel
import pytest

TELL = """
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="hillock", startup_timeout=120)
def tell(message):
    if message["msg_type"] == "execute_result":
        print(message["content"]["data"]["text/plain"])
client.execute_interactive("neuron().rm(10).cm(1).tau()", output_hook=tell, timeout=60)
client.stop_channels()
manager.shutdown_kernel()
"""


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory) -> Path:
    return hillock_wheel.write_wheel(root / ".hillock" / "app", "0.1.0.dev0", tmp_path_factory.mktemp("dist"))


class Fresh:
    """A Python environment with the wheel and Jupyter's client, and nothing else of Jupyter's in sight."""

    def __init__(self, folder: Path, wheel: Path):
        venv.create(folder / "env", symlinks=os.name != "nt")
        self.python = folder / "env" / "bin" / "python"
        self.home = folder
        pip = [sys.executable, "-m", "pip", "--python", str(self.python), "install", "--quiet", "--no-input"]
        subprocess.run([*pip, "--disable-pip-version-check", str(wheel), "jupyter-client"], check=True)

    def run(self, *arguments: str, **environment: str):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "PYTHON", "HILLOCK"))}
        return subprocess.run(
            [str(self.python), *arguments],
            env={**kept, "HOME": str(self.home), **environment},
            cwd=self.home,
            text=True,
            capture_output=True,
            timeout=300,
        )

    def command(self) -> list[str]:
        """How the kernel will be started next; empty before the first start."""
        kept = list(self.home.glob("env/lib/python*/site-packages/hillock/ready/*/argv.json"))
        return json.loads(kept[0].read_text(encoding="utf-8")) if kept else []


@pytest.fixture(scope="module")
def fresh(wheel, tmp_path_factory) -> Fresh:
    return Fresh(tmp_path_factory.mktemp("a fresh one"), wheel)


def archives(command: list[str]) -> list[str]:
    return [word for word in command if word.startswith(("-XX:AOTCache=", "-XX:SharedArchiveFile="))]


def test_a_wheel_lists_what_is_in_it_and_is_the_same_when_built_again(wheel, root, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        listed = archive.read("hillock-0.1.0.dev0.dist-info/RECORD").decode().splitlines()
        metadata = archive.read("hillock-0.1.0.dev0.dist-info/METADATA").decode()
    assert {line.split(",")[0] for line in listed} == names
    assert sum(name.endswith(".jar") for name in names) == len(hillock_wheel.jars(root / ".hillock" / "app")) > 10
    assert "Requires-Python: >=3.9" in metadata and "Requires-Dist: jupyterlab>=4" in metadata
    again = hillock_wheel.write_wheel(root / ".hillock" / "app", "0.1.0.dev0", tmp_path)
    assert hashlib.sha256(again.read_bytes()).digest() == hashlib.sha256(wheel.read_bytes()).digest()
    assert wheel.stat().st_size < 100_000_000  # a package registry's limit


def test_a_version_in_the_making_comes_before_its_release():
    assert hillock_wheel.python_version("0.1.0-SNAPSHOT") == "0.1.0.dev0"
    assert hillock_wheel.python_version("1.2.0") == "1.2.0"


def test_jupyter_finds_the_kernel_starts_it_and_the_next_start_is_quick(fresh):
    listed = fresh.run("-m", "jupyter_client.kernelspecapp", "list", "--json")
    spec = json.loads(listed.stdout)["kernelspecs"]["hillock"]
    assert Path(spec["resource_dir"]) == fresh.home / "env/share/jupyter/kernels/hillock"
    assert spec["spec"]["display_name"] == "Java (Hillock)"
    assert spec["spec"]["interrupt_mode"] == "message"

    assert fresh.command() == []
    first = fresh.run("-c", TELL)
    assert first.stdout == "10.0\n", first.stderr
    for _ in range(1200):  # the archive is made beside it
        if archives(fresh.command()):
            break
        time.sleep(0.2)
    (archive,) = archives(fresh.command())
    assert Path(archive.split("=", 1)[1]).is_file()
    assert fresh.run("-c", TELL).stdout == "10.0\n"


@pytest.fixture
def old(tmp_path) -> Path:
    (tmp_path / "old" / "bin").mkdir(parents=True)
    for tool in ("java", "javac", "jshell"):
        (tmp_path / "old" / "bin" / tool).write_text("#!/bin/sh\n")
        (tmp_path / "old" / "bin" / tool).chmod(0o755)
    (tmp_path / "old" / "release").write_text('JAVA_VERSION="11.0.2"\n')
    return tmp_path / "old"


def test_without_a_jdk_that_will_do_it_says_what_it_found_and_the_cure(fresh, old):
    said = fresh.run("-m", "hillock", "kernel", "none.json", JAVA_HOME=str(old), PATH=str(old.parent))
    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr.splitlines()[:4] == [
        "Hillock needs a JDK 17 or newer, and found none.",
        f"JAVA_HOME is {old}, but it is version 11.0.2, and 17 is the oldest that will do.",
        "There is no java on the path.",
        "Install one, or set JAVA_HOME to the folder of one that is there.",
    ]
    assert "sudo apt install openjdk-17-jdk-headless" in said.stderr


def test_a_runtime_is_told_from_a_jdk_and_the_path_comes_after_java_home(fresh, old):
    (old / "bin" / "jshell").unlink()
    (old / "release").write_text('JAVA_VERSION="21.0.1"\n')
    said = fresh.run("-m", "hillock", "java", JAVA_HOME="/nowhere", PATH=str(old / "bin"))
    assert said.returncode == 1
    assert "JAVA_HOME is /nowhere, but there is no JDK in it." in said.stderr
    assert f"The java on the path is {old}/bin/java, but it is a runtime only, without javac and jshell." in said.stderr
    (old / "bin" / "jshell").write_text("#!/bin/sh\n")
    said = fresh.run("-m", "hillock", "java", JAVA_HOME="/nowhere", PATH=str(old / "bin"))
    assert said.stdout == f"JDK 21.0.1: {old}\n"


def test_unknown_words_get_the_usage(fresh):
    said = fresh.run("-m", "hillock", "instal")
    assert said.returncode == 2
    assert "python -m hillock install" in said.stdout
