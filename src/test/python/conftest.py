"""What the tests outside Java share. `./hillock test` sets the environment for them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from kernels import Kernel

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src" / "main" / "python"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def kernel_name() -> str:
    """The kernel under test: `hillock`, or `hillock-17` for the one on the second JDK."""
    return os.environ.get("HILLOCK_KERNEL", "hillock")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; the test is skipped where there is none."""
    path = os.environ.get("HILLOCK_CHROMIUM", "")
    if not path:
        pytest.skip("no Chromium on this machine (HILLOCK_CHROMIUM names one)")
    return path


@pytest.fixture(scope="module")
def kernel():
    running = Kernel()
    yield running
    running.close()


@pytest.fixture
def start():
    """Starts kernels of the test's own."""
    started = []

    def begin(**options):
        started.append(Kernel(**options))
        return started[-1]

    yield begin
    for running in started:
        running.close()
