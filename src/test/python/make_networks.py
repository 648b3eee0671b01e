"""Trains the networks that the tests and notebook 12 read, and writes them as ONNX, safetensors, .npz and NIR.

    pip install torch onnx onnxruntime onnxscript skl2onnx safetensors scikit-learn nir
    python make_networks.py digits INTO            small ones for the 8 x 8 digits of scikit-learn; a minute
    python make_networks.py notebook INTO          those of notebook 12, from the training part of uciDigits(); two minutes
    python make_networks.py mnist INTO FOLDER      for MNIST, whose four IDX files are in FOLDER; a quarter of an hour on one core

Beside each NAME.onnx of the digits there is a NAME.expected.npz: some inputs, and what onnxruntime makes of them before any softmax.
"""

from __future__ import annotations

import argparse
import gzip
from collections import OrderedDict
from pathlib import Path

import nir
import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import save_file as save_numpy
from safetensors.torch import save_file
from skl2onnx import to_onnx
from sklearn.datasets import load_digits
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn


def idx(file: Path) -> np.ndarray:
    with gzip.open(file) as packed:
        data = packed.read()
    sizes = np.frombuffer(data, ">i4", data[3], 4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(sizes)


def mnist(folder: Path, part: str) -> tuple[torch.Tensor, torch.Tensor]:
    pixels = idx(folder / f"{part}-images-idx3-ubyte.gz").astype(np.float32) / 255
    labels = idx(folder / f"{part}-labels-idx1-ubyte.gz").astype(np.int64)
    return torch.from_numpy(pixels), torch.from_numpy(labels)


def mnist_mlp() -> nn.Module:
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 256),
        nn.ReLU(),
        nn.Dropout(0.2),
        nn.Linear(256, 128),
        nn.ReLU(),
        nn.Dropout(0.2),
        nn.Linear(128, 10),
    )


def mnist_cnn(pool=nn.AvgPool2d, first=16, second=32, third=64) -> nn.Module:
    """After LeNet-5 (LeCun et al. 1998, doi:10.1109/5.726791)."""
    return nn.Sequential(
        nn.Conv2d(1, first, 5),
        nn.ReLU(),
        pool(2),
        nn.Conv2d(first, second, 5),
        nn.ReLU(),
        pool(2),
        nn.Flatten(),
        nn.Dropout(0.3),
        nn.Linear(16 * second, third),
        nn.ReLU(),
        nn.Dropout(0.2),
        nn.Linear(third, 10),
    )


MNIST = {
    # name: network, epochs, pixels by which a picture is moved at most
    "mnist-cnn": (mnist_cnn, 24, 2),
    "mnist-mlp": (mnist_mlp, 40, 1),
    "mnist-cnn-max": (lambda: mnist_cnn(nn.MaxPool2d, 10, 20, 32), 16, 2),
}


def moved(pictures: torch.Tensor, most: int) -> torch.Tensor:
    """Each by its own number of pixels up or down, left or right."""
    count, rows, columns = pictures.shape
    padded = nn.functional.pad(pictures, (most,) * 4)
    r = torch.arange(rows) + torch.randint(2 * most + 1, (count, 1))
    c = torch.arange(columns) + torch.randint(2 * most + 1, (count, 1))
    return padded[torch.arange(count)[:, None, None], r[:, :, None], c[:, None, :]]


def accuracy(network: nn.Module, pictures: torch.Tensor, labels: torch.Tensor) -> float:
    network.eval()
    with torch.no_grad():
        found = torch.cat([network(batch).argmax(1) for batch in pictures[:, None].split(1000)])
    return (found == labels).double().mean().item()


