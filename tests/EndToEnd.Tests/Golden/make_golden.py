#!/usr/bin/env python3
"""Writes the golden values of whole networks with PyTorch 1.13 or later, in double precision.

Run in this folder:  python3 make_golden.py

cases.json           for each network of ../Networks named below or in golden_*.py: outputs, loss, penalty and every gradient of one batch;
                     what a step subtracts from running statistics stands among the gradients, and where training normalises by the
                     batch, its outputs and loss stand by themselves
trainings.json       parameters and losses of ten optimizer steps
planar.safetensors   the state_dict of the planar network after its training with Adam, in single precision, written without the
                     safetensors package

Parameters, inputs and targets are formulas of their place (Golden/GoldenExample.cs has the same ones), so that
only results are stored. Single precision needs no values of its own: rounding is what its tests allow for.
"""
import collections
import json
import math
import struct

import torch
import torch.nn.functional as F

import golden_layers
import golden_sequences
import golden_windows
from golden_common import run

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

BATCH = 4
ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": F.leaky_relu,
    "leaky_relu_0.25": lambda z: F.leaky_relu(z, 0.25),
    "gelu": F.gelu,
    "softplus": F.softplus,
    "softmax": lambda z: torch.softmax(z, dim=1),
}

Network = collections.namedtuple("Network", "name layers loss l1 l2 bias scale", defaults=(None, None, True, 1.0))


def hidden(*activations):
    return [(3, 5, list(activations)), (5, 2, [])]


def tail(loss, units, *last):
    """A network 3-5-units with tanh inside and another end."""
    return [(3, 5, ["tanh"]), (5, units, list(last))], loss


# l1 and l2 are one λ for each layer.
NETWORKS = [
    Network("SigmoidNet", hidden("sigmoid"), "mse"),
    Network("TanhNet", hidden("tanh"), "mse"),
    Network("ReluNet", hidden("relu"), "mse"),
    Network("LeakyReluNet", hidden("leaky_relu"), "mse"),
    Network("SteepLeakyReluNet", hidden("leaky_relu_0.25"), "mse"),
    Network("GeluNet", hidden("gelu"), "mse"),
    Network("SoftplusNet", hidden("softplus"), "mse"),
    Network("SoftmaxInsideNet", hidden("softmax"), "mse"),
    Network("StackedActivationsNet", [(3, 5, ["softplus", "tanh"]), (5, 2, ["gelu"])], "mse"),
    Network("PlanarNet", [(2, 4, ["tanh"]), (4, 1, ["sigmoid"])], "bce"),
    Network("MultiLabelNet", [(4, 6, ["tanh"]), (6, 3, ["sigmoid"])], "bce"),
    Network("LogisticNet", [(4, 1, ["sigmoid"])], "bce"),
    Network("CrossEntropyNet", *tail("ce", 4, "softmax")),
    Network("SquaredErrorNet", *tail("mse", 3, "tanh")),
    Network("AbsoluteErrorNet", *tail("mae", 3)),
    Network("HuberNet", *tail("huber_1", 3)),
    Network("NarrowHuberNet", *tail("huber_0.3", 3, "softplus")),
    Network("SoftmaxSquaredErrorNet", *tail("mse", 4, "softmax")),
    Network("SigmoidSquaredErrorNet", [(3, 2, ["sigmoid"])], "mse"),
    Network("L2Net", *tail("bce", 1, "sigmoid"), l2=[0.3, 0.3]),
    Network("L1Net", *tail("mse", 2), l1=[0.2, 0.2]),
    Network("MixedPenaltyNet", [(3, 5, ["tanh"]), (5, 4, ["softplus"]), (4, 3, ["softmax"])], "ce", l1=[0.05, 0, 0.4], l2=[0, 0.1, 0.7]),
    Network("NoBiasNet", hidden("tanh"), "mse", bias=False),
    # Logits far beyond where a rounded probability has a logarithm.
    Network("LogisticNet", [(4, 1, ["sigmoid"])], "bce", scale=400.0),
    Network("MultiLabelNet", [(4, 6, ["tanh"]), (6, 3, ["sigmoid"])], "bce", scale=400.0),
    Network("CrossEntropyNet", *tail("ce", 4, "softmax"), scale=400.0),
    Network("SoftplusNet", hidden("softplus"), "mse", scale=400.0),
]


def wave(count, frequency, phase):
    return torch.tensor([math.sin(frequency * k + phase) for k in range(count)])


