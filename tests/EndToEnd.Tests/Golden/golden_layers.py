"""Activations, own formulas, normalisations, losses with settings, and graphs."""
import torch
import torch.nn.functional as F

from golden_common import (
    Case, Head, Input, batch_norm, bce, ce, dense, distillation, hinge, huber, kl, log_cosh, mae, mse)
from golden_windows import conv2d, last


def hidden(name, activation):
    """A network 3-5-2 with a function of the parameters and of the hidden values."""
    return Case(name, [Input((3,))], lambda p, x: [mse(dense(p, activation(p, dense(p, x, 5)), 2, "dense2"))])


def plain(name, activation):
    return hidden(name, lambda p, z: activation(z))


def tail(name, units, head):
    """A network 3-5-units with tanh inside and a loss on its outputs."""
    return Case(name, [Input((3,))], lambda p, x: [head(dense(p, torch.tanh(dense(p, x, 5)), units, "dense2"))])


def steps(name, head):
    return Case(name, [Input((3, 2))], lambda p, x: [head(dense(p, x, 4))])


def prelu_image(p, x):
    z = F.prelu(conv2d(p, x, 3, (2, 2)).movedim(3, 1), p("pRelu1.weight", 3)).movedim(1, 3)
    return [mse(conv2d(p, z, 2, (1, 1), "conv2D2"))]


def wave_activation(z):
    return torch.sin(2 * z) * torch.exp(-z * z / 2) + 0.1 * z


def bent(p, x):
    z = dense(p, x, 5)
    left = -1 - torch.log(torch.where(z < -1, -z, torch.ones(())))
    right = 2 * torch.sqrt(torch.where(z > 1, z, torch.ones(())))
    z = dense(p, torch.where(z > 1, right, torch.where(z < -1, left, z)), 4, "dense2")
    z = z / torch.sqrt(1 + z * z) * (torch.atan(z) + torch.cosh(0.3 * z)) / 2
    return [mse(dense(p, z, 2, "dense3"))]


def own_loss(z):
    return Head(z, lambda y: torch.where(z - y > 0, (z - y) ** 2, -2 * (z - y)))


def own_missing_loss(z):
    a = torch.exp(0.5 * z) + 0.1
    return Head(a, lambda y: a - y * torch.log(a), missing=True, weighted=True)


def batch_norm_net(p, x):
    return [mse(dense(p, torch.tanh(batch_norm(p, dense(p, x, 5, bias=False))), 2, "dense2"))]


def batch_norm_image(p, x):
    z = F.softplus(batch_norm(p, conv2d(p, x, 3, (2, 2), bias=False), momentum=0.7, epsilon=1e-3))
    return [mse(conv2d(p, z, 2, (2, 2), "conv2D2"))]


def batch_norm_input(p, x):
    z = batch_norm(p, torch.tanh(dense(p, batch_norm(p, x), 5)), "batchNorm2")
    return [ce(dense(p, z, 3, "dense2"))]


def layer_norm(p, z, epsilon=1e-5):
    n = z.shape[-1]
    return F.layer_norm(z, (n,), p("layerNorm1.weight", n), p("layerNorm1.bias", n), epsilon)


def group_norm(p, z, groups, epsilon=1e-5):
    n = z.shape[-1]
    return last(lambda c: F.group_norm(c, groups, p("groupNorm1.weight", n), p("groupNorm1.bias", n), epsilon))(z)


def rms_norm(p, z):
    return p("rmsNorm1.weight", z.shape[-1]) * z / torch.sqrt((z ** 2).mean(dim=-1, keepdim=True) + 1e-6)


def merge(p, x):
    left = dense(p, x, 5, "left")
    a, b, c = torch.tanh(left), torch.sigmoid(dense(p, x, 5, "dense2")), F.softplus(dense(p, left, 5, "dense3"))
    total = a + b + c
    return [mse(dense(p, torch.cat([total, total * b, x], dim=1), 3, "dense4"))]


def concat(p, x):
    image = conv2d(p, x, 3, (1, 1), "image")
    t = torch.tanh(image)
    s = F.softplus(conv2d(p, t, 3, (2, 2), "conv2D2", pad="same"))
    small = last(lambda c: F.avg_pool2d(c, 2))(conv2d(p, torch.cat([t, s], dim=1), 2, (1, 1), "conv2D3"))
    wide = conv2d(p, torch.cat([t, s, image], dim=2), 2, (1, 5), "conv2D4")
    both = torch.cat([wide, small], dim=2)
    return [mse(torch.cat([both * both, both], dim=3))]