def train_mnist(name: str, folder: Path) -> nn.Module:
    make, epochs, most = MNIST[name]
    torch.manual_seed(1)
    pictures, labels = mnist(folder, "train")
    network = make()
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    loss = nn.CrossEntropyLoss(label_smoothing=0.05)
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.01)
    steps = epochs * (len(labels) // 128)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, total_steps=steps, pct_start=0.2)
    for epoch in range(epochs):
        network.train()
        for batch in torch.randperm(len(labels))[: len(labels) // 128 * 128].split(128):
            optimizer.zero_grad()
            loss(network(moved(pictures[batch], most)[:, None]), labels[batch]).backward()
            optimizer.step()
            rate.step()
            mean.update_parameters(network)
        print(name, epoch + 1, accuracy(mean.module, *mnist(folder, "t10k")), flush=True)
    return mean.module.eval()


def exported(network: nn.Module, file: Path, shape=(1, 28, 28), opset=17, new=False, external=False) -> onnx.ModelProto:
    """By PyTorch's older exporter, or by the one that is built on torch.export; without what tells of the machine."""
    network.eval()
    how = {"dynamic_shapes": ({0: torch.export.Dim("n")},)} if new else {"dynamic_axes": {"input": {0: "n"}}}
    torch.onnx.export(
        network,
        (torch.zeros(2, *shape),),
        file,
        dynamo=new,
        input_names=["input"],
        output_names=["output"],
        opset_version=opset,
        external_data=False,
        **how,
    )
    model = onnx.load(file)
    for part in [model, model.graph, *model.graph.node, *model.graph.initializer, *model.graph.value_info]:
        if hasattr(part, "metadata_props"):
            del part.metadata_props[:]
        part.doc_string = ""
    del model.graph.value_info[:]
    file.with_name(file.name + ".data").unlink(missing_ok=True)
    where = {"save_as_external_data": True, "location": file.name + ".data", "size_threshold": 0} if external else {}
    onnx.save(model, file, **where)
    return model


def halved(file: Path) -> None:
    """With weights in half precision, which the file turns back to single precision."""
    model = onnx.load(file)
    kept = list(model.graph.initializer)
    del model.graph.initializer[:]
    for k, tensor in enumerate(kept):
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), tensor.name + ".half")
        model.graph.initializer.append(half)
        cast = helper.make_node("Cast", [half.name], [tensor.name], tensor.name + ".cast", to=TensorProto.FLOAT)
        model.graph.node.insert(k, cast)
    onnx.save(model, file)


def make_mnist(into: Path, folder: Path, only: list[str]) -> None:
    for name in only:
        network = train_mnist(name, folder)
        save_mnist(name, network, into)
        print(name, accuracy(network, *mnist(folder, "t10k")))


def save_mnist(name: str, network: nn.Module, into: Path) -> None:
    exported(network, into / f"{name}.onnx", new=name == "mnist-mlp", opset=18 if name == "mnist-mlp" else 17)
    if name.endswith("max"):
        halved(into / f"{name}.onnx")


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, 6, 3, padding=1, bias=False), nn.BatchNorm2d(6))
        self.second = nn.Sequential(nn.Conv2d(6, 6, 3, padding=1, bias=False), nn.BatchNorm2d(6))
        self.short = nn.Sequential(nn.Conv2d(6, 6, 1, bias=False), nn.BatchNorm2d(6))
        self.last = nn.Linear(6, 10)

    def forward(self, x):
        x = torch.relu(self.first(x))
        x = nn.functional.relu6(self.second(x) + self.short(x))
        x = nn.functional.max_pool2d(x, 2)
        x = nn.functional.adaptive_avg_pool2d(x, 1).flatten(1)
        return torch.softmax(self.last(x), 1)


class Pools(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 4, 3, padding=2, dilation=2)
        self.mean = nn.AvgPool2d(3, 2, padding=1, ceil_mode=True, count_include_pad=False)
        self.norm = nn.BatchNorm2d(4)
        self.second = nn.Conv2d(4, 8, (3, 2), groups=2, padding=(1, 0))
        self.largest = nn.MaxPool2d(2, 1, padding=1, ceil_mode=True)
        self.last = nn.Linear(8, 10)

    def forward(self, x):
        x = nn.functional.hardtanh(self.norm(self.mean(self.first(x))), 0, 2)
        x = torch.relu(self.largest(self.second(x)) - 0.125)
        return nn.functional.log_softmax(self.last(x.mean((2, 3))), 1)


