"""Prints the first normals of tensor 0 for seed 1234, from the formulas of docs/numerics.md (see ParameterInitializationTests)."""

import math

MASK = 0xFFFFFFFF


def philox(counter, key):
    c0, c1, c2, c3 = counter
    k0, k1 = key & MASK, key >> 32
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (p1 >> 32) ^ c1 ^ k0, p1 & MASK, (p0 >> 32) ^ c3 ^ k1, p0 & MASK
        k0, k1 = (k0 + 0x9E3779B9) & MASK, (k1 + 0xBB67AE85) & MASK
    return c0, c1, c2, c3


def uniform(low, high):
    return (((high << 32) | low) >> 11) * 2.0**-53


for block in range(3):
    w = philox((block, 0, 0, 1 << 24), 1234)
    radius = math.sqrt(-2 * math.log(1 - uniform(w[0], w[1])))
    angle = 2 * math.pi * uniform(w[2], w[3])
    print(repr(radius * math.cos(angle)), repr(radius * math.sin(angle)))
