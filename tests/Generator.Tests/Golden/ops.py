"""Writes ops.json: what torch (1.13) computes for the ops of the IR, in double precision.

Values are written as the IR has them: images of (height, width, channels), filters of (filters, height, width, channels / groups).
Run it in this folder: python3 ops.py
"""
import json

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
EXAMPLES = 2
cases = {}


def numbers(*sizes):
    return torch.round(torch.randn(*sizes) * 100) / 100


def flat(tensor):
    return [float(f"{value:.14g}") for value in tensor.detach().reshape(-1).tolist()]


def case(name, expected, *operands):
    cases[name] = {"operands": [flat(operand) for operand in operands], "expected": flat(expected)}


def channels_last(images):
    return images.permute(0, 2, 3, 1)


def convolutions():
    sizes = dict(stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=2)
    x, w = numbers(EXAMPLES, 4, 5, 6), numbers(6, 2, 3, 2).requires_grad_()
    y = F.conv2d(x, w, **sizes)
    dy = numbers(*y.shape)
    case("convolution", channels_last(y), channels_last(x), channels_last(w))
    (dw,) = torch.autograd.grad(y, w, dy)
    case("convolution weight gradient", channels_last(dw), channels_last(dy), channels_last(x))
    dx = F.conv_transpose2d(dy, w, output_padding=0, **sizes)
    case("transposed convolution", channels_last(dx), channels_last(dy), channels_last(w))


def pools():
    x = numbers(EXAMPLES, 2, 5, 6)
    case("max pool", channels_last(F.max_pool2d(x, (3, 2), (2, 1), (1, 1), (1, 2))), channels_last(x))
    for name, inside in (("average pool", False), ("average pool with zeros", True)):
        y = F.avg_pool2d(x, (3, 2), (2, 1), (1, 1), count_include_pad=inside)
        case(name, channels_last(y), channels_last(x))


def normalisations():
    x = numbers(EXAMPLES, 3, 4)
    case("layer normalisation", F.layer_norm(x, (4,), eps=0.01), x)
    images = numbers(EXAMPLES, 6, 2, 2)
    case("group normalisation", channels_last(F.group_norm(images, 3, eps=0.01)), channels_last(images))
    mean, variance = numbers(6), numbers(6).abs() + 0.5
    for name, training in (("batch normalisation", True), ("batch normalisation at inference", False)):
        y = F.batch_norm(images, mean.clone(), variance.clone(), training=training, eps=0.01)
        case(name, channels_last(y), channels_last(images), mean, variance)


def recurrences():
    steps, inputs, units = 4, 3, 2
    x = numbers(EXAMPLES, steps, inputs)
    lengths = torch.tensor([2, 4])
    for name, make in (("Tanh", nn.RNN), ("Relu", lambda *a, **k: nn.RNN(*a, nonlinearity="relu", **k)), ("Lstm", nn.LSTM), ("Gru", nn.GRU)):
        layer = make(inputs, units, batch_first=True, bidirectional=True)
        for parameter in layer.parameters():
            parameter.data = numbers(*parameter.shape)
        for masked in (False, True):
            if masked:
                packed, _ = layer(pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False))
                y, _ = pad_packed_sequence(packed, batch_first=True)
            else:
                y, _ = layer(x)
            for direction, suffix in enumerate(("", "_reverse")):
                w, u = getattr(layer, "weight_ih_l0" + suffix), getattr(layer, "weight_hh_l0" + suffix)
                b, c = getattr(layer, "bias_ih_l0" + suffix), getattr(layer, "bias_hh_l0" + suffix).clone()
                operands = [u]
                if name == "Gru":  # the bias of the candidate's product stays inside the reset gate
                    operands.append(c[2 * units:].clone())
                    c.data[2 * units:] = 0
                if masked:
                    operands.append(lengths)
                hidden = y[..., direction * units:(direction + 1) * units]
                case(name + (" in reverse" if direction else "") + (" with lengths" if masked else ""), hidden, x @ w.T + b + c, *operands)


def attention():
    heads, width, queries, keys = 2, 3, 3, 4
    layer = nn.MultiheadAttention(heads * width, heads, bias=False, batch_first=True)
    layer.in_proj_weight.data = torch.eye(heads * width).repeat(3, 1)
    layer.out_proj.weight.data = torch.eye(heads * width)
    q, k, v = numbers(EXAMPLES, queries, heads * width), numbers(EXAMPLES, keys, heads * width), numbers(EXAMPLES, keys, heads * width)
    lengths = torch.tensor([2, 4])
    hidden = torch.arange(keys)[None, :] >= lengths[:, None]
    causal = torch.arange(keys)[None, :] > torch.arange(queries)[:, None] + keys - queries
    case("attention", layer(q, k, v)[0], q, k, v)
    case("causal attention", layer(q, k, v, attn_mask=causal)[0], q, k, v)
    case("attention with lengths", layer(q, k, v, key_padding_mask=hidden)[0], q, k, v, lengths)


def losses():
    z = numbers(EXAMPLES, 4)
    y = numbers(EXAMPLES, 4).abs()
    weights = numbers(4).abs()
    case("log softmax", F.log_softmax(z, dim=1), z)
    case("weighted cross-entropy", F.cross_entropy(z, y, weight=weights, reduction="sum"), z, y * weights)
    case("embedding", F.embedding(torch.tensor([[2, 0, 2], [1, 1, 0]]), z.reshape(4, 2)), torch.tensor([[2, 0, 2], [1, 1, 0]]), z)


for write in (convolutions, pools, normalisations, recurrences, attention, losses):
    write()
with open("ops.json", "w", newline="\n") as file:
    lines = (f'  {json.dumps(name)}: {json.dumps(values)}' for name, values in cases.items())
    file.write("{\n" + ",\n".join(lines) + "\n}\n")
