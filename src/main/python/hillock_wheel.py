"""Packs the kernel and its jars as a wheel, which pip installs into any Python environment. Java itself is not in it."""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parent / "hillock"
KERNEL_SPEC = ROOT / "kernel-spec"
REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"

METADATA = """\
Metadata-Version: 2.4
Name: hillock
Version: {version}
Summary: Spiking neurons in a notebook, in Java: the kernel for Jupyter
License-Expression: Apache-2.0
License-File: LICENSE
Requires-Python: >=3.9
Provides-Extra: lab
{lab}
Description-Content-Type: text/markdown

A Jupyter kernel for Java with a language for spiking neurons. It needs a JDK 17 or newer, by JAVA_HOME or on the path.

`python -m hillock install` makes the archive for a quick start; without it the first start of the kernel does so in the background.
"""


def python_version(maven: str) -> str:
    """0.1.0-SNAPSHOT is 0.1.0.dev0 among Python's versions."""
    return maven.replace("-SNAPSHOT", ".dev0")


def kernel_json() -> str:
    """The kernel-spec of every other start, but for its command: Jupyter puts its own Python in the place of `python`."""
    spec = json.loads((KERNEL_SPEC / "kernel.json").read_text(encoding="utf-8"))
    spec["argv"] = ["python", "-m", "hillock", "kernel", "{connection_file}"]
    return json.dumps(spec, indent=2, ensure_ascii=False) + "\n"


def contents(app: Path, version: str) -> dict[str, bytes]:
    """Every file of the wheel by its name in it, but the list of them."""
    info, data = f"hillock-{version}.dist-info", f"hillock-{version}.data/data/share/jupyter/kernels/hillock"
    lab = [
        f'Requires-Dist: {line}; extra == "lab"' for line in REQUIREMENTS.read_text().split() if "jupyterlab" in line
    ]
    files = {f"hillock/{file.name}": file.read_bytes() for file in sorted(PACKAGE.glob("*.py"))}
    files.update({f"hillock/jars/{jar.relative_to(app).as_posix()}": jar.read_bytes() for jar in jars(app)})
    files[f"{data}/kernel.json"] = kernel_json().encode()
    files.update({f"{data}/{logo.name}": logo.read_bytes() for logo in sorted(KERNEL_SPEC.glob("logo-*"))})
    files[f"{info}/METADATA"] = METADATA.format(version=version, lab="\n".join(lab)).encode()
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: hillock\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[f"{info}/licenses/LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return files


def jars(app: Path) -> list[Path]:
    return [*sorted(app.glob("*.jar")), *sorted((app / "lib").glob("*.jar"))]


def record(files: dict[str, bytes], name: str) -> bytes:
    """The list that pip checks and removes by."""
    lines = []
    for file, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{file},sha256={digest},{len(content)}")
    return "\n".join([*lines, f"{name},,", ""]).encode()


def write_wheel(app: Path, version: str, folder: Path) -> Path:
    """The same bytes whenever and wherever it is built from the same jars."""
    files = contents(app, version)
    name = f"hillock-{version}.dist-info/RECORD"
    files[name] = record(files, name)
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"hillock-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file, content in files.items():
            entry = zipfile.ZipInfo(file, date_time=(2026, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if file.endswith(".jar") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return wheel


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="hillock wheel",
        description="Packs the kernel as a Python wheel for pip install.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("dist"), help="default: dist")
    parser.add_argument("--app", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--version", required=True, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    wheel = write_wheel(options.app, python_version(options.version), options.folder)
    print(f"{wheel.stat().st_size / 1e6:.0f} MB; pip install '{wheel}'")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