def hybrid(p, image, radar):
    seen = torch.relu(conv2d(p, image, 3, (3, 3))).flatten(1)
    return [mse(dense(p, torch.cat([seen, torch.tanh(dense(p, radar, 4))], dim=1), 2, "dense2"))]


def multi_task(p, x):
    features = torch.tanh(dense(p, x, 6, "trunk"))
    return [
        ce(dense(p, features, 3, "dense2"), missing=True),
        bce(dense(p, features, 1, "dense3"), weight=0.5, weighted=True),
        mse(dense(p, features, 2, "place"), weight=2.0, missing=True),
    ]


def early_head(p, x):
    middle = torch.tanh(dense(p, x, 4, l2=0.1))
    end = dense(p, middle, 4, "dense2", l2=0.1, l1=0.05) + middle
    return [mse(middle, weight=0.3), huber(end), log_cosh(end, weight=0.2)]


def twins(p, first, second):
    def branch(image):
        return torch.tanh(dense(p, torch.tanh(conv2d(p, image, 2, (2, 2), "eye", l2=0.1)).flatten(1), 4, "mind", l2=0.1))

    return [mse(dense(p, torch.cat([branch(first), branch(second)], dim=1), 2, "dense2", l2=0.1))]


def nested_blocks(p, x):
    x = torch.tanh(dense(p, x, 5))
    for i in range(3):
        inner = torch.tanh(dense(p, x, 4, f"lifting1.{i}.hidden1.dense1"))
        x = F.softplus(dense(p, inner, 5, f"lifting1.{i}.dense1", bias=False) + x)
    return [mse(dense(p, torch.tanh(dense(p, x, 3, "hidden1.dense1")), 2, "dense2"))]


def little_res_net(p, x):
    def part(x, path, number, filters, kernel=3, stride=1):
        z = conv2d(p, x, filters, (kernel, kernel), f"{path}conv2D{number}", (stride, stride), "same", bias=False)
        return batch_norm(p, z, f"{path}batchNorm{number}")

    x = torch.relu(part(x, "", 1, 2))
    for i in range(2):
        z = torch.relu(part(x, f"residual1.{i}.", 1, 2))
        x = torch.relu(part(z, f"residual1.{i}.", 2, 2) + x)
    z = torch.relu(part(x, "halving1.", 1, 4, stride=2))
    path = conv2d(p, z, 4, (3, 3), "halving1.conv2D2", pad="same", bias=False)
    path = batch_norm(p, path, "halving1.path")
    shortcut = conv2d(p, x, 4, (1, 1), "halving1.conv2D3", (2, 2), bias=False)
    x = torch.relu(batch_norm(p, shortcut, "halving1.batchNorm3") + path)
    return [ce(dense(p, x.mean(dim=(1, 2)), 3))]


def features(p, x, path):
    """Frozen layers: the statistics are constants like any other."""
    c = lambda name, *shape: p.constant(f"{path}.{name}", *shape)
    z = F.linear(x, c("dense1.weight", 5, x.shape[1]))
    gamma, beta = c("batchNorm1.weight", 5), c("batchNorm1.bias", 5)
    z = (z - c("batchNorm1.running_mean", 5)) / torch.sqrt(c("batchNorm1.running_var", 5) + 1e-5) * gamma + beta
    return torch.tanh(F.linear(torch.tanh(z), c("dense2.weight", 4, 5), c("dense2.bias", 4)))


