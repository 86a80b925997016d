"""Writes formulas.txt: every scalar formula of docs/numerics.md and its derivative by the first argument, to 20 digits.

They are computed with 60 digits by mpmath (1.2). Points are numbers of single precision, both signs, from the smallest to the greatest.
A line has the arguments, the value and the derivative; a line "# name" begins a formula. Run it in this folder: python3 formulas.py
"""
import numpy as np
from mpmath import mp, mpf

mp.dps = 60
GREATEST, SMALLEST = mpf(2) ** 1024, mpf(10) ** -330
HALF, ONE = mpf(1) / 2, mpf(1)


def single(x):
    return np.float32(x)


def exact(x):
    return mpf(float(x))


def spread(low=-8, high=30, step=1, signs=(1, -1)):
    """Decades with digits that change, and what lies at the ends of the range of single precision."""
    sizes = [(1 + 0.37 * (k % 7)) * 10.0 ** k for k in range(low, high + 1, step)]
    return [single(s * x) for x in sizes for s in signs]


ENDS = [single(s * x) for x in (1e-45, 1.1754942e-38, 1.1754944e-38, 3.4028235e38) for s in (1, -1)] + [single(0)]
MIDDLE = [single(x) for x in np.arange(-30, 31) * 0.413 + 0.007] + [single(x) for x in (-86.5, -60, -45, -20, -15, 15, 20, 45, 60, 86.5)]
LINE = sorted(set(spread() + ENDS + MIDDLE))
POSITIVE = [x for x in LINE if x > 0]


def sigmoid(x):
    return 1 / (1 + mp.exp(-x)) if x > 0 else mp.exp(x) / (1 + mp.exp(x))


def softplus(x):
    return mp.log1p(mp.exp(-abs(x))) + max(x, mpf(0))


def tanh_slope(x):
    return 4 * sigmoid(2 * x) * sigmoid(-2 * x)


def density(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def expm1(x):
    return mp.expm1(x)


def sign(x):
    return mpf(int(x > 0) - int(x < 0))


def elu(scale, alpha):
    scale, alpha = mpf(scale), mpf(alpha)
    return (lambda x: scale * x if x > 0 else scale * alpha * expm1(x), lambda x: scale if x > 0 else scale * alpha * mp.exp(x))


def logcosh(e):
    e = abs(e)
    return mp.log1p(2 * mp.sinh(e / 2) ** 2) if e < 1 else e - mp.log(2) + mp.log1p(mp.exp(-2 * e))


def huber(delta):
    delta = mpf(delta)
    return (lambda p, y: (p - y) ** 2 / 2 if abs(p - y) <= delta else delta * (abs(p - y) - delta / 2),
            lambda p, y: p - y if abs(p - y) <= delta else delta * sign(p - y))


def logistic(z, y):
    return (((1 - y) * z if z > 0 else -y * z) + mp.log1p(mp.exp(-abs(z))))


def logistic_slope(z, y):
    return (1 - y) * sigmoid(z) - y * sigmoid(-z)


def mish(x):
    return x * mp.tanh(softplus(x))


def mish_slope(x):
    s = softplus(x)
    return mp.tanh(s) + x * tanh_slope(s) * sigmoid(x)


def power(p):
    p = mpf(p)
    return lambda x: x ** p, lambda x: p * x ** (p - 1)


ACTIVATIONS = {
    "Sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x), LINE),
    "Tanh": (mp.tanh, tanh_slope, LINE),
    "Relu": (lambda x: max(x, mpf(0)), lambda x: mpf(int(x > 0)), LINE),
    "LeakyRelu": (lambda x: x if x > 0 else x * mpf("0.01"), lambda x: ONE if x > 0 else mpf("0.01"), LINE),
    "Softplus": (softplus, sigmoid, LINE),
    "Gelu": (lambda x: x * cdf(x), lambda x: cdf(x) + x * density(x), LINE),
    "Elu": (*elu(1, 1), LINE),
    "Selu": (*elu("1.0507009873554804934", "1.6732632423543772848"), LINE),
    "Silu": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) + x * sigmoid(x) * sigmoid(-x), LINE),
    "Mish": (mish, mish_slope, LINE),
    "HardSigmoid": (lambda x: max(mpf(0), min(ONE, (x + 3) / 6)), lambda x: ONE / 6 if -3 < x < 3 else mpf(0),
                    LINE + [single(x) for x in (-3, 3, -2.9999998, -3.0000002, 2.9999995)]),
    "HardTanh": (lambda x: max(-ONE, min(ONE, x)), lambda x: mpf(int(-1 < x < 1)), LINE),
}