class Sides(nn.Module):
    """Branches side by side, as in SqueezeNet, Inception and DenseNet."""

    def __init__(self):
        super().__init__()
        self.narrow = nn.Conv2d(1, 3, 1)
        self.wide = nn.Conv2d(1, 5, 3, padding=1)
        self.norm = nn.BatchNorm2d(9)
        self.next = nn.Conv2d(9, 4, 3)
        self.last = nn.Linear(13 * 9 + 4, 10)

    def forward(self, x):
        both = torch.cat([self.narrow(x), torch.relu(self.wide(x))], 1)
        more = torch.relu(self.norm(torch.cat([both, x], 1)))
        deep = nn.functional.max_pool2d(torch.relu(self.next(more)), 2)
        pooled = nn.functional.avg_pool2d(more, 4, 2)
        all_of_it = torch.cat([pooled, deep], 1)
        return self.last(torch.cat([all_of_it.flatten(1), deep.mean((2, 3))], 1))


def digits_mlp() -> nn.Module:
    return nn.Sequential(nn.Flatten(), nn.Linear(64, 24), nn.ReLU(), nn.Linear(24, 10))


def digits_cnn() -> nn.Module:
    """Norms where no exporter takes them into the weights before them."""
    return nn.Sequential(
        nn.Conv2d(1, 6, 3, padding=1),
        nn.AvgPool2d(2),
        nn.BatchNorm2d(6),
        nn.ReLU(),
        nn.Conv2d(6, 8, 3, stride=2, padding=1, bias=False),
        nn.ReLU(),
        nn.BatchNorm2d(8),
        nn.Flatten(),
        nn.Linear(32, 16),
        nn.BatchNorm1d(16),
        nn.ReLU(),
        nn.Linear(16, 10),
    )


def train_digits(network: nn.Module, pictures: torch.Tensor, labels: torch.Tensor) -> nn.Module:
    optimizer = torch.optim.Adam(network.parameters(), 0.01)
    for _ in range(30):
        for batch in torch.randperm(len(labels)).split(64):
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(pictures[batch, None]), labels[batch]).backward()
            optimizer.step()
    return network.eval()


def notebook_mlp() -> nn.Module:
    return nn.Sequential(
        OrderedDict(
            flatten=nn.Flatten(),
            dense1=nn.Linear(64, 48),
            relu1=nn.ReLU(),
            dense2=nn.Linear(48, 32),
            relu2=nn.ReLU(),
            dense3=nn.Linear(32, 10),
        )
    )


def notebook_cnn() -> nn.Module:
    return nn.Sequential(
        OrderedDict(
            conv1=nn.Conv2d(1, 12, 3, padding=1),
            relu1=nn.ReLU(),
            pool1=nn.AvgPool2d(2),
            conv2=nn.Conv2d(12, 24, 3, padding=1),
            relu2=nn.ReLU(),
            pool2=nn.AvgPool2d(2),
            flatten=nn.Flatten(),
            dense1=nn.Linear(96, 32),
            relu3=nn.ReLU(),
            dense2=nn.Linear(32, 10),
        )
    )


def train_notebook(network: nn.Module, pictures: torch.Tensor, labels: torch.Tensor) -> nn.Module:
    """Each picture moved by a pixel at most, and the steps smaller and smaller. What it is tested with has no part in this."""
    epochs = 200
    optimizer = torch.optim.AdamW(network.parameters(), 0.01, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        for batch in torch.randperm(len(labels)).split(64):
            shown = torch.where(torch.rand(len(batch), 1, 1) < 0.5, pictures[batch], moved(pictures[batch], 1))
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(shown[:, None]), labels[batch], label_smoothing=0.05).backward()
            optimizer.step()
        rate.step()
    return network.eval()


