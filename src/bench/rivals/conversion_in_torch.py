"""A converted network in torch: `python conversion_in_torch.py NAME FOLDER STEPS THREADS SIZE...` shows all pictures and prints what it took
as a line of JSON; then again for every line that it reads. NAME is torch, snntorch or spikingjelly."""

import importlib.metadata
import json
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

BATCH = 100


def by_hand(layers, steps):
    """The fastest dense formulation: the first layer, whose input is the same at every step, is computed once."""

    def run(x):
        first = layers[0](x)
        v = [torch.zeros(len(x), layer.out_features) for layer in layers]
        counts = [torch.zeros_like(each) for each in v]
        spikes = first
        for _ in range(steps):
            current = first
            for k, layer in enumerate(layers):
                if k:
                    current = layer(spikes)
                v[k] += current
                spikes = (v[k] >= 1.0).float()
                v[k] -= spikes
            counts[-1] += spikes
        return counts[-1]

    return run


def snntorch(layers, steps):
    import snntorch as snn

    neurons = [snn.Leaky(beta=1.0, threshold=1.0, reset_mechanism="subtract") for _ in layers]

    def run(x):
        v = [each.init_leaky() for each in neurons]
        counts = 0
        for _ in range(steps):
            spikes = x
            for k, (layer, each) in enumerate(zip(layers, neurons)):
                spikes, v[k] = each(layer(spikes), v[k])
            counts = counts + spikes
        return counts

    return run


def spikingjelly(layers, steps):
    from spikingjelly.activation_based import functional, neuron

    network = nn.Sequential(*[m for layer in layers for m in (layer, neuron.IFNode(v_threshold=1.0, v_reset=None))])

    def run(x):
        functional.reset_net(network)
        counts = 0
        for _ in range(steps):
            counts = counts + network(x)
        return counts

    return run


def main():
    name, folder, steps, threads, *sizes = sys.argv[1:]
    folder, steps, sizes = Path(folder), int(steps), list(map(int, sizes))
    torch.set_num_threads(int(threads))
    torch.set_grad_enabled(False)
    layers = []
    for k, (n, m) in enumerate(zip(sizes, sizes[1:]), 1):
        layers.append(nn.Linear(n, m, bias=False))
        layers[-1].weight[:] = torch.from_numpy(np.fromfile(folder / f"weights{k}", "<f4").reshape(m, n))
    pictures = torch.from_numpy(np.fromfile(folder / "pictures", "<f4").reshape(-1, sizes[0]))
    run = {"torch": by_hand, "snntorch": snntorch, "spikingjelly": spikingjelly}[name](layers, steps)
    while True:
        begin = time.perf_counter()
        counts = torch.cat([run(batch) for batch in pictures.split(BATCH)]).numpy()
        seconds = time.perf_counter() - begin
        said = {
            "run": seconds,
            "pictures": len(pictures),
            "rates": [float(counts.mean()) / steps],
            "answers": counts.argmax(1).tolist(),
            "version": importlib.metadata.version(name),
        }
        print("RESULT", json.dumps(said), flush=True)
        if not sys.stdin.readline():
            break


if __name__ == "__main__":
    main()
