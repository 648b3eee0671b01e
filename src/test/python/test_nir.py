"""NIR between Hillock and the Python package `nir`, both ways."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

np = pytest.importorskip("numpy", reason="numpy is not installed")
nir = pytest.importorskip("nir", reason="the Python package nir is not installed")


def jshell(root, folder, code):
    said = subprocess.run(
        [str(root / "hillock"), "jshell", "-"],
        input=code,
        cwd=folder,
        env={**os.environ, "NETWORK": str(root / "notebooks/networks/digits-mlp.onnx")},
        text=True,
        capture_output=True,
        timeout=300,
    )
    assert said.returncode == 0, said.stderr
    return said.stdout


CONVERTED = """
var set = uciDigits();
var trained = onnx(System.getenv("NETWORK"));
var spiking = trained.toSpiking(CELL.reset(ZERO).start(0)).dt(1).normalize(set.training(), 99.9);
spiking.save("net.nir");
spiking.save("net.npz");
System.out.println("answers " + Arrays.toString(spiking.classify(set.test().first(20), 50).answers()));
"""


def pixels():
    """The first twenty of the test, as Hillock shows them."""
    return "System.out.println(Arrays.toString(uciDigits().test().pixels(%d)));"


def simulated(graph, picture, steps):
    """A chain of NIR nodes in steps of 1 ms, exactly integrated, and the potentials of the last at the end."""
    nodes = graph.nodes
    after = dict(graph.edges)
    potential = {}
    total = 0
    for _ in range(steps):
        name, x = after["input"], picture
        while name != "output":
            node = nodes[name]
            if isinstance(node, nir.Flatten):
                x = x.reshape(-1)
            elif isinstance(node, nir.Affine):
                x = node.weight @ x + node.bias
            else:
                v = potential.setdefault(name, np.zeros_like(x))
                if isinstance(node, nir.LIF):
                    decay = np.exp(-1e-3 / node.tau)
                    v = node.v_leak + (v - node.v_leak) * decay + node.r * x * (1 - decay)
                else:
                    v = v + node.r * x * 1e-3
                x = (v >= node.v_threshold).astype(float)
                potential[name] = np.where(x > 0, node.v_reset, v)
            name = after[name]
        total = total + x
    return total


@pytest.mark.parametrize("cell", ["neuron().leakFree()", "neuron().rm(10).cm(2)"])
def test_what_hillock_writes_python_reads_and_runs_to_the_same_answers(root, tmp_path, cell):
    said = jshell(root, tmp_path, CONVERTED.replace("CELL", cell) + "".join(pixels() % k + "\n" for k in range(20)))
    lines = [line for line in said.splitlines() if line.startswith(("answers [", "["))]
    answers = json.loads(lines[0].removeprefix("answers "))
    pictures = np.array([json.loads(line) for line in lines[1:]]) / 255
    assert len(answers) == len(pictures) == 20
    graph = nir.read(tmp_path / "net.nir")
    kinds = {name: type(node).__name__ for name, node in graph.nodes.items()}
    fires = "IF" if "leakFree" in cell else "LIF"
    assert list(kinds.values()).count("Affine") == 3
    assert list(kinds.values()).count(fires) == 2
    with np.load(tmp_path / "net.npz") as weights:
        for name in ("dense1", "dense2", "dense3"):
            assert np.array_equal(graph.nodes[name].weight, weights[f"{name}.weight"])
            assert np.array_equal(graph.nodes[name].bias, weights[f"{name}.bias"])
    outputs = np.array([simulated(graph, picture.reshape(1, 8, 8), 50) for picture in pictures])
    assert (outputs.argmax(1) == answers).sum() >= 19  # two outputs may be all but the same
    assert len(set(answers)) > 5


def windows(x, size, stride):
    rows, columns = ((n - size) // stride + 1 for n in x.shape[1:])
    return [
        [x[:, r * stride : r * stride + size, c * stride : c * stride + size] for c in range(columns)]
        for r in range(rows)
    ]


def full(value, *sizes):
    return np.full(sizes, value, np.float32)


DRAW = np.random.default_rng(5)
PICTURE = DRAW.random((2, 4, 4)).astype(np.float32)
ROW = DRAW.random(6).astype(np.float32)
WEIGHT = DRAW.standard_normal((3, 6)).astype(np.float32)
BIAS = DRAW.standard_normal(3).astype(np.float32)
KERNEL = DRAW.standard_normal((3, 2, 3, 3)).astype(np.float32)
POOL = {"kernel_size": np.array([2, 2]), "stride": np.array([2, 2]), "padding": np.array([0, 0])}
STILL = {  # what a node gives for an input
    "Affine": (nir.Affine(WEIGHT, BIAS), ROW, WEIGHT @ ROW + BIAS),
    "Linear": (nir.Linear(WEIGHT), ROW, WEIGHT @ ROW),
    "Scale": (nir.Scale(np.arange(6, dtype=np.float32)), ROW, np.arange(6) * ROW),
    "Flatten": (nir.Flatten({"input": np.array([2, 4, 4])}, 0, -1), PICTURE, PICTURE.reshape(-1)),
    "Conv2d": (
        nir.Conv2d((4, 4), KERNEL, 1, 0, 1, 1, BIAS),
        PICTURE,
        [[[(w * k).sum() + b for w in row] for row in windows(PICTURE, 3, 1)] for k, b in zip(KERNEL, BIAS)],
    ),
    "SumPool2d": (
        nir.SumPool2d(**POOL),
        PICTURE,
        np.moveaxis([[w.sum((1, 2)) for w in row] for row in windows(PICTURE, 2, 2)], 2, 0),
    ),
    "AvgPool2d": (
        nir.AvgPool2d(**POOL),
        PICTURE,
        np.moveaxis([[w.mean((1, 2)) for w in row] for row in windows(PICTURE, 2, 2)], 2, 0),
    ),
}
LEAKY = {"r": full(2, 6), "v_leak": full(0, 6)}
FIRES = {"v_threshold": full(0.5, 6), "v_reset": full(-0.1, 6)}
NEURONS = {
    "I": nir.I(full(1000, 6)),
    "IF": nir.IF(full(1000, 6), **FIRES),
    "LI": nir.LI(full(0.01, 6), **LEAKY),
    "LIF": nir.LIF(full(0.01, 6), **LEAKY, **FIRES),
    "CubaLI": nir.CubaLI(tau_syn=full(0.005, 6), tau_mem=full(0.01, 6), **LEAKY, w_in=full(3, 6)),
    "CubaLIF": nir.CubaLIF(tau_syn=full(0.005, 6), tau_mem=full(0.01, 6), **LEAKY, **FIRES, w_in=full(3, 6)),
}


def write(file, node, inputs, outputs):
    ends = {"input": nir.Input({"input": np.array(inputs)}), "output": nir.Output({"output": np.array(outputs)})}
    nir.write(file, nir.NIRGraph({**ends, "node": node}, [("input", "node"), ("node", "output")]))


def test_what_python_writes_hillock_reads(root, tmp_path):
    code = []
    for name, (node, x, y) in STILL.items():
        write(tmp_path / f"{name}.nir", node, x.shape, np.shape(y))
        values = ", ".join(map(str, x.reshape(-1).tolist()))
        code.append(
            f'System.out.println("{name} " + Arrays.toString(nir("{name}.nir").output(new double[]{{{values}}})));'
        )
    for name, node in NEURONS.items():
        write(tmp_path / f"{name}.nir", node, [6], [6])
        code.append(
            f'System.out.println("{name} [" + nir("{name}.nir").toSpiking().dt(1)'
            '.classify(images(new double[][]{{0.1, 0.2, 0.9, 0, 0.3, 0.4}}, new int[]{2}), 200).answers()[0] + "]");'
        )
    lines = jshell(root, tmp_path, "\n".join(code) + "\n").splitlines()
    said = {
        line.split(" ", 1)[0]: json.loads(line.split(" ", 1)[1])
        for line in lines
        if line.endswith("]") and " [" in line
    }
    for name, (_, _, y) in STILL.items():
        assert said[name] == pytest.approx(np.reshape(y, -1).tolist(), abs=1e-5), name
    assert {name: said[name] for name in NEURONS} == dict.fromkeys(NEURONS, [2])
