using System.ComponentModel;
using System.Threading;

namespace Lamina.Kernels;

/// <summary>
/// Runs inference with a pool of workspaces: no allocation after each concurrent caller has had one, and bounded memory for any number of
/// examples.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Predictor<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    /// <summary>Number of examples per call of the network; more would only enlarge the workspace.</summary>
    private const int LargestChunk = 256;

    /// <summary>Number of pooled workspaces for concurrent callers; further callers allocate their own.</summary>
    private const int Kept = 16;

    private readonly Workspace<float>?[] idle = new Workspace<float>?[Kept];

    /// <summary>ŷ = f(x) for any number of examples; several threads may call at once.</summary>
    /// <param name="parameters">The parameter block.</param>
    /// <param name="inputs">(examples, inputs), checked by the caller.</param>
    /// <param name="outputs">(examples, outputs), checked by the caller.</param>
    /// <param name="examples">At least 1.</param>
    /// <exception cref="ArgumentException">
    /// The outputs share memory with the inputs or the parameters, which are read while outputs are written.
    /// </exception>
    public void Predict(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs, int examples)
    {
        if (inputs.Overlaps(outputs)) DimensionCheck.ThrowOverlap(nameof(outputs), nameof(inputs), TNetwork.Description);
        if (parameters.Overlaps(outputs)) DimensionCheck.ThrowOverlap(nameof(outputs), nameof(parameters), TNetwork.Description);
        int inputLength = inputs.Length / examples;
        int outputLength = outputs.Length / examples;
        int chunk = TNetwork.Description.InferencePlan.ExamplesAtATime(LargestChunk);
        Workspace<float> workspace = Rent(Math.Min(examples, chunk));
        for (int first = 0; first < examples; first += chunk)
        {
            int count = Math.Min(chunk, examples - first);
            TNetwork.Forward(
                parameters, inputs.Slice(first * inputLength, count * inputLength),
                outputs.Slice(first * outputLength, count * outputLength), count, workspace);
        }

        Return(workspace);
    }

    private Workspace<float> Rent(int examples)
    {
        for (int i = 0; i < idle.Length; i++)
        {
            if (idle[i] is null) continue;
            if (Interlocked.Exchange(ref idle[i], null) is not { } workspace) continue;
            return workspace.Capacity >= examples ? workspace : new Workspace<float>(TNetwork.Description.InferencePlan, examples);
        }

        return new Workspace<float>(TNetwork.Description.InferencePlan, examples);
    }

    private void Return(Workspace<float> workspace)
    {
        for (int i = 0; i < idle.Length; i++)
        {
            if (idle[i] is null && Interlocked.CompareExchange(ref idle[i], workspace, null) is null) return;
        }
    }
}
