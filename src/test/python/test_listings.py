"""The words a user types: each listing runs as it stands, in the kernel and in `./hillock jshell`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from kernels import Kernel

LISTINGS = {  # the MIME types that each listing shows in a notebook, in order
    "1-one-compartment": ["image/png", "text/html", "image/png"],
    "2-two-resets": ["image/png", "image/png"],
    "3-4-curves": ["image/png", "image/png"],
    "5-hodgkin-huxley": ["image/png"],
    "6-patterns": 21 * ["image/png"],
    "7-equations": ["image/png", "image/png"],
    "8-noise-and-sweeps": ["image/png", "image/png"],
    "10-networks": ["image/png", "image/png"],
    "11-microcircuit": ["image/png", "text/html"],
    "12-trained-network": ["text/html", "image/png", "text/html", "image/png"],
    "13-controls": ["image/png", "image/png", "text/html"],
}


@pytest.fixture
def folder(root, tmp_path):
    shutil.copy(root / "src/test/resources/listings/clamp.csv", tmp_path)
    shutil.copy(root / "notebooks/networks/digits-mlp.onnx", tmp_path / "mlp.onnx")
    return tmp_path


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_runs_in_the_kernel_as_typed(root, folder, name):
    code = (root / f"src/test/resources/listings/{name}.jsh").read_text(encoding="utf-8")
    kernel = Kernel(folder=folder)
    try:
        answer = kernel.run(code)
    finally:
        kernel.close()
    assert answer.reply["status"] == "ok", answer.reply
    assert len(answer.shown) == len(LISTINGS[name]), [sorted(data) for data in answer.shown]
    for data, mime in zip(answer.shown, LISTINGS[name]):
        assert mime in data
        assert data["text/plain"].strip()
    if name.startswith("1-"):
        assert (folder / "out.csv").read_text(encoding="utf-8").startswith("t_ms,v_mV,i_nA\n0.0,")


@pytest.mark.parametrize("name", LISTINGS)
def test_a_listing_runs_in_jshell_as_typed(root, folder, name):
    said = subprocess.run(
        [str(root / "hillock"), "jshell", str(root / f"src/test/resources/listings/{name}.jsh")],
        cwd=folder,
        text=True,
        capture_output=True,
        timeout=300,
    )
    assert said.returncode == 0, said.stderr
    # What display(..) shows in a loop has no arrow.
    assert said.stdout.count("==>") + said.stdout.count("Figure") >= len(LISTINGS[name])


def test_a_plot_in_jshell_says_where_it_is_to_be_seen(root, tmp_path):
    """Without a screen it is written as PNG; a run does not open one before it is plotted."""
    code = "var r = neuron().inject(2).run(100)\nr.plot()\ndisplay(r)\n"
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    said = subprocess.run(
        [str(root / "hillock"), "jshell", "-"],
        input=code,
        cwd=tmp_path,
        env=environment,
        text=True,
        capture_output=True,
        timeout=300,
    )
    assert said.returncode == 0, said.stderr
    files = re.findall(r"Written to (\S+\.png)", said.stdout)
    assert len(files) == 2
    for file in files:
        assert Path(file).read_bytes().startswith(b"\x89PNG")
        Path(file).unlink()
