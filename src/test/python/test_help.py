"""Help by Shift-Tab and by help(..): without a network, and every example runs as it stands."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT
from kernels import Kernel

EXAMPLES = (ROOT / "src/main/resources/org/hillock/help/examples.jsh").read_text().strip().split("\n\n")


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("help")
    (folder / "networks").symlink_to(ROOT / "notebooks" / "networks")
    kernel = Kernel(folder=folder)
    yield kernel
    kernel.close()


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(kernel, example):
    answer = kernel.run(example)
    assert answer.reply["status"] == "ok", answer.traceback
    assert answer.shown and answer.text("stderr") == ""


SHIFT_TAB = {  # what stands before the cursor, and what is told
    "neuron(": ["neuron() → Neuron", "The leaky integrate-and-fire neuron", "cm · dV/dt = −(V − vRest)/rm", "rm = 10 MΩ"],
    "neuron().rm(": ["rm(double MOhm) → Neuron", "Membrane resistance; 10 MΩ unless said.", "0 < MOhm ≤ 1e12"],
    "neuron().rm(10).inject(2).run(": ["run(double ms) → Run"],
    "stdp().aPlus(": ["Potentiation by a pair at tPost − tPre = 0", "stdp().aPlus(0.01)"],
    "neuron().reset(LINEAR": ["LINEAR", "A spike subtracts threshold − vRest"],
    "hodgkinHuxley": ["INa = gNa*m^3*h*(V - eNa)", "gNa = 120 mS/cm²", "Example"],
    "noise(1.4, ": ["noise(double nA, double sd"],
}


@pytest.mark.parametrize("code", SHIFT_TAB)
def test_shift_tab_tells(kernel, code):
    text = kernel.inspect(code)["data"]["text/plain"]
    for part in SHIFT_TAB[code]:
        assert part in text


def test_help_shows_a_table_of_verbs_and_text(kernel):
    data = kernel.run('help("neuron")').shown[0]
    assert "<code>.rm</code>" in data["text/html"] and "<b>Example</b>" in data["text/html"]
    assert re.search(r"\n  \.rm +Membrane resistance; 10 MΩ unless said\.\n", data["text/plain"])
