"""How it answers: what a user types, and exactly what comes back, in the kernel."""

from __future__ import annotations

import re

import pytest
from kernels import Kernel

ANSI = re.compile(r"\x1b\[[0-9;]*m")

BAD = {  # what is typed, and the whole of the answer
    "neuron().rm(-10)": "neuron.rm must be > 0 MΩ, but was -10.0.",
    "neuron().rm(Double.NaN)": "neuron.rm must be > 0 MΩ, but was NaN.",
    "neuron().cm(1e300)": "neuron.cm must be <= 1.0E12 nF, but was 1.0E300.",
    "neuron().vRest(1/0.0)": "neuron.vRest must be a finite number of mV, but was Infinity.",
    "step(0/0.0)": "step must be a finite number of nA, but was NaN.",
    "neuron().refractory(-1)": "neuron.refractory must be >= 0 ms, but was -1.0.",
    "neuron().inject(1).dt(0)": "dt must be > 0 ms, but was 0.0.",
    "neuron().inject(1).dt(20).run(10)": (
        "dt must be <= the run's duration of 10.0 ms, but was 20.0 ms. Write dt(0.01) or a longer run."
    ),
    "neuron().inject(step(1).from(60).to(10)).run(100)": (
        "input.from must be before input.to = 10.0 ms, but was 60.0 ms. Write from(10).to(60)."
    ),
    "neuron().reset(to(20)).inject(1).run(10)": (
        "reset(to(20)) resets to 20.0 mV, which is not below the threshold of 15.0 mV, so it would fire for ever. "
        "Write reset(to(10)) or threshold(35)."
    ),
    'csv("empty.csv", "t_ms", "i_nA")': (
        "empty.csv is empty. It needs a line of column names such as t_ms,i_nA, and values below it."
    ),
    'csv("clamp.csv", "t_ms", "current")': 'clamp.csv has no column "current". It has: t_ms, i_nA.',
    'csv("text.csv", "t_ms", "i_nA")': (
        'text.csv, line 3, column i_nA: "high" is not a number. Correct it, or take the line out.'
    ),
    'onnx("clamp.csv")': (
        "onnx: clamp.csv: holds no field of a message at byte 1: it is damaged, or in another format."
    ),
    'nir("clamp.csv")': "nir: clamp.csv: is damaged, or no HDF5 file: No valid HDF5 signature found.",
    'safetensors("clamp.csv", "2 dense:a")': (
        "safetensors: clamp.csv: announces a header of 7953191106595610484 bytes, but 11 follow. "
        "It is not in the format safetensors."
    ),
    'images("clamp.csv")': "images: clamp.csv: is damaged: zip END header not found.",
    'column(Table.read().csv("clamp.csv"), "t_ms", "i_na2")': (
        'The table clamp.csv has no column "i_na2". It has: t_ms, i_nA. Did you mean i_nA?'
    ),
}


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("answers")
    (folder / "empty.csv").write_text("")
    (folder / "clamp.csv").write_text("t_ms,i_nA\n0,1\n10,2\n")
    (folder / "text.csv").write_text("t_ms,i_nA\n0,1\n10,high\n")
    kernel = Kernel(folder=folder)
    yield kernel
    kernel.close()


@pytest.mark.parametrize("code", BAD)
def test_bad_input_gets_its_message_and_no_stack(kernel, code):
    reply = kernel.run(code).reply
    assert reply["status"] == "error"
    assert reply["ename"] == "IllegalArgumentException"
    assert reply["evalue"] == BAD[code]
    assert [ANSI.sub("", line) for line in reply["traceback"]] == [f"IllegalArgumentException: {BAD[code]}"]
    assert kernel.run("1 + 1").value == "2"


def test_a_trace_that_would_not_fit_says_how_much_and_what_to_write(kernel):
    reply = kernel.run("neuron().inject(1).dt(1e-6).run(1e8)").reply
    assert re.fullmatch(
        r"A trace of 100000000000001 samples of V and I needs 1\.6 PB, but [\d.]+ [GM]B of memory is free\. "
        r"Write recordEvery\([\d.]+\), in ms, or record\(SPIKES\) to keep only the spikes\.",
        reply["evalue"],
    )
    assert len(reply["traceback"]) == 1


