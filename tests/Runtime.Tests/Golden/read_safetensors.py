#!/usr/bin/env python3
"""Loads a network saved by this library into a PyTorch model, without the safetensors package, and prints it.

Run:  python3 read_safetensors.py model.safetensors

Prints the metadata, then name, index and bits of every single, in the format of *.bits.txt. The model has two layers, 2-3-2.
"""
import json
import struct
import sys

import numpy
import torch


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length].decode("utf-8"))
    data = content[8 + length:]
    assert (8 + length) % 8 == 0, "the data are not aligned to 8 bytes"
    metadata = header.pop("__metadata__", {})
    assert max(entry["data_offsets"][1] for entry in header.values()) == len(data), "the tensors do not fill the data"
    tensors = {}
    for name, entry in header.items():
        assert entry["dtype"] == "F32", entry
        begin, end = entry["data_offsets"]
        tensors[name] = torch.from_numpy(numpy.frombuffer(data[begin:end], dtype="<f4").copy().reshape(entry["shape"]))
    return metadata, tensors


def main():
    metadata, tensors = read(sys.argv[1])
    model = torch.nn.Sequential()
    model.add_module("dense1", torch.nn.Linear(2, 3))
    model.add_module("dense2", torch.nn.Linear(3, 2))
    model.load_state_dict(tensors, strict=True)
    print(metadata)
    for name, tensor in model.state_dict().items():
        for index, bits in enumerate(tensor.numpy().flatten().view("<u4")):
            print(f"{name} {index} {bits:08x}")


if __name__ == "__main__":
    main()
