namespace Lamina.Benchmarks.Cases;

/// <summary>One measured network with its batch size.</summary>
internal interface INetworkCase
{
    /// <summary>For example <c>784-128-10 ×64</c>: widths and batch.</summary>
    string Name { get; }

    /// <summary>One training step. Both sides start from the same parameters, and their losses have been compared.</summary>
    Contest Training(OptimizerKind optimizer);

    /// <summary>One prediction of a batch by the trainable network. The predictions of both sides have been compared.</summary>
    Contest Prediction();

    /// <summary>The same by its inference form.</summary>
    Contest Inference();
}
