#!/usr/bin/env python3
"""Writes the golden safetensors files from a PyTorch model, without the safetensors package.

Run in this folder with torch 1.13 or later:  python3 make_safetensors.py

linear.safetensors   the state_dict of a two-layer model (2, tanh 3, 2) in single precision
mixed.safetensors    the same names in F64, F16 and BF16, data in another order than the header's, header not padded
*.bits.txt           what a reader must load from it: name, index, bits of the single
linear.outputs.txt   rows of inputs, a bar, and the model's outputs for them
"""
import collections
import json
import struct

import torch

DTYPES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16"}


def data_of(tensor):
    # numpy has no bfloat16; its bits are those of a 16-bit integer.
    bits = tensor.contiguous().view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor.contiguous()
    return bits.numpy().tobytes()


def write(path, tensors, data_order, metadata, alignment):
    places, data = {}, b""
    for name in data_order:
        raw = data_of(tensors[name])
        places[name] = [len(data), len(data) + len(raw)]
        data += raw
    header = {"__metadata__": metadata} if metadata else {}
    for name, tensor in tensors.items():
        header[name] = {"dtype": DTYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": places[name]}
    text = json.dumps(header).encode("utf-8")
    text += b" " * (-len(text) % alignment)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def write_bits(path, tensors):
    with open(path, "w", newline="\n") as file:
        for name, tensor in tensors.items():
            for index, value in enumerate(tensor.to(torch.float32).flatten()):
                file.write(f"{name} {index} {struct.unpack('<I', struct.pack('<f', value.item()))[0]:08x}\n")


def main():
    torch.manual_seed(2)
    model = torch.nn.Sequential(collections.OrderedDict(
        dense1=torch.nn.Linear(2, 3), tanh=torch.nn.Tanh(), dense2=torch.nn.Linear(3, 2)))
    state = dict(model.state_dict())
    write("linear.safetensors", state, list(state), {"format": "pt"}, 8)
    write_bits("linear.bits.txt", state)

    inputs = torch.randn(5, 2)
    with open("linear.outputs.txt", "w", newline="\n") as file:
        for x, y in zip(inputs, model(inputs)):
            file.write(" ".join(f"{v.item():.9g}" for v in x) + " | " + " ".join(f"{v.item():.9g}" for v in y) + "\n")

    # Values at the edges: ties and overflow when rounded to single, subnormals, infinity, signed zero.
    mixed = {
        "dense1.weight": torch.tensor([[1 + 2.0**-24, 1 + 3 * 2.0**-24], [1e300, -1e-300], [3.0e-42, 0.1]], dtype=torch.float64),
        "dense1.bias": torch.tensor([6.0e-8, 65504.0, -float("inf")], dtype=torch.float16),
        "dense2.weight": torch.tensor([[1.0, -0.0, 3.0e38], [1e-40, 0.333, -7.5]], dtype=torch.bfloat16),
        "dense2.bias": torch.tensor([0.1, -0.2], dtype=torch.float32),
    }
    write("mixed.safetensors", mixed, ["dense2.bias", "dense1.weight", "dense2.weight", "dense1.bias"], None, 1)
    write_bits("mixed.bits.txt", mixed)


if __name__ == "__main__":
    main()
