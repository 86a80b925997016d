"""Fits P(y)/Q(y) to Phi(-y) exp(y^2/2) for 0 <= y <= 15, the coefficients of NormalDistribution.SingleTail.

Needs numpy and mpmath. Least squares of the relative error, with weights that grow where the error is large (Lawson's algorithm).
"""
import mpmath
import numpy

DEGREE_P, DEGREE_Q, POINTS, ROUNDS, SCALE = 4, 5, 1500, 400, 4.0
mpmath.mp.dps = 30


def tail(y):
    y = mpmath.mpf(y)
    return float(mpmath.erfc(y / mpmath.sqrt(2)) * mpmath.exp(y * y / 2) / 2)


# Chebyshev points of 1/(1 + y/2).
least = 1 / (1 + 0.5 * 15)
t = (1 + least) / 2 + (1 - least) / 2 * numpy.cos(numpy.linspace(numpy.pi, 0, POINTS))
y = 2 * (1 / t - 1)
f = numpy.array([tail(place) for place in y])
powers = numpy.vander(y / SCALE, DEGREE_Q + 1, increasing=True)
linear, lawson, best = numpy.ones(POINTS), numpy.ones(POINTS), None
for _ in range(ROUNDS):
    weights = linear * lawson / f
    terms = numpy.hstack([powers[:, :DEGREE_P + 1], -f[:, None] * powers[:, 1:]]) * weights[:, None]
    solution = numpy.linalg.lstsq(terms, f * weights, rcond=None)[0]
    p, q = solution[:DEGREE_P + 1], numpy.concatenate([[1], solution[DEGREE_P + 1:]])
    denominator = powers @ q
    error = numpy.abs(powers[:, :DEGREE_P + 1] @ p / denominator / f - 1)
    if best is None or error.max() < best[0]:
        best = error.max(), p / SCALE ** numpy.arange(DEGREE_P + 1), q / SCALE ** numpy.arange(DEGREE_Q + 1)
    linear = 1 / numpy.abs(denominator)
    lawson *= (0.5 + error / error.max()) ** 0.3
    lawson /= lawson.mean()

print("error", best[0])
print("p", [float(c) for c in best[1]])
print("q", [float(c) for c in best[2]])
