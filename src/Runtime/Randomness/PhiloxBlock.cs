using System.ComponentModel;

namespace Lamina.Randomness;

/// <summary>Four 32-bit words: a counter of <see cref="Philox"/>, or its result.</summary>
/// <param name="Word0">First word.</param>
/// <param name="Word1">Second word.</param>
/// <param name="Word2">Third word.</param>
/// <param name="Word3">Fourth word.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3);