def test_a_description_shows_equation_parameters_and_derived_values(kernel):
    data = kernel.run("neuron().rm(20)").shown[0]
    for form in ("text/html", "text/plain"):
        for part in ("cm · dV/dt", "membrane resistance", "MΩ", "tau", "rheobase", "0.75"):
            assert part in data[form]


def test_a_run_shows_its_trace_and_a_line(kernel):
    data = kernel.run("neuron().inject(3).run(200)").shown[0]
    line = "28 spikes in 200 ms (140.0 Hz), CV 0.00, dt 0.1 ms"
    assert data["text/plain"] == line
    assert line in data["text/html"]
    assert 'alt="Membrane potential V (mV)' in data["text/html"]
    assert data["image/png"].startswith("iVBOR")


def test_tab_after_a_neuron_shows_at_most_a_dozen_verbs_and_nothing_of_object(kernel):
    verbs = kernel.complete("neuron().")["matches"]
    assert {"rm(", "cm(", "threshold(", "reset(", "inject(", "leakFree()"} <= set(verbs)
    assert len(verbs) <= 12
    assert not {"equals(", "hashCode()", "toString()", "getClass()", "wait("} & set(verbs)


def test_tab_in_a_reset_shows_the_resets(kernel):
    assert kernel.complete("neuron().reset(")["matches"] == ["LINEAR", "ZERO", "linear(", "to("]


def test_a_misspelt_verb_gets_the_compilers_line_and_a_proposal(kernel):
    reply = kernel.run("neuron().rn(10)").reply
    text = ANSI.sub("", "\n".join(reply["traceback"]))
    assert "neuron().rn(10)\n" in text
    assert "symbol: method rn(int)" in text
    assert text.endswith("Did you mean rm(…)?")


def test_a_wrong_unit_does_not_compile_and_is_told_what_there_is(kernel):
    reply = kernel.run("neuron().rm(nF(1))").reply
    text = ANSI.sub("", "\n".join(reply["traceback"]))
    assert text.endswith("There is rm(Resistance resistance) → Neuron, rm(double MOhm) → Neuron")


def test_shift_tab_shows_the_unit_in_the_parameters_name(kernel):
    content = kernel.inspect("neuron().rm(")
    assert "rm(double MOhm)" in content["data"]["text/plain"]


def test_bad_input_in_a_cell_of_several_lines_names_the_line(kernel):
    reply = kernel.run("var a = neuron();\n\nvar c = a.rm(-10);").reply
    assert [ANSI.sub("", line) for line in reply["traceback"]] == [
        "IllegalArgumentException: neuron.rm must be > 0 MΩ, but was -10.0.",
        f"    at Cell [{reply['execution_count']}], line 3: var c = a.rm(-10);",
    ]


ADVICE = {  # what is typed, and the last line of the answer
    "neuron().rest(-70)": "Did you mean vRest(…)?",
    "neuron().reset(-5)": "For Reset write LINEAR, ZERO, linear(..) or to(..).",
    "step(2, 10, 60)": "There is step(Current current) → Input, step(double nA) → Input",
    "compare(neuron().inject(2), neuron().inject(3))": ".run(..) is missing, which leads from Protocol to Run.",
    "neuron().inject(2).run(10).isi()": "Did you mean spikes().intervals()?",
    "sin(3)": "Write Math.sin(..).",
    "membrane().threshold(15)": "threshold(..) is a verb of Neuron: start with neuron().",
    "neuron().inject(2).run(10).plot": "Write plot().",
    "vanished.inject(2)": "Has the cell that defines it been run?",
}


@pytest.mark.parametrize("code", ADVICE)
def test_what_does_not_compile_is_told_what_to_write(kernel, code):
    assert ANSI.sub("", kernel.run(code).reply["traceback"][-1]) == ADVICE[code]


def test_one_number_for_several_currents_is_told_a_range(kernel):
    reply = kernel.run("neuron().fI(0, 5, 0.5)").reply
    assert reply["evalue"].endswith("; for instance fI(range(0, 5, 0.5))")


def test_tab_in_an_argument_shows_what_fits_and_nothing_else(kernel):
    kernel.run("double[] currents = range(0, 5, 1);")
    matches = kernel.complete("neuron().fI(")["matches"]
    assert {"currents", "linspace(", "logspace(", "range("} <= set(matches) and len(matches) < 8
    assert kernel.complete('check("name").hint(')["matches"] == []
    assert "currents" in kernel.complete("display(")["matches"]
    assert "String" not in kernel.complete("display(")["matches"]