def parameters_of(network):
    """Tensor t has 0.8·scale·sin(1.3k + 0.7t + 0.2) at place k."""
    tensors = collections.OrderedDict()
    for number, (inputs, outputs, _) in enumerate(network.layers, start=1):
        shapes = [("weight", (outputs, inputs))] + ([("bias", (outputs,))] if network.bias else [])
        for kind, shape in shapes:
            values = 0.8 * network.scale * wave(math.prod(shape), 1.3, 0.7 * len(tensors) + 0.2)
            tensors[f"dense{number}.{kind}"] = values.reshape(shape)
    return tensors


def examples_of(network):
    inputs, outputs = network.layers[0][0], network.layers[-1][1]
    x = 1.2 * wave(BATCH * inputs, 0.9, 0.5).reshape(BATCH, inputs)
    y = wave(BATCH * outputs, 1.1, 0.3).reshape(BATCH, outputs)
    if network.loss == "bce":
        y = 0.5 + 0.5 * y
    elif network.loss == "ce":
        y = (1 + 0.9 * y) / (1 + 0.9 * y).sum(dim=1, keepdim=True)
    else:
        y = 1.5 * y
    return x, y


def forward(network, tensors, x):
    """The outputs, and the logits before the last activation."""
    a = z = x
    for number, (_, _, activations) in enumerate(network.layers, start=1):
        a = z = F.linear(a, tensors[f"dense{number}.weight"], tensors.get(f"dense{number}.bias"))
        for activation in activations:
            a = ACTIVATIONS[activation](a)
    return a, z


def loss_of(network, outputs, logits, y):
    """Σ over the examples; sums over the outputs for the cross-entropies, means for the rest."""
    if network.loss == "bce":
        return F.binary_cross_entropy_with_logits(logits, y, reduction="sum")
    if network.loss == "ce":
        return F.cross_entropy(logits, y, reduction="sum")
    if network.loss == "mse":
        total = F.mse_loss(outputs, y, reduction="sum")
    elif network.loss == "mae":
        total = F.l1_loss(outputs, y, reduction="sum")
    else:
        total = F.huber_loss(outputs, y, reduction="sum", delta=float(network.loss.split("_")[1]))
    return total / y.shape[1]


def penalty_of(network, tensors):
    total = torch.zeros(())
    for i in range(len(network.layers)):
        w = tensors[f"dense{i + 1}.weight"]
        if network.l2:
            total = total + network.l2[i] / (2 * BATCH) * (w ** 2).sum()
        if network.l1:
            total = total + network.l1[i] / BATCH * w.abs().sum()
    return total


def cost(network, tensors, x, y):
    outputs, logits = forward(network, tensors, x)
    loss = loss_of(network, outputs, logits, y)
    penalty = penalty_of(network, tensors)
    return loss / BATCH + penalty, outputs, loss, penalty


def leaves(network):
    return collections.OrderedDict((name, value.clone().requires_grad_()) for name, value in parameters_of(network).items())


def numbers(tensor):
    return tensor.detach().reshape(-1).tolist()


def case(network):
    tensors = leaves(network)
    j, outputs, loss, penalty = cost(network, tensors, *examples_of(network))
    j.backward()
    return {
        "network": network.name,
        "scale": network.scale,
        "outputs": numbers(outputs),
        "loss": loss.item(),
        "penalty": penalty.item(),
        "tensors": {name: numbers(value.grad) for name, value in tensors.items()},
    }


OPTIMIZERS = {
    "GradientDescent": lambda p: torch.optim.SGD(p, lr=0.1),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.05),
}


def training(name, optimizer, steps=10):
    network = next(n for n in NETWORKS if n.name == name)
    tensors = leaves(network)
    rule = OPTIMIZERS[optimizer](list(tensors.values()))
    x, y = examples_of(network)
    losses = []
    for _ in range(steps):
        rule.zero_grad()
        j = cost(network, tensors, x, y)[0]
        j.backward()
        rule.step()
        losses.append(j.item())
    result = {"network": name, "optimizer": optimizer, "losses": losses,
              "outputs": numbers(forward(network, tensors, x)[0]),
              "tensors": {key: numbers(value) for key, value in tensors.items()}}
    return result, tensors


def write_safetensors(path, tensors):
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in tensors.items():
        raw = tensor.detach().to(torch.float32).contiguous().numpy().tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode("utf-8")
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def write_lines(path, rows):
    with open(path, "w", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")


if __name__ == "__main__":
    families = golden_windows.CASES + golden_sequences.CASES + golden_layers.CASES
    write_lines("cases.json", [case(network) for network in NETWORKS] + [run(layers) for layers in families])
    runs = [training(name, rule) for name in ("TanhNet", "MixedPenaltyNet", "PlanarNet") for rule in OPTIMIZERS]
    write_lines("trainings.json", [result for result, _ in runs])
    write_safetensors("planar.safetensors", runs[-1][1])
