namespace Lamina.Randomness;

/// <summary>
/// What a counter is drawn for: the highest byte of its last word. One seed may so serve data, initial parameters and dropout, and
/// none of them sees the numbers of another.
/// </summary>
internal enum PhiloxPurpose : uint
{
    /// <summary><see cref="PhiloxStream"/>: (block, block high, stream, purpose).</summary>
    Stream = 0,

    /// <summary>Initial parameters: (block, block high, parameter, purpose).</summary>
    Initialization = 1u << 24,

    /// <summary>Dropout masks: (block, layer, step, step high | purpose).</summary>
    Dropout = 2u << 24,

    /// <summary>Gaussian noise: (block, layer, step, step high | purpose).</summary>
    Noise = 3u << 24,
}
