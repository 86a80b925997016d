"""Writes NormalCdfPoints.cs: x and the normal distribution function at x, to 17 digits, by mpmath at 50 digits."""
import random
import struct

import mpmath

mpmath.mp.dps = 50
random.seed(1)
points = [0.0, 1e-30, -1e-30, 0.67448, 0.67449, -0.67448, -0.67449, 5.656, 5.657, -5.656, -5.657]
points += [random.uniform(-12, 12) for _ in range(120)] + [random.uniform(-1, 1) for _ in range(60)]
points += [random.uniform(-37, -12) for _ in range(40)]

rows = []
for point in points:
    x = struct.unpack("f", struct.pack("f", point))[0]
    rows.append(f"        ({x!r}, {float(mpmath.erfc(-mpmath.mpf(x) / mpmath.sqrt(2)) / 2)!r}),\n")

with open("NormalCdfPoints.cs", "w", newline="\n") as file:
    file.write("""namespace Lamina.Runtime.Tests.Numerics.Golden;

/// <summary>Values of the normal distribution function, written by normal_cdf.py.</summary>
internal static class NormalCdfPoints
{
    public static readonly (double X, double Expected)[] All =
    [
""")
    file.writelines(rows)
    file.write("    ];\n}\n")