def make_notebook(into: Path) -> None:
    torch.manual_seed(12)
    data = load_digits()
    pictures = torch.from_numpy(np.rint(data.images * 255 / 16).astype(np.float32) / 255)
    labels = torch.from_numpy(data.target)
    training = len(labels) - 500
    for name, make in {"digits-mlp": notebook_mlp, "digits-cnn": notebook_cnn}.items():
        network = train_notebook(make(), pictures[:training], labels[:training])
        file = into / f"{name}.onnx"
        model = exported(network, file, (1, 8, 8))
        for node in model.graph.node:
            node.name = node.name.split("/")[1]  # the module's, without its operation
        onnx.save(model, file)
        right = [accuracy(network, pictures[part], labels[part]) for part in (slice(training), slice(training, None))]
        print(name, "training", right[0], "test", right[1], file.stat().st_size)


def coarse(network: nn.Module) -> nn.Module:
    """With weights that half precision and bfloat16 hold exactly."""
    with torch.no_grad():
        for p in network.parameters():
            p.copy_(p.bfloat16().float())
            p.copy_(torch.where(p.half().float() == p, p, torch.zeros(())))
    return network


def expected(file: Path, inputs: np.ndarray, end: str | None = None) -> None:
    """What onnxruntime gives, at the end or before it."""
    model = onnx.load(file)
    last = {"Softmax", "LogSoftmax"}
    ends = [end] if end else [n.input[0] for n in model.graph.node if n.op_type in last]
    name = ends[0] if ends else model.graph.output[0].name
    del model.graph.output[:]
    model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    copy = file.with_suffix(".expected.onnx")
    onnx.save(model, copy)
    session = onnxruntime.InferenceSession(copy)
    outputs = session.run([name], {session.get_inputs()[0].name: inputs})[0]
    copy.unlink()
    np.savez_compressed(file.with_suffix(".expected.npz"), input=inputs, output=outputs.reshape(len(inputs), -1))


def old_words() -> onnx.ModelProto:
    """By hand, in version 9 of the operators: attributes where there are inputs today, and numbers in every kind of field."""
    draw = np.random.default_rng(7)

    def numbers(name, *sizes, kind=TensorProto.FLOAT, scale=0.5):
        return helper.make_tensor(name, kind, sizes, scale * draw.standard_normal(int(np.prod(sizes))))

    def integers(name, *values):
        return helper.make_tensor(name, TensorProto.INT64, [len(values)], values)

    def node(op, inputs, output, **attributes):
        return helper.make_node(op, inputs.split(), [output], **attributes)

    nodes = [
        node("Sub", "x centre", "centred"),
        node("Div", "centred spread", "whitened"),
        node("Pad", "whitened", "padded", pads=[0, 0, 1, 0, 0, 0, 2, 1]),
        node("Conv", "padded c1", "conv1", kernel_shape=[3, 3], strides=[2, 1], pads=[0, 1, 0, 0], name="conv1"),
        node("Clip", "conv1", "clipped", min=0.0, max=1.5),
        node("Dropout", "clipped", "dropped", ratio=0.5),
        node("Mul", "dropped per_channel", "scaled"),
        node("Conv", "scaled c2 b2", "conv2", kernel_shape=[3, 3], auto_pad="SAME_UPPER", strides=[2, 2], group=2),
        node("BatchNormalization", "conv2 gamma beta mean variance", "normed", epsilon=0.001),
        node("Relu", "normed", "rectified"),
        node("Conv", "rectified c3", "branch", kernel_shape=[2, 2], auto_pad="SAME_LOWER"),
        node("Constant", "", "one", value=helper.make_tensor("", TensorProto.DOUBLE, [], [0.25])),
        node("Cast", "one", "quarter", to=TensorProto.FLOAT),
        node("Mul", "quarter branch", "smaller"),
        node("Sum", "rectified smaller rectified", "met"),
        node("AveragePool", "met", "averaged", kernel_shape=[2, 2], pads=[1, 1, 0, 0], count_include_pad=1),
        node("Shape", "averaged", "sizes"),
        node("Gather", "sizes zero", "first", axis=0),
        node("Unsqueeze", "first", "firsts", axes=[0]),
        node("Concat", "firsts rest", "target", axis=0),
        node("Reshape", "averaged target", "row"),
        node("Cast", "half", "whole", to=TensorProto.FLOAT),
        node("MatMul", "row whole", "product"),
        node("Add", "bias product", "sum"),
        node("Relu", "sum", "hidden"),
        node("Unsqueeze", "hidden", "deep", axes=[2, 3]),
        node("Squeeze", "deep", "flat", axes=[2, 3]),
        node("Identity", "flat", "same"),
        node("Gemm", "same w2 b3", "logits", alpha=0.5, beta=2.0),
        node("Softmax", "logits", "y"),
    ]
    half = (draw.standard_normal((72, 12)) / 8).astype(np.float16)
    initializers = [
        numbers("centre", 1),
        helper.make_tensor("spread", TensorProto.FLOAT, [], [1.25]),
        numbers("c1", 4, 1, 3, 3),
        numbers("per_channel", 4, 1, 1),
        numpy_helper.from_array(draw.standard_normal((6, 2, 3, 3)).astype(np.float32), "c2"),
        numbers("b2", 6),
        *(numbers(name, 6) for name in ("gamma", "beta", "mean")),
        helper.make_tensor("variance", TensorProto.FLOAT, [6], draw.uniform(0.5, 2, 6)),
        numbers("c3", 6, 6, 2, 2),
        helper.make_tensor("zero", TensorProto.INT64, [], [0]),
        integers("rest", -1),
        numpy_helper.from_array(half, "half"),
        numbers("bias", 12),
        numbers("w2", 12, 10),
        numbers("b3", 10),
    ]
    graph = helper.make_graph(
        nodes,
        "old words",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 1, 8, 8])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 10])],
        initializers,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 9)], ir_version=8)


