using System.Numerics;
using Lamina.Kernels;
using Lamina.Parameters;

namespace Lamina;

/// <summary>
/// The interface of every generated network: a description, parameters, and its methods as static functions of flat spans. Training, saving
/// and gradient checking use only this interface.
/// </summary>
/// <remarks>
/// The methods are generic in the number type, so the code that is gradient-checked in <see cref="double"/> is the code that trains in
/// <see cref="float"/>. They allocate nothing and keep no state: threads that only read parameters can share them, and each caller has its
/// own <see cref="Workspace{T}"/>. Matrices are row-major with one example per row.
/// </remarks>
/// <typeparam name="TSelf">The network itself.</typeparam>
public interface INetwork<TSelf> : IPredictor
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>Layers, shapes, parameters and memory plans of the network.</summary>
    static abstract NetworkDescription Description { get; }

    int IPredictor.InputLength => TSelf.Description.InputLength;

    int IPredictor.OutputLength => TSelf.Description.OutputLength;

    void IPredictor.Predict(ReadOnlySpan<float> inputs, Span<float> outputs, int examples) =>
        NetworkSnapshot<TSelf>.Predict(new Predictor<TSelf>(), Parameters, inputs, outputs, examples);

    /// <summary>The parameters of this instance, in single precision.</summary>
    ParameterBlock<float> Parameters { get; }

    /// <summary>A new network.</summary>
    /// <param name="seed">Draws the parameters; the same seed draws the same ones.</param>
    static abstract TSelf Create(ulong seed);

    /// <summary>
    /// An immutable snapshot that predicts as the network does now, for any number of threads, while and after the network is trained on.
    /// </summary>
    IPredictor ToInference() => new NetworkSnapshot<TSelf>(Parameters);

    /// <summary>Inference: writes ŷ = f(x), without dropout.</summary>
    /// <param name="parameters">The parameter block, <see cref="NetworkDescription.BlockLength"/> numbers.</param>
    /// <param name="inputs">(examples, <see cref="NetworkDescription.InputLength"/>).</param>
    /// <param name="outputs">(examples, <see cref="NetworkDescription.OutputLength"/>), overwritten.</param>
    /// <param name="examples">Rows of <paramref name="inputs"/>; at least 1.</param>
    /// <param name="workspace">Memory for <see cref="NetworkDescription.InferencePlan"/> and at least <paramref name="examples"/>
    /// rows.</param>
    static abstract void Forward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Evaluation: ŷ as <see cref="Forward{T}"/> and the sum of the losses 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾), without penalty.</summary>
    /// <param name="parameters">The parameter block.</param>
    /// <param name="inputs">(examples, <see cref="NetworkDescription.InputLength"/>).</param>
    /// <param name="targets">(examples, <see cref="NetworkDescription.TargetLength"/>).</param>
    /// <param name="outputs">(examples, <see cref="NetworkDescription.OutputLength"/>), overwritten.</param>
    /// <param name="examples">Rows; at least 1.</param>
    /// <param name="workspace">Memory for <see cref="NetworkDescription.EvaluationPlan"/>.</param>
    /// <returns>Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾).</returns>
    static abstract double Evaluate<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples,
        Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>
    /// Forward and backward computation for one slice of a mini-batch: ŷ, the sum of the losses, and the slice's share of ∂J/∂θ without
    /// penalty, (1/m) Σᵢ ∂𝓛⁽ⁱ⁾/∂θ with m = <see cref="BatchSlice.BatchExamples"/>.
    /// </summary>
    /// <param name="parameters">The parameter block.</param>
    /// <param name="inputs">The rows of the slice, (<see cref="BatchSlice.Examples"/>,
    /// <see cref="NetworkDescription.InputLength"/>).</param>
    /// <param name="targets">(<see cref="BatchSlice.Examples"/>, <see cref="NetworkDescription.TargetLength"/>).</param>
    /// <param name="outputs">(<see cref="BatchSlice.Examples"/>, <see cref="NetworkDescription.OutputLength"/>), overwritten.</param>
    /// <param name="gradients">
    /// Same layout as <paramref name="parameters"/>. Overwritten for every trainable tensor. For running statistics, overwritten with the
    /// slice's share of the amount to subtract from them. Padding and all other tensors are unchanged.
    /// </param>
    /// <param name="slice">The rows within the mini-batch, and the seed and step of dropout.</param>
    /// <param name="workspace">Memory for <see cref="NetworkDescription.TrainingPlan"/>.</param>
    /// <returns>Σᵢ 𝓛(ŷ⁽ⁱ⁾, y⁽ⁱ⁾) over the slice.</returns>
    static abstract double Backward<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, Workspace<T> workspace)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>
    /// The penalty of the regularizers, (λ₂/2m) Σ‖W‖² + (λ₁/m) Σ|W|; adds its gradient when <paramref name="gradients"/> is not
    /// empty. Called once per mini-batch, not once per slice.
    /// </summary>
    /// <param name="parameters">The parameter block.</param>
    /// <param name="gradients">Empty, or the gradient block of the whole mini-batch.</param>
    /// <param name="batchExamples">m.</param>
    static abstract double Penalty<T>(ReadOnlySpan<T> parameters, Span<T> gradients, int batchExamples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
