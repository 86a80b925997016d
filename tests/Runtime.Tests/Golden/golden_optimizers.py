"""Writes OptimizerGolden.cs: parameters after updates by torch.optim, in double precision.

Run:  python3 golden_optimizers.py   (torch 1.13 or later; overwrites OptimizerGolden.cs beside this file)

The gradient of update t (from 1) at parameter w[i] is  curvature[i]*w[i] + ((7*t + 3*i) % 11 - 5)/8 .

Where torch writes a formula differently:
* Momentum, Nesterov: torch accumulates v = beta*v + dw, we average v = beta*v + (1-beta)*dw. The same parameters follow from
  torch's rate (1-beta)*alpha.
* RMSprop: torch calls beta "alpha" and does not centre by default. The same formula.
* Adam, AdamW: the same formulas.
"""

import pathlib

import torch

START = [0.5, -1.25, 2.0, -0.75, 1.5]
CURVATURE = [1.0, 0.5, 0.25, 2.0, 0.125]
RECORDED = [1, 2, 10, 200]
ALPHA = 0.01
BETA = 0.9

CASES = {
    "GradientDescent": lambda p: torch.optim.SGD(p, lr=ALPHA),
    "Momentum": lambda p: torch.optim.SGD(p, lr=(1 - BETA) * ALPHA, momentum=BETA),
    "Nesterov": lambda p: torch.optim.SGD(p, lr=(1 - BETA) * ALPHA, momentum=BETA, nesterov=True),
    "RmsProp": lambda p: torch.optim.RMSprop(p, lr=ALPHA, alpha=BETA, eps=1e-2),
    "Adam": lambda p: torch.optim.Adam(p, lr=ALPHA, betas=(0.9, 0.999), eps=1e-2),
    "AdamW": lambda p: torch.optim.AdamW(p, lr=ALPHA, betas=(0.9, 0.999), eps=1e-2, weight_decay=0.1),
}


def run(make):
    w = torch.tensor(START, dtype=torch.float64, requires_grad=True)
    curvature = torch.tensor(CURVATURE, dtype=torch.float64)
    optimizer = make([w])
    for t in range(1, max(RECORDED) + 1):
        noise = torch.tensor([((7 * t + 3 * i) % 11 - 5) / 8 for i in range(len(START))], dtype=torch.float64)
        w.grad = curvature * w.detach() + noise
        optimizer.step()
        if t in RECORDED:
            yield t, w.detach().tolist()


def array(numbers):
    return "[" + ", ".join(repr(number) for number in numbers) + "]"


lines = [
    "namespace Lamina.Runtime.Tests.Golden;",
    "",
    "/// <summary>Parameters after updates by torch.optim in double precision; written by golden_optimizers.py.</summary>",
    "internal static class OptimizerGolden",
    "{",
    f"    public static readonly float[] Start = [{', '.join(f'{x!r}f' for x in START)}];",
    "",
    f"    public static readonly float[] Curvature = [{', '.join(f'{x!r}f' for x in CURVATURE)}];",
    "",
    "    public static readonly (string Optimizer, int Updates, double[] Parameters)[] Rows =",
    "    [",
]
for name, make in CASES.items():
    lines += [f'        ("{name}", {t}, {array(values)}),' for t, values in run(make)]
lines += ["    ];", "}", ""]
pathlib.Path(__file__).with_name("OptimizerGolden.cs").write_text("\n".join(lines))
