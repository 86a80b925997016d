namespace Lamina.Randomness;

/// <summary>
/// The purpose of a counter: the highest byte of its last word. So data, initial parameters and dropout can share one seed without sharing
/// random numbers.
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
