"""Hillock as an extension of a stock JJava: the same pictures, tables and cards, and the imports done."""

from __future__ import annotations

import os

import pytest
from jupyter_client.kernelspec import KernelSpecManager
from kernels import Kernel

CELLS = {
    "neuron().rm(10).cm(1)": ("text/html", "Leaky integrate-and-fire neuron"),
    "var r = neuron().inject(2).run(100); r": ("image/png", "iVBOR"),
    "r.table()": ("text/html", "v_mV"),
    "r.plot()": ("image/png", "iVBOR"),
    'check("tau").near(neuron().tau(), 10, 0.1)': ("text/html", "hillock-check passed"),
    "new org.knowm.xchart.XYChartBuilder().width(300).height(200).build()": ("image/png", "iVBOR"),
    "1 + 1": ("text/plain", "2"),
}


@pytest.fixture(scope="module")
def jjava(root):
    if "java" not in KernelSpecManager().find_kernel_specs():
        pytest.skip("no stock JJava is installed (pip install jjava)")
    app = root / ".hillock" / "app"
    jars = [str(jar) for jar in app.glob("*.jar")] + [str(app / "lib" / "*.jar")]
    kernel = Kernel(env={"JJAVA_CLASSPATH": os.pathsep.join(jars)}, name="java")
    yield kernel
    kernel.manager.shutdown_kernel(now=True)  # asked to end, it takes a minute


@pytest.mark.parametrize("code", CELLS)
def test_a_stock_jjava_shows(jjava, code):
    answer = jjava.run(code)
    assert answer.reply["status"] == "ok", answer.reply
    mime, content = CELLS[code]
    assert content in answer.shown[0][mime]
    assert answer.shown[0]["text/plain"]
