"""The launcher and the Python files keep to their tools' rules. (Maven's Spotless keeps the Java files to theirs.)"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "command",
    [
        ["shellcheck", "hillock", ".ci/run"],
        ["ruff", "check", "--no-cache", "src"],
        ["ruff", "format", "--no-cache", "--check", "--diff", "src"],
    ],
    ids=" ".join,
)
def test_nothing_to_complain_of(root, command):
    tool = Path(sys.executable).parent / command[0]
    said = subprocess.run([str(tool), *command[1:]], cwd=root, text=True, capture_output=True)
    assert said.returncode == 0, said.stdout + said.stderr
