"""Writes RecurrenceGolden.cs: outputs and gradients of torch.nn.RNN, LSTM and GRU in double precision.

Run:  python3 golden_recurrence.py   (torch 1.13 or later; overwrites RecurrenceGolden.cs beside this file)

Layers are bidirectional with batch_first, so that each case holds both directions. Inputs are wave(n, phase)[k] =
sin(1.7*k + phase) * scale, rounded to a multiple of 2^-10 so that they are exact in single precision; a test makes the same.
The input projection is the identity: input size = gates*units, weight_ih = I, bias_ih = 0, so that x is g itself and its
gradient is that by g. Of bias_hh only the part of the GRU's n is not 0.

To keep the file small a tensor is stored as (sum_k v[k]*cos(k), sum_k v[k]*cos(2.3*k + 1)) and its first and last number.
"""

import math
import pathlib

import torch

EXAMPLES = 3
GATES = {"Tanh": 1, "Relu": 1, "Lstm": 4, "Gru": 3}


def wave(count, phase, scale):
    return torch.tensor([round(math.sin(1.7 * k + phase) * scale * 1024) / 1024 for k in range(count)], dtype=torch.float64)


def layer(kind, units):
    gates = GATES[kind]
    arguments = dict(batch_first=True, bidirectional=True)
    if kind == "Lstm":
        net = torch.nn.LSTM(gates * units, units, **arguments)
    elif kind == "Gru":
        net = torch.nn.GRU(gates * units, units, **arguments)
    else:
        net = torch.nn.RNN(gates * units, units, nonlinearity=kind.lower(), **arguments)
    net = net.double()
    with torch.no_grad():
        for suffix, phase in (("l0", 0.3), ("l0_reverse", 0.9)):
            getattr(net, "weight_ih_" + suffix).copy_(torch.eye(gates * units))
            getattr(net, "bias_ih_" + suffix).zero_()
            getattr(net, "weight_hh_" + suffix).copy_(
                wave(gates * units * units, phase, 1.5 / math.sqrt(units)).reshape(gates * units, units))
            bias = getattr(net, "bias_hh_" + suffix)
            bias.zero_()
            if kind == "Gru":
                bias[2 * units:] = wave(units, 2 + phase, 0.5)
    return net


def digest(tensor):
    flat = tensor.detach().reshape(-1)
    k = torch.arange(flat.numel(), dtype=torch.float64)
    return [float((flat * torch.cos(k)).sum()), float((flat * torch.cos(2.3 * k + 1)).sum()), float(flat[0]), float(flat[-1])]


def run(kind, units, steps):
    """One direction at a time: dh reaches only that half of the output, so that x.grad is its gradient alone."""
    net = layer(kind, units)
    gates = GATES[kind]
    for reverse in (False, True):
        suffix = "l0_reverse" if reverse else "l0"
        x = wave(EXAMPLES * steps * gates * units, 0.1, 1.0).reshape(EXAMPLES, steps, gates * units).requires_grad_()
        half = slice(units, 2 * units) if reverse else slice(0, units)
        h = net(x)[0][:, :, half]
        dh = wave(EXAMPLES * steps * units, 0.5, 1.0).reshape(EXAMPLES, steps, units)
        net.zero_grad()
        h.backward(dh)
        du = getattr(net, "weight_hh_" + suffix).grad
        db = getattr(net, "bias_hh_" + suffix).grad
        dbn = digest(db[2 * units:]) if kind == "Gru" else []
        yield reverse, digest(h), digest(x.grad), digest(du), dbn


def array(numbers):
    return "[" + ", ".join(repr(number) for number in numbers) + "]"


rows = []
for kind in GATES:
    for units in (1, 3, 16, 33):
        for steps in (1, 5, 12):
            for reverse, h, dg, du, dbn in run(kind, units, steps):
                shape = f"new(RecurrenceKind.{kind}, {steps}, {units}, {str(reverse).lower()})"
                gap = "\n            " if dbn else " "
                rows.append(f"        ({shape},\n            {array(h)},\n            {array(dg)},\n"
                            f"            {array(du)},{gap}{array(dbn)}),\n")

path = pathlib.Path(__file__).parent / "RecurrenceGolden.cs"
with open(path, "w", newline="\n") as file:
    file.write("""// Long because it holds the values of 96 layers.
namespace Lamina.Kernels.Tests.Recurrence.Golden;

/// <summary>Digests of outputs and gradients of torch.nn.RNN, LSTM and GRU in double precision; written by golden_recurrence.py.</summary>
internal static class RecurrenceGolden
{
    public const int Examples = 3;

    /// <summary>(layer, h of all steps, gradient by g, by U, by the candidate's bias), each a digest of the tensor.</summary>
    public static readonly (RecurrenceShape Shape, double[] H, double[] Dgates, double[] Du, double[] Dbias)[] Rows =
    [
""")
    file.writelines(rows)
    file.write("    ];\n}\n")
