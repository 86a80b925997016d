"""What the families of golden cases share: parameters, examples, heads, and the run of a case in PyTorch.

A case is Case(name, inputs, forward). forward(p, *inputs) makes the parameters it needs by p(name, *shape), in the order in which the
network declares them, and returns a list of heads.
"""
import collections
import math

import torch
import torch.nn.functional as F

BATCH = 4

Case = collections.namedtuple("Case", "name inputs forward")
Input = collections.namedtuple("Input", "shape kind limit", defaults=("normal", 0))


def indices(steps, vocabulary):
    return Input((steps,), "index", vocabulary)


def lengths(steps):
    return Input((1,), "length", steps)


def wave(count, frequency, phase):
    return torch.tensor([math.sin(frequency * k + phase) for k in range(count)])


class Parameters:
    """Tensor t of those that are trained has 0.8·sin(1.3k + 0.7t + 0.2) at place k; those that are not count by themselves."""

    def __init__(self):
        self.trained, self.fixed, self.changes = collections.OrderedDict(), collections.OrderedDict(), {}
        self.penalties, self.training = {}, True

    def __call__(self, name, *shape, l1=0.0, l2=0.0):
        if name not in self.trained:
            self.trained[name] = (0.8 * self._wave(len(self.trained), shape)).requires_grad_()
            self.penalties[name] = (l1, l2)
        return self.trained[name]

    def constant(self, name, *shape):
        """A statistic or a frozen tensor; variances are positive."""
        if name not in self.fixed:
            values = self._wave(len(self.fixed), shape)
            self.fixed[name] = 1 + 0.5 * values if name.endswith("running_var") else 0.8 * values
        return self.fixed[name]

    def penalty(self):
        total = torch.zeros(())
        for name, (l1, l2) in self.penalties.items():
            w = self.trained[name]
            total = total + l2 / (2 * BATCH) * (w ** 2).sum() + l1 / BATCH * w.abs().sum()
        return total

    @staticmethod
    def _wave(number, shape):
        return wave(math.prod(shape), 1.3, 0.7 * number + 0.2).reshape(shape)


def inputs_of(case):
    """1.2·sin(0.9k + 0.5) at place k of all rows; (5k + ⌊k/3⌋) mod limit where the input has whole numbers, and 1 more for lengths."""
    width = sum(math.prod(spec.shape) for spec in case.inputs)
    rows = 1.2 * wave(BATCH * width, 0.9, 0.5).reshape(BATCH, width)
    places = torch.arange(BATCH * width).reshape(BATCH, width)
    parts, start = [], 0
    for spec in case.inputs:
        end = start + math.prod(spec.shape)
        part = rows[:, start:end]
        if spec.kind != "normal":
            k = places[:, start:end]
            part = (5 * k + torch.div(k, 3, rounding_mode="floor")) % spec.limit + (spec.kind == "length")
        parts.append(part.reshape(BATCH, *spec.shape))
        start = end
    return parts


class Head:
    """An output with its loss. rows(z, y) gives the losses of single numbers (kind 'regression', 'binary', 'hinge') or of single rows of
    classes ('classes', 'distillation')."""

    def __init__(self, output, rows, kind="regression", missing=False, weighted=False, weight=1.0):
        self.output, self.rows, self.kind = output, rows, kind
        self.missing, self.weighted, self.weight = missing, weighted, weight
        self.length = output[0].numel()
        self.classes = output.shape[-1]
        self.labels = self.length * (2 if kind == "distillation" else 1)
        self.width = self.labels + weighted

    def targets(self, y, places):
        """From the wave y, with the places of its numbers in all rows of targets."""
        y = y.clone()
        of_classes = self.kind in ("classes", "distillation")
        if of_classes:
            labels = (1 + 0.9 * y[:, :self.length]).reshape(len(y), -1, self.classes)
            y[:, :self.length] = (labels / labels.sum(dim=-1, keepdim=True)).reshape(len(y), -1)
            y[:, self.length:self.labels] *= 1.5
        elif self.kind == "binary":
            y[:, :self.labels] = 0.5 + 0.5 * y[:, :self.labels]
        elif self.kind == "hinge":
            y[:, :self.labels] = torch.where(y[:, :self.labels] < 0, -1.0, 1.0)
        else:
            y[:, :self.labels] *= 1.5
        if self.weighted:
            y[:, -1] = 0.75 + 0.5 * y[:, -1]
        if self.missing:
            together = self.classes if of_classes else 1
            first = places[:, :self.labels:together] % 3 == 1
            y[:, :self.labels][first.repeat_interleave(together, dim=1)] = float("nan")
        return y

    def loss(self, y):
        """Σ over the examples."""
        labels = y[:, :self.labels]
        known = ~torch.isnan(labels)
        losses = self.rows(torch.where(known, labels, torch.zeros(())))
        losses = torch.where(known.reshape(losses.numel(), -1)[:, 0].reshape(losses.shape), losses, torch.zeros(()))
        losses = losses.reshape(len(y), -1)
        each = losses.sum(dim=1) if self.kind == "binary" else losses.mean(dim=1)
        return self.weight * (each * y[:, -1] if self.weighted else each).sum()