def channels_last() -> onnx.ModelProto:
    """By hand, as tf2onnx writes networks of Keras: pictures turned round between the layers, a ReLU in two halves."""
    draw = np.random.default_rng(8)

    def numbers(name, *sizes):
        return numpy_helper.from_array((draw.standard_normal(sizes) / 2).astype(np.float32), name)

    def node(op, inputs, output, **attributes):
        return helper.make_node(op, inputs.split(), [output], output, **attributes)

    nodes = [
        node("Transpose", "x", "picture", perm=[0, 3, 1, 2]),
        node("Conv", "picture c1", "conv1", kernel_shape=[3, 3]),
        node("Transpose", "conv1", "turned", perm=[0, 2, 3, 1]),
        node("Add", "turned b1", "biased"),
        node("Max", "biased nothing", "half"),
        node("Min", "half most", "rectified"),
        node("Transpose", "rectified", "back", perm=[0, 3, 1, 2]),
        node("MaxPool", "back", "pooled", kernel_shape=[2, 2], strides=[2, 2]),
        node("Transpose", "pooled", "again", perm=[0, 2, 3, 1]),
        node("Reshape", "again row", "flat"),
        node("Add", "flat each", "moved"),
        node("MatMul", "moved square", "product"),
        node("Relu", "product", "hidden"),
        node("MatMul", "hidden w2", "other"),
        node("ReduceMean", "rectified", "mean", axes=[1, 2], keepdims=0),
        node("MatMul", "mean w3", "means"),
        node("Add", "other means", "y"),
    ]
    initializers = [
        numbers("c1", 5, 1, 3, 3),
        numbers("b1", 5),
        numpy_helper.from_array(np.float32(0), "nothing"),
        numpy_helper.from_array(np.float32(0.5), "most"),
        numpy_helper.from_array(np.array([-1, 45]), "row"),
        numbers("each", 45),
        numbers("square", 45, 45),
        numbers("w2", 45, 10),
        numbers("w3", 5, 10),
    ]
    graph = helper.make_graph(
        nodes,
        "channels last",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 8, 8, 1])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 10])],
        initializers,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)


