"""Looks for a JDK that will do: JAVA_HOME first, then the path."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

OLDEST = 17
ADVICE = """Install one, or set JAVA_HOME to the folder of one that is there.
  Debian, Ubuntu:  sudo apt install openjdk-17-jdk-headless
  macOS:           brew install openjdk
  elsewhere:       https://adoptium.net"""


class NoJava(Exception):
    """There is none; the text says what was found in its place, and the cure."""


@dataclass(frozen=True)
class Java:
    """A JDK by its folder."""

    home: Path
    version: str

    @property
    def program(self) -> Path:
        return tool(self.home, "java")

    def fault(self) -> str:
        """Why it cannot be used; empty if it can."""
        major = re.match(r"(?:1\.)?(\d+)", self.version)
        if not major:
            return "it does not tell its version"
        if int(major[1]) < OLDEST:
            return f"it is version {self.version}, and {OLDEST} is the oldest that will do"
        if not tool(self.home, "javac").exists() or not tool(self.home, "jshell").exists():
            return "it is a runtime only, without javac and jshell"
        return ""


def tool(home: Path, name: str) -> Path:
    return home / "bin" / (f"{name}.exe" if os.name == "nt" else name)


def at(home: Path) -> Java | None:
    """The Java in a folder, by the file in which each tells its version."""
    release = home / "release"
    if not tool(home, "java").exists() or not release.is_file():
        return None
    version = re.search(r'^JAVA_VERSION="([^"]*)"', release.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    return Java(home, version[1] if version else "")


def asked(program: str) -> Java | None:
    """The Java behind a program that is some tool's stand-in: it is asked itself."""
    try:
        said = subprocess.run([program, "-XshowSettings:properties", "-version"], capture_output=True, text=True)
    except OSError:
        return None
    told = dict(re.findall(r"^ *(java\.home|java\.version) = (.*)$", said.stderr, re.MULTILINE))
    return Java(Path(told["java.home"]), told["java.version"]) if len(told) == 2 else None


def find_java() -> Java:
    """The first that will do; raises NoJava with a sentence for each that will not."""
    faults = []
    named = os.environ.get("JAVA_HOME", "")
    if named:
        java = at(Path(named))
        fault = java.fault() if java else "there is no JDK in it"
        if java and not fault:
            return java
        faults.append(f"JAVA_HOME is {named}, but {fault}.")
    program = shutil.which("java")
    if program:
        java = at(Path(program).resolve().parent.parent) or asked(program)
        fault = java.fault() if java else "it does not answer"
        if java and not fault:
            return java
        faults.append(f"The java on the path is {program}, but {fault}.")
    else:
        faults.append("There is no java on the path.")
    raise NoJava("\n".join([f"Hillock needs a JDK {OLDEST} or newer, and found none.", *faults, ADVICE]))
