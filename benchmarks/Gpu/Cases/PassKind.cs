namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The kinds of steps.</summary>
internal enum PassKind
{
    /// <summary>ŷ of a batch.</summary>
    Inference,

    /// <summary>ŷ, losses, gradient and an update by Adam.</summary>
    Training,
}