def make_digits(into: Path) -> None:
    torch.manual_seed(2)
    data = load_digits()
    pictures = torch.from_numpy(data.images.astype(np.float32) / 16)
    labels = torch.from_numpy(data.target)
    some = pictures[:8, None].numpy()
    mlp = coarse(train_digits(digits_mlp(), pictures, labels))
    cnn = train_digits(digits_cnn(), pictures, labels)
    exports = {
        "digits-mlp": (mlp, {"opset": 9}),
        "digits-mlp-external": (mlp, {"opset": 20, "new": True, "external": True}),
        "digits-cnn": (cnn, {"opset": 13}),
        "digits-cnn-new": (cnn, {"opset": 18, "new": True}),
        "digits-residual": (train_digits(Residual(), pictures, labels), {"opset": 11}),
        "digits-sides": (train_digits(Sides(), pictures, labels), {"opset": 17}),
        "digits-sides-new": (train_digits(Sides(), pictures, labels), {"opset": 20, "new": True}),
        "digits-pools": (train_digits(Pools(), pictures, labels), {"opset": 17}),
        "digits-pools-new": (train_digits(Pools(), pictures, labels), {"opset": 20, "new": True}),
    }
    for name, (network, how) in exports.items():
        file = into / f"{name}.onnx"
        exported(network, file, (1, 8, 8), **how)
        expected(file, some)
        print(name, accuracy(network, pictures, labels), file.stat().st_size)
    onnx.save(old_words(), into / "old-words.onnx")
    expected(into / "old-words.onnx", some)
    onnx.save(channels_last(), into / "channels-last.onnx")
    expected(into / "channels-last.onnx", some.reshape(8, 8, 8, 1))
    make_sklearn(into, pictures.flatten(1).numpy(), data.target)
    make_weights(into, mlp, cnn)
    make_nir(into, mlp)


def make_sklearn(into: Path, rows: np.ndarray, labels: np.ndarray) -> None:
    classifier = MLPClassifier([16], max_iter=300, random_state=1).fit(rows, labels)
    file = into / "digits-sklearn.onnx"
    onnx.save(to_onnx(classifier, rows[:1], options={"zipmap": False}, target_opset=17), file)
    expected(file, rows[:8])
    scaled = make_pipeline(StandardScaler(), MLPClassifier([12], max_iter=300, random_state=1)).fit(rows, labels)
    file = into / "digits-sklearn-scaled.onnx"
    onnx.save(to_onnx(scaled, rows[:1], target_opset=17), file)
    expected(file, rows[:8])
    weights = {f"W{k + 1}": w for k, w in enumerate(classifier.coefs_)}
    biases = {f"b{k + 1}": b for k, b in enumerate(classifier.intercepts_)}
    np.savez_compressed(into / "digits-sklearn.npz", **weights, **biases)
    print("digits-sklearn", classifier.score(rows, labels), file.stat().st_size)


def make_weights(into: Path, mlp: nn.Module, cnn: nn.Module) -> None:
    names = {"1": "fc1", "3": "fc2"}
    state = {f"{names[k.split('.')[0]]}.{k.split('.')[1]}": v for k, v in mlp.state_dict().items()}
    for kind in ("float32", "float16", "bfloat16", "float64"):
        save_file({k: v.to(getattr(torch, kind)) for k, v in state.items()}, into / f"digits-mlp-{kind}.safetensors")
    names = {"0": "c1", "2": "n1", "4": "c2", "6": "n2", "8": "fc1", "9": "n3", "11": "fc2"}
    state_cnn = {f"{names[k.split('.')[0]]}.{k.split('.')[1]}": v.numpy() for k, v in cnn.state_dict().items()}
    save_numpy(state_cnn, into / "digits-cnn.safetensors")
    np.savez(into / "digits-cnn.npz", **state_cnn)
    plain = {k: v.numpy() for k, v in state.items()}
    np.savez(into / "digits-mlp-float16.npz", **{k: v.astype("<f2") for k, v in plain.items()})
    fortran = {k: np.asfortranarray(v.astype(">f8")) for k, v in plain.items()}
    np.savez_compressed(into / "digits-mlp-big-endian.npz", **fortran)


