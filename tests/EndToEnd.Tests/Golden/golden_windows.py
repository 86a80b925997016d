"""Convolutions, pools, and layers that move numbers.

Images are (batch, height, width, channels), filters (filters, height, width, channels of a group): PyTorch's with the channels last.
"""
import math

import torch
import torch.nn.functional as F

from golden_common import Case, Input, dense, mse


def same(size, kernel, stride, dilation=1):
    """Zeros before and after an axis, as in TensorFlow: the greater half at the end."""
    total = max((math.ceil(size / stride) - 1) * stride + dilation * (kernel - 1) + 1 - size, 0)
    return total // 2, total - total // 2


def conv2d(p, x, filters, kernel, name="conv2D1", stride=(1, 1), pad=None, dilation=1, groups=1, bias=True, weight="weight", l2=0.0):
    """pad is 'same', a number or None."""
    (kh, kw), (sh, sw), channels = kernel, stride, x.shape[3]
    w = p(f"{name}.{weight}", filters, kh, kw, channels // groups, l2=l2)
    rows = columns = (pad or 0, pad or 0)
    if pad == "same":
        rows, columns = same(x.shape[1], kh, sh, dilation), same(x.shape[2], kw, sw, dilation)
    padded = F.pad(x.permute(0, 3, 1, 2), (*columns, *rows))
    z = F.conv2d(padded, w.permute(0, 3, 1, 2), stride=stride, dilation=dilation, groups=groups).permute(0, 2, 3, 1)
    return z + p(f"{name}.bias", filters) if bias else z


def conv1d(p, x, filters, kernel, name="conv1D1", stride=1, pad=(0, 0), dilation=1, groups=1):
    w = p(f"{name}.weight", filters, 1, kernel, x.shape[2] // groups).reshape(filters, kernel, -1)
    padded = F.pad(x.permute(0, 2, 1), pad)
    z = F.conv1d(padded, w.permute(0, 2, 1), stride=stride, dilation=dilation, groups=groups).permute(0, 2, 1)
    return z + p(f"{name}.bias", filters)


def separable(p, x, filters, kernel, stride, name="separableConv2D1"):
    channels = x.shape[3]
    z = conv2d(p, x, channels, (kernel, kernel), name, stride, "same", groups=channels, bias=False, weight="depthwise.weight")
    return F.linear(z, p(f"{name}.pointwise.weight", filters, channels), p(f"{name}.bias", filters))


def transposed(p, x, filters, kernel, stride, pad=0, output_pad=0, same_size=False, bias=True, name="convTranspose2D1"):
    """The filters are those of the convolution that goes the other way: (input channels, height, width, output channels)."""
    w = p(f"{name}.weight", x.shape[3], kernel, kernel, filters)
    z = F.conv_transpose2d(
        x.permute(0, 3, 1, 2), w.permute(0, 3, 1, 2), stride=stride, padding=pad, output_padding=output_pad).permute(0, 2, 3, 1)
    if same_size:
        height, width = stride * x.shape[1], stride * x.shape[2]
        top, left = same(height, kernel, stride)[0], same(width, kernel, stride)[0]
        z = z[:, top:top + height, left:left + width]
    return z + p(f"{name}.bias", filters) if bias else z


def last(function):
    """A function of (batch, channels, …) for channels at the end."""
    return lambda x: function(x.movedim(-1, 1)).movedim(1, -1)


def network(name, shape, channels, layer):
    """A first layer of every pixel or step, then the layer."""
    return Case(name, [Input(shape)], lambda p, x: [mse(layer(p, dense(p, x, channels)))])


def layout(p, x):
    x = torch.tanh(dense(p, dense(p, x, 4).permute(0, 3, 1, 2).reshape(len(x), 8, -1), 2, "dense2"))
    return [mse(dense(p, x.permute(0, 2, 1).flatten(1), 2, "dense3"))]


def zero_pad(p, x):
    return conv2d(p, F.pad(x, (0, 0, 0, 3, 1, 2)), 2, (2, 2))


CASES = [
    network("Conv1DNet", (6, 2), 3, lambda p, x: conv1d(p, x, 4, 3)),
    network("Conv1DSameNet", (7, 2), 3, lambda p, x: conv1d(p, x, 4, 4, stride=2, pad=same(7, 4, 2))),
    network("Conv1DCausalNet", (7, 2), 3, lambda p, x: conv1d(p, x, 3, 3, pad=(4, 0), dilation=2)),
    network("Conv1DGroupsNet", (6, 2), 4, lambda p, x: conv1d(p, x, 6, 3, pad=(2, 2), dilation=2, groups=2)),
    network("Conv2DNet", (5, 4, 2), 3, lambda p, x: conv2d(p, x, 4, (3, 3))),
    network("Conv2DSameNet", (4, 5, 2), 3, lambda p, x: conv2d(p, x, 2, (2, 3), pad="same")),
    network("Conv2DStrideNet", (6, 5, 2), 3, lambda p, x: conv2d(p, x, 3, (3, 3), stride=(2, 2), pad="same")),
    network("Conv2DPadNet", (5, 4, 2), 3, lambda p, x: conv2d(p, x, 3, (3, 3), stride=(2, 1), pad=2, dilation=2)),
    network("Conv2DGroupsNet", (5, 5, 2), 4, lambda p, x: conv2d(p, x, 6, (3, 2), stride=(1, 2), groups=2)),
    network("Conv2DPointNet", (3, 2, 2), 3, lambda p, x: conv2d(p, x, 5, (1, 1), bias=False)),
    network("DepthwiseNet", (4, 4, 2), 3, lambda p, x: conv2d(p, x, 6, (3, 3), "depthwiseConv2D1", pad="same", groups=3)),
    network("DepthwiseStrideNet", (6, 5, 2), 3, lambda p, x: conv2d(
        p, x, 3, (2, 2), "depthwiseConv2D1", stride=(2, 2), pad=1, dilation=2, groups=3, bias=False)),
    network("SeparableNet", (5, 4, 2), 3, lambda p, x: separable(p, x, 4, 3, (2, 2))),
    network("TransposedNet", (3, 2, 2), 3, lambda p, x: transposed(p, x, 2, 3, stride=2, pad=1, output_pad=1)),
    network("TransposedSameNet", (2, 3, 2), 3, lambda p, x: transposed(p, x, 2, 3, stride=2, same_size=True)),
    network("TransposedValidNet", (2, 2, 2), 3, lambda p, x: transposed(p, x, 3, 2, stride=3, bias=False)),
    network("MaxPool1DNet", (7, 2), 3, lambda p, x: last(lambda c: F.max_pool1d(c, 3, 2, padding=1))(x)),
    network("AveragePool1DNet", (7, 2), 3, lambda p, x: last(lambda c: F.avg_pool1d(c, 2))(x)),
    network("MaxPool2DNet", (4, 4, 2), 3, lambda p, x: last(lambda c: F.max_pool2d(c, 2))(x)),
    network("MaxPool2DPadNet", (5, 4, 2), 3, lambda p, x: last(lambda c: F.max_pool2d(c, 3, 2, padding=1))(x)),
    network("AveragePool2DNet", (4, 3, 2), 3, lambda p, x: last(
        lambda c: F.avg_pool2d(c, 3, 1, padding=1, count_include_pad=False))(x)),
    network("AveragePool2DPadNet", (5, 4, 2), 3, lambda p, x: last(lambda c: F.avg_pool2d(c, 3, 2, padding=1))(x)),
    network("GlobalAverageNet", (3, 4, 2), 3, lambda p, x: dense(p, x.mean(dim=(1, 2)), 2, "dense2")),
    network("GlobalMaxNet", (5, 2), 3, lambda p, x: dense(p, x.amax(dim=1), 2, "dense2")),
    network("UpsampleNet", (2, 3, 2), 3, lambda p, x: last(lambda c: F.interpolate(c, scale_factor=3, mode="nearest"))(x)),
    network("ZeroPadNet", (2, 3, 2), 3, zero_pad),
    Case("LayoutNet", [Input((2, 3, 2))], layout),
]
