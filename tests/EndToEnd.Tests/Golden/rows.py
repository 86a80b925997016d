"""Writes rows.txt: softmax, log-softmax and the losses over rows of classes, with their gradients by the logits, to 20 digits.

They are computed with 600 digits by mpmath (1.3). Logits and targets are numbers of single precision. A line has a network of
WeightedLossNetworks.cs, the logits, the targets, the loss, the outputs and the gradient, separated by bars. Run it in this folder:
python3 rows.py
"""
import random
import struct

from mpmath import exp, log, mp, mpf

mp.dps = 600
CLASSES = 4


def single(x):
    return mpf(struct.unpack("f", struct.pack("f", x))[0])


def log_softmax(z):
    greatest = max(z)
    total = log(sum(exp(x - greatest) for x in z))
    return [x - greatest - total for x in z]


def softmax(z):
    return [exp(x) for x in log_softmax(z)]


def cross_entropy(y, z):
    return -sum(t * x for t, x in zip(y, log_softmax(z)) if t != 0)


def classes(smoothing, outputs):
    def of(z, targets):
        y = [(1 - smoothing) * t + smoothing / CLASSES for t in targets]
        return cross_entropy(y, z), outputs(z), [p - t for p, t in zip(softmax(z), y)]
    return of


def divergence(outputs):
    def of(z, y):
        entropy = sum(t * log(t) for t in y if t != 0)
        return cross_entropy(y, z) + entropy, outputs(z), [p - t for p, t in zip(softmax(z), y)]
    return of


def distillation(temperature, hard):
    def of(z, targets):
        y, teacher = targets[:CLASSES], targets[CLASSES:]
        soft = softmax([t / temperature for t in teacher])
        cooled = [x / temperature for x in z]
        loss = hard * cross_entropy(y, z) + (1 - hard) * temperature ** 2 * cross_entropy(soft, cooled)
        gradient = [hard * (p - t) + (1 - hard) * temperature * (q - s)
                    for p, t, q, s in zip(softmax(z), y, softmax(cooled), soft)]
        return loss, softmax(z), gradient
    return of


NETWORKS = {
    "LogCrossEntropyNet": classes(mpf(0), log_softmax),
    "SmoothedClassesNet": classes(mpf(1) / 5, softmax),
    "KlDivergenceNet": divergence(softmax),
    "LogKlDivergenceNet": divergence(log_softmax),
    "DistillationNet": distillation(mpf(5) / 2, mpf(0)),
    "HardDistillationNet": distillation(mpf(2), mpf(3) / 10),
}

LOGITS = [
    (0, 0, 0, 0), (1e-8, 0, -1e-8, 3e-8), (0.1, 0.2, 0.3, 0.4), (3, -1, 0.5, 0), (20, -20, 0, 1), (0, -20, -25, -30), (80, -80, 0, 1),
    (100, 100.5, 60, -100), (1e4, 9982, -1e4, 0), (1e4, 1e4, 1e4, 1e4), (1e-30, -1e-30, 1e-20, 0), (-3, -3, -30, -30), (7, -11, -12.5, -90),
    (1e30, 0, -1e30, 1), (-1e8, -1e8, -1e8, 0),
]
TARGETS = [(1, 0, 0, 0), (0, 0, 0, 1), (0.5, 0.25, 0.125, 0.125), (0, 0.9375, 0.0625, 0), (0.25, 0.25, 0.25, 0.25)]

random.seed(5)
LOGITS += [tuple(random.gauss(0, scale) for _ in range(CLASSES)) for scale in (1e-4, 0.01, 0.3, 1, 1, 3, 3, 10, 30, 100)]


def text(numbers):
    return " ".join(mp.nstr(x, 20, strip_zeros=True) if abs(x) > mpf(10) ** -330 else "0" for x in numbers)


with open("rows.txt", "w", newline="\n") as file:
    for name, network in NETWORKS.items():
        for index, row in enumerate(LOGITS):
            z = [single(x) for x in row]
            targets = [single(x) for x in TARGETS[index % len(TARGETS)]]
            if "Distillation" in name:
                targets += [single(x) for x in LOGITS[(7 * index + 3) % len(LOGITS)]]
            loss, outputs, gradient = network(z, targets)
            file.write(" | ".join([name, text(z), text(targets), text([loss]), text(outputs), text(gradient)]) + "\n")