def make_nir(into: Path, mlp: nn.Module) -> None:
    first, second = (mlp[k] for k in (1, 3))

    def full(value, *sizes):
        return np.full(sizes, value, np.float32)

    def affine(layer):
        return nir.Affine(layer.weight.detach().numpy(), layer.bias.detach().numpy())

    leaky = {"r": full(2, 24), "v_leak": full(0.1, 24), "v_threshold": full(1.5, 24), "v_reset": full(-0.5, 24)}
    graph = nir.NIRGraph(
        nodes={
            "input": nir.Input({"input": np.array([64])}),
            "fc1": affine(first),
            "lif": nir.LIF(tau=np.linspace(0.01, 0.02, 24).astype(np.float32), **leaky),
            "fc2": affine(second),
            "li": nir.LI(tau=full(0.05, 10), r=full(1, 10), v_leak=full(0, 10)),
            "output": nir.Output({"output": np.array([10])}),
        },
        edges=[("input", "fc1"), ("fc1", "lif"), ("lif", "fc2"), ("fc2", "li"), ("li", "output")],
    )
    nir.write(into / "digits-lif.nir", graph)
    draw = np.random.default_rng(3)
    weights = draw.standard_normal((4, 1, 3, 3)).astype(np.float32)
    wide = (4, 8, 8)
    graph = nir.NIRGraph(
        nodes={
            "input": nir.Input({"input": np.array([1, 8, 8])}),
            "conv": nir.Conv2d((8, 8), weights, 1, "same", 1, 1, np.zeros(4, np.float32)),
            "if": nir.IF(r=full(1000, *wide), v_threshold=full(1, *wide)),
            "pool": nir.SumPool2d(np.array([2, 2]), np.array([2, 2]), np.array([0, 0])),
            "mean": nir.AvgPool2d(np.array([2, 2]), np.array([2, 2]), np.array([0, 0])),
            "flatten": nir.Flatten({"input": np.array([4, 2, 2])}, 0, -1),
            "linear": nir.Linear(draw.standard_normal((10, 16)).astype(np.float32)),
            "scale": nir.Scale(np.linspace(1, 2, 10).astype(np.float32)),
            "cuba": nir.CubaLIF(
                tau_syn=full(0.005, 10),
                tau_mem=full(0.02, 10),
                r=full(1, 10),
                v_leak=full(0, 10),
                v_threshold=full(1, 10),
                w_in=full(3, 10),
            ),
            "output": nir.Output({"output": np.array([10])}),
        },
        edges=[
            ("input", "conv"),
            ("conv", "if"),
            ("if", "pool"),
            ("pool", "mean"),
            ("mean", "flatten"),
            ("flatten", "linear"),
            ("linear", "scale"),
            ("scale", "cuba"),
            ("cuba", "output"),
        ],
    )
    nir.write(into / "convolution.nir", graph)
    node = nir.LIF(tau=full(0.02, 3), r=full(1, 3), v_leak=full(0, 3), v_threshold=full(1, 3))
    ends = {"input": nir.Input({"input": np.array([3])}), "output": nir.Output({"output": np.array([3])})}
    nodes = {**ends, "lif": node, "back": nir.Linear(np.eye(3, dtype=np.float32))}
    edges = [("input", "lif"), ("lif", "back"), ("back", "lif"), ("lif", "output")]
    nir.write(into / "recurrent.nir", nir.NIRGraph(nodes=nodes, edges=edges))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    for kind in ("digits", "notebook", "mnist"):
        one = kinds.add_parser(kind)
        one.add_argument("into", type=Path)
    one.add_argument("folder", type=Path)
    one.add_argument("--only", choices=MNIST, action="append")
    given = parser.parse_args()
    torch.set_num_threads(1)
    given.into.mkdir(parents=True, exist_ok=True)
    if given.kind == "digits":
        make_digits(given.into)
    elif given.kind == "notebook":
        make_notebook(given.into)
    else:
        make_mnist(given.into, given.folder, given.only or list(MNIST))


if __name__ == "__main__":
    main()
