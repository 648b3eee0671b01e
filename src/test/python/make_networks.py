"""Trains the networks that the tests read, and writes them as ONNX, safetensors, .npz and NIR.

    python make_networks.py mnist FOLDER INTO      trains on MNIST; FOLDER holds its four IDX files

Needs torch, onnx and numpy. Half an hour on one core.
"""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path

import numpy as np
import torch
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
    mean = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)
    )
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["mnist"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("into", type=Path)
    parser.add_argument("--only", choices=MNIST, action="append")
    given = parser.parse_args()
    torch.set_num_threads(1)
    for name in given.only or MNIST:
        torch.save(train_mnist(name, given.folder).state_dict(), given.into / f"{name}.pt")


if __name__ == "__main__":
    main()