NEAR = [single(s * x) for x in (1e-8, 1e-5, 3e-3, 0.2, 0.74, 0.76, 0.999, 1, 1.001, 4.3, 17, 88, 1e4, 1e12, 1.7e19, 1e30) for s in (1, -1)]
ERRORS = [(p, single(0)) for p in NEAR + ENDS]
ERRORS += [(single(y + s * x), single(y)) for y in (1, -0.3, 1000) for x in (1e-6, 1e-3, 0.5, 0.9, 3, 2e5) for s in (1, -1, 0)]
LABELS = [(z, single(y)) for y in (0, 1, 0.3, 0.9) for z in spread(high=6, step=2) + ENDS[:-3] + [single(x) for x in np.arange(-20, 21) * 1.3 + 0.01]]
MARGINS = [(single(p), single(y)) for y in (1, -1) for p in (0, 1e-8, -1e-8, 0.5, -0.5, 0.9999999, 1, 1.0000001, -0.9999999, -1, 3, -3, 1e30, -1e30)]

LOSSES = {
    "SquaredError": (lambda p, y: (p - y) ** 2, lambda p, y: 2 * (p - y), ERRORS),
    "AbsoluteError": (lambda p, y: abs(p - y), lambda p, y: sign(p - y), ERRORS),
    "Huber": (*huber(1), ERRORS),
    "Hinge": (lambda p, y: max(mpf(0), 1 - y * p), lambda p, y: -y if y * p < 1 else mpf(0), MARGINS),
    "LogCosh": (lambda p, y: logcosh(p - y), lambda p, y: mp.tanh(p - y), ERRORS),
    "LogisticLoss": (logistic, logistic_slope, LABELS),
    "NegativeEntropy": (lambda y: y * mp.log(y) if y > 0 else mpf(0), lambda y: mp.log(y) + 1 if y > 0 else mpf(0),
                        [x for x in POSITIVE if 1e-38 < x <= 1] + [single(x) for x in (0, 0.999, 0.9999999, 1)]),
}

STATISTICS = [(single(x), single(m), single(v)) for x in (0, 1e-8, -3, 7.5, 1e6, -1e15) for m in (0, 1e-8, 7.4999, -1e6)
              for v in (0, 1e-12, 1e-5, 1, 3e4, 1e20)]
EPSILON = mpf("0.00001")
OTHERS = {
    "PRelu": (lambda x, a: x if x > 0 else a * x, lambda x, a: ONE if x > 0 else a, [(x, single(a)) for x in NEAR + ENDS for a in (0.25, -1.5)]),
    "Normalize": (lambda x, m, v: (x - m) / mp.sqrt(v + EPSILON), lambda x, m, v: 1 / mp.sqrt(v + EPSILON), STATISTICS),
}

