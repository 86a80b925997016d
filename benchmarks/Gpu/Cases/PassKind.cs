namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>What a step of a case is.</summary>
internal enum PassKind
{
    /// <summary>ŷ of a batch.</summary>
    Inference,

    /// <summary>ŷ, losses, gradient and an update by Adam.</summary>
    Training,
}