def mse(output, **settings):
    return Head(output, lambda y: F.mse_loss(output.flatten(1), y, reduction="none"), **settings)


def mae(output, **settings):
    return Head(output, lambda y: F.l1_loss(output.flatten(1), y, reduction="none"), **settings)


def huber(output, delta=1.0, **settings):
    return Head(output, lambda y: F.huber_loss(output.flatten(1), y, reduction="none", delta=delta), **settings)


def log_cosh(output, **settings):
    return Head(output, lambda y: torch.log(torch.cosh(output.flatten(1) - y)), **settings)


def hinge(output, **settings):
    return Head(output, lambda y: torch.clamp(1 - y * output.flatten(1), min=0), kind="hinge", **settings)


def bce(logits, smoothing=0.0, weights=None, **settings):
    w = None if weights is None else torch.tensor(weights)
    rows = lambda y: F.binary_cross_entropy_with_logits(
        logits, y * (1 - smoothing) + smoothing / 2, weight=w, reduction="none")
    return Head(torch.sigmoid(logits), rows, kind="binary", **settings)


def ce(logits, smoothing=0.0, weights=None, log=False, **settings):
    w = None if weights is None else torch.tensor(weights)
    n = logits.shape[-1]
    rows = lambda y: F.cross_entropy(
        logits.reshape(-1, n), y.reshape(-1, n), weight=w, label_smoothing=smoothing, reduction="none")
    output = torch.log_softmax(logits, dim=-1) if log else torch.softmax(logits, dim=-1)
    return Head(output, rows, kind="classes", **settings)


def kl(logits, log=False, **settings):
    n = logits.shape[-1]
    rows = lambda y: F.kl_div(torch.log_softmax(logits, dim=-1).reshape(-1, n), y.reshape(-1, n), reduction="none").sum(dim=1)
    output = torch.log_softmax(logits, dim=-1) if log else torch.softmax(logits, dim=-1)
    return Head(output, rows, kind="classes", **settings)


def distillation(logits, temperature=1.0, hard=0.0, **settings):
    n = logits.shape[-1]

    def rows(y):
        labels, teacher = y[:, :n], y[:, n:]
        soft = F.cross_entropy(logits / temperature, torch.softmax(teacher / temperature, dim=-1), reduction="none")
        return (1 - hard) * temperature ** 2 * soft + hard * F.cross_entropy(logits, labels, reduction="none")

    return Head(torch.softmax(logits, dim=-1), rows, kind="distillation", **settings)


def targets_of(heads):
    width = sum(head.width for head in heads)
    y = wave(BATCH * width, 1.1, 0.3).reshape(BATCH, width)
    places = torch.arange(BATCH * width).reshape(BATCH, width)
    parts, start = [], 0
    for head in heads:
        parts.append(head.targets(y[:, start:start + head.width], places[:, start:start + head.width]))
        start += head.width
    return parts


def numbers(tensor):
    return tensor.detach().reshape(-1).tolist()


def run(case):
    p, inputs = Parameters(), inputs_of(case)

    def passed(training):
        p.training = training
        heads = case.forward(p, *inputs)
        loss = sum(head.loss(y) for head, y in zip(heads, targets_of(heads)))
        return torch.cat([head.output.flatten(1) for head in heads], dim=1), loss

    outputs, loss = passed(True)
    penalty = p.penalty()
    (loss / BATCH + penalty).backward()
    result = {"network": case.name, "scale": 1.0}
    if p.changes:
        result.update({"trainingOutputs": numbers(outputs), "trainingLoss": loss.item()})
        outputs, loss = passed(False)
    tensors = {name: numbers(value.grad) for name, value in p.trained.items()}
    tensors.update({name: numbers(value) for name, value in p.changes.items()})
    result.update({"outputs": numbers(outputs), "loss": loss.item(), "penalty": penalty.item(), "tensors": tensors})
    return result


# Layers that all families use.

def dense(p, x, units, name="dense1", bias=True, **penalties):
    """Of the last axis."""
    w = p(f"{name}.weight", units, x.shape[-1], **penalties)
    return F.linear(x, w, p(f"{name}.bias", units) if bias else None)


def batch_norm(p, x, name="batchNorm1", momentum=0.9, epsilon=1e-5):
    """Channels last. The running variance is that of the population, not PyTorch's, and written down by hand: what a step subtracts."""
    n = x.shape[-1]
    gamma, beta = p(f"{name}.weight", n), p(f"{name}.bias", n)
    mean, variance = p.constant(f"{name}.running_mean", n), p.constant(f"{name}.running_var", n)
    rows = x.reshape(-1, n)
    if p.training:
        p.changes[f"{name}.running_mean"] = (1 - momentum) * (mean - rows.detach().mean(dim=0))
        p.changes[f"{name}.running_var"] = (1 - momentum) * (variance - rows.detach().var(dim=0, unbiased=False))
    normalised = F.batch_norm(rows, mean.clone(), variance.clone(), gamma, beta, training=p.training, eps=epsilon)
    return normalised.reshape(x.shape)
