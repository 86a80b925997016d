"""Writes special_points.txt: values and gradients of torch (1.13) where the functions of formulas have limits, in double precision.

A line has the formula's name, the arguments, the value and the derivatives by them. Run it in this folder: python3 special_points.py
"""
import torch

INF, NAN = float("inf"), float("nan")
LINE = [0.0, -0.0, 1.0, -1.0, 1.5, -1.5, INF, -INF, NAN]
EXPONENTS = [0, 1, 2, 3, 8, 9, 10, 101, -1, -2, -3, -9, -10, 0.25, 1.5, 2.5, -0.5, -1.5]

one = {f"Pow {p}": (lambda x, p=p: x ** p) for p in EXPONENTS}
one.update({
    "Pow of 2": lambda x: 2 ** x,
    "Pow of 0": lambda x: torch.pow(0.0, x),
    "Abs": torch.abs, "Sqrt": torch.sqrt, "Exp": torch.exp, "ExpM1": torch.expm1, "Log": torch.log, "LogP1": torch.log1p,
    "Tanh": torch.tanh, "Sinh": torch.sinh, "Cosh": torch.cosh, "Atan": torch.atan, "Tan": torch.tan, "Sign": torch.sign,
    "Quotient of itself": lambda x: x / x,
    "Inverse": lambda x: 1 / x,
})
# C# differs: 1/√x is +∞ at −0 and 0 at −∞; and what is not a number stays so.
OTHER = {("Pow -0.5", "-0.0"), ("Pow -0.5", "-inf"), ("Sign", "nan"), ("Abs", "nan"), ("Pow of 0", "nan")}
two = {"Pow": lambda x, y: x ** y, "Divide": lambda x, y: x / y}
PAIRS = [(x, y) for x in (0.0, 1.0, 2.0, -2.0, INF) for y in (0.0, 1.0, 2.0, 3.0, -1.0, 1.5)]


def text(v):
    return repr(float(v)).replace("inf", "Infinity").replace("nan", "NaN")


with open("special_points.txt", "w", newline="\n") as file:
    for table, points in ((one, [(x,) for x in LINE]), (two, PAIRS)):
        for name, function in table.items():
            for point in points:
                if (name, repr(point[0])) in OTHER:
                    continue
                arguments = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in point]
                value = function(*arguments)
                slopes = torch.autograd.grad(value, arguments)
                file.write("; ".join([name, *map(text, point), text(value), *map(text, slopes)]) + "\n")