QUARTER = [x for x in LINE if abs(x) < 80]
ABOVE = sorted(set([single(x) for x in np.arange(-30, 31) * 0.033 + 0.007 if x > -1] + [x for x in spread() if x > -1] + [single(-0.99999994)]))
BASES = sorted(set(spread(low=-8, high=8) + MIDDLE[:61] + [single(x) for x in (0.999, 1, 1.001, -1)]))
FUNCTIONS = {
    "Exp": (mp.exp, mp.exp, LINE),
    "ExpM1": (expm1, mp.exp, LINE),
    "Log": (mp.log, lambda x: 1 / x, POSITIVE + [single(x) for x in (0.999, 1, 1.0000001, 0.99999994)]),
    "LogP1": (mp.log1p, lambda x: 1 / (1 + x), ABOVE),
    "Log2": (lambda x: mp.log(x) / mp.log(2), lambda x: 1 / (x * mp.log(2)), POSITIVE),
    "Log10": (lambda x: mp.log(x) / mp.log(10), lambda x: 1 / (x * mp.log(10)), POSITIVE),
    "Sqrt": (mp.sqrt, lambda x: 1 / (2 * mp.sqrt(x)), POSITIVE),
    "Cbrt": (lambda x: sign(x) * mp.cbrt(abs(x)), lambda x: 1 / (3 * mp.cbrt(abs(x)) ** 2), [x for x in LINE if x != 0]),
    "Sin": (mp.sin, mp.cos, LINE),
    "Cos": (mp.cos, lambda x: -mp.sin(x), LINE),
    "Tan": (mp.tan, lambda x: 1 + mp.tan(x) ** 2, LINE),
    "Sinh": (mp.sinh, mp.cosh, LINE + [single(x) for x in (89, -89, 89.4, 88.73)]),
    "Cosh": (mp.cosh, mp.sinh, LINE + [single(x) for x in (89, -89, 89.4, 88.73)]),
    "Tanh of a formula": (mp.tanh, tanh_slope, LINE),
    "Atan": (mp.atan, lambda x: 1 / (1 + x * x), [x for x in LINE if abs(x) < 1e18]),
    "Abs": (abs, sign, LINE),
    "Divide": (lambda x, y: x / y, lambda x, y: 1 / y, [(x, y) for x in NEAR[::3] for y in NEAR[1::3]]),
    "Divide, by the second": (lambda y, x: x / y, lambda y, x: -x / y / y, [(x, y) for x in NEAR[::3] for y in NEAR[1::3]]),
    "Pow 2": (*power(2), BASES),
    "Pow 3": (*power(3), BASES),
    "Pow 8": (*power(8), BASES),
    "Pow 9": (*power(9), BASES),
    "Pow 10": (*power(10), BASES),
    "Pow 101": (*power(101), [x for x in BASES if not 0.1 < abs(x) < 0.45]),
    "Pow -1": (*power(-1), BASES),
    "Pow -2": (*power(-2), BASES),
    "Pow -9": (*power(-9), BASES),
    "Pow 1.5": (*power(1.5), [x for x in BASES if x > 0]),
    "Pow 0.25": (*power(0.25), [x for x in BASES if x > 0]),
    "Pow -2.5": (*power(-2.5), [x for x in BASES if x > 0]),
    "Pow of 2": (lambda x: mpf(2) ** x, lambda x: mp.log(2) * mpf(2) ** x, LINE),
    "Pow of two": (lambda x, y: x ** y, lambda x, y: y * x ** (y - 1), [(single(x), single(y)) for x in (1e-8, 0.3, 0.999, 1, 1.001, 5.7, 1e8) for y in (-30, -1.5, -0.01, 0, 0.01, 2, 7.25, 40)]),
    "Pow of two, by the exponent": (lambda y, x: x ** y, lambda y, x: mp.log(x) * x ** y, [(single(y), single(x)) for x in (1e-8, 0.3, 0.999, 1, 1.001, 5.7, 1e8) for y in (-30, -1.5, -0.01, 0, 0.01, 2, 7.25, 40)]),
}


def text(v):
    if abs(v) >= GREATEST:
        return "Infinity" if v > 0 else "-Infinity"
    return "0" if abs(v) < SMALLEST else mp.nstr(v, 20)


def point(x):
    return "0" if x == 0 else str(np.format_float_scientific(x, unique=True, trim="-")).replace("e+", "e")


with open("formulas.txt", "w", newline="\n") as file:
    for table in (ACTIVATIONS, LOSSES, OTHERS, FUNCTIONS):
        for name, (value, slope, points) in table.items():
            file.write(f"# {name}\n")
            for arguments in points:
                arguments = arguments if isinstance(arguments, tuple) else (arguments,)
                given = [exact(x) for x in arguments]
                file.write(" ".join([*map(point, arguments), text(value(*given)), text(slope(*given))]) + "\n")