CASES = [
    plain("EluNet", F.elu),
    plain("SteepEluNet", lambda z: F.elu(z, 0.5)),
    plain("SeluNet", F.selu),
    plain("SiluNet", F.silu),
    plain("MishNet", F.mish),
    plain("HardSigmoidNet", lambda z: torch.clamp(z / 6 + 0.5, 0, 1)),
    plain("HardTanhNet", F.hardtanh),
    hidden("PReluNet", lambda p, z: F.prelu(z, p("pRelu1.weight", 5))),
    Case("PReluImageNet", [Input((3, 2, 2))], prelu_image),
    plain("LogSoftmaxInsideNet", lambda z: torch.log_softmax(z, dim=1)),
    plain("WaveNet", wave_activation),
    Case("BentNet", [Input((3,))], bent),
    tail("OwnLossNet", 3, own_loss),
    tail("OwnMissingLossNet", 3, own_missing_loss),
    Case("BatchNormNet", [Input((3,))], batch_norm_net),
    Case("BatchNormImageNet", [Input((4, 3, 2))], batch_norm_image),
    Case("BatchNormInputNet", [Input((4,))], batch_norm_input),
    hidden("LayerNormNet", lambda p, z: torch.tanh(layer_norm(p, z))),
    Case("LayerNormSequenceNet", [Input((4, 2))], lambda p, x: [mse(dense(p, layer_norm(p, dense(p, x, 5), 1e-3), 2, "dense2"))]),
    Case("GroupNormNet", [Input((3, 2, 2))], lambda p, x: [mse(conv2d(p, group_norm(p, dense(p, x, 6), 2), 2, (2, 2)))]),
    Case("GroupNormVectorNet", [Input((3,))], lambda p, x: [
        mse(dense(p, torch.tanh(group_norm(p, dense(p, x, 6), 3, 1e-2)), 2, "dense2"))]),
    Case("RmsNormNet", [Input((4, 2))], lambda p, x: [mse(dense(p, rms_norm(p, dense(p, x, 5)), 2, "dense2"))]),
    tail("HingeNet", 3, hinge),
    tail("LogCoshNet", 3, log_cosh),
    tail("KlDivergenceNet", 4, kl),
    tail("LogKlDivergenceNet", 4, lambda z: kl(z, log=True)),
    tail("LogCrossEntropyNet", 4, lambda z: ce(z, log=True)),
    tail("DistillationNet", 4, lambda z: distillation(z, 2.5)),
    tail("HardDistillationNet", 4, lambda z: distillation(z, 2.0, 0.3)),
    tail("SmoothedClassesNet", 4, lambda z: ce(z, smoothing=0.2)),
    tail("SmoothedLabelsNet", 3, lambda z: bce(z, smoothing=0.2)),
    tail("ClassWeightsNet", 4, lambda z: ce(z, weights=[0.5, 2.0, 0.0, 1.5])),
    tail("LabelWeightsNet", 3, lambda z: bce(z, weights=[0.5, 2.0, 0.25])),
    tail("WeightedRegressionNet", 3, lambda z: mse(z, weighted=True)),
    tail("WeightedClassesNet", 3, lambda z: ce(z, smoothing=0.1, weights=[0.5, 2.0, 1.0], weighted=True)),
    tail("WeightedLabelsNet", 3, lambda z: bce(z, weighted=True)),
    tail("WeightedDivergenceNet", 3, lambda z: kl(z, weighted=True)),
    tail("WeightedDistillationNet", 3, lambda z: distillation(z, hard=0.4, weighted=True)),
    steps("WeightedStepsNet", lambda z: ce(z, weighted=True)),
    tail("MissingClassesNet", 4, lambda z: ce(z, smoothing=0.1, missing=True)),
    tail("MissingLabelsNet", 3, lambda z: bce(z, missing=True)),
    tail("MissingSquaredNet", 3, lambda z: mse(z, missing=True)),
    tail("MissingAbsoluteNet", 3, lambda z: mae(z, missing=True)),
    tail("MissingHuberNet", 3, lambda z: huber(z, 0.7, missing=True)),
    tail("MissingLogCoshNet", 3, lambda z: log_cosh(z, missing=True)),
    tail("MissingHingeNet", 3, lambda z: hinge(z, missing=True)),
    tail("MissingDivergenceNet", 4, lambda z: kl(z, missing=True)),
    steps("MissingStepsNet", lambda z: ce(z, missing=True, weighted=True)),
    Case("MergeNet", [Input((4,))], merge),
    Case("ConcatNet", [Input((3, 2, 2))], concat),
    Case("HybridNet", [Input((4, 4, 1)), Input((3,))], hybrid),
    Case("MultiTaskNet", [Input((4,))], multi_task),
    Case("EarlyHeadNet", [Input((3,))], early_head),
    Case("TwinsNet", [Input((3, 3, 1)), Input((3, 3, 1))], twins),
    Case("NestedBlocksNet", [Input((6,))], nested_blocks),
    Case("LittleResNet", [Input((5, 4, 1))], little_res_net),
    Case("TransferNet", [Input((4,))], lambda p, x: [ce(dense(p, features(p, x, "teacher"), 2))]),
    Case("FrozenMiddleNet", [Input((3,))], lambda p, x: [
        mse(dense(p, features(p, F.softplus(dense(p, x, 4)), "teacherNet1"), 2, "dense2"))]),
]
