using System.Numerics;
using System.Reflection;
using Lamina.Generator.Tests.Harness;
using Lamina.Kernels;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>A forward pass.</summary>
internal delegate void ForwardPass<T>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, Workspace<T> workspace)
    where T : unmanaged;

/// <summary>A forward pass with packed weights.</summary>
internal delegate void InferencePass<T>(
    ReadOnlySpan<T> weights, ReadOnlySpan<T> inputs, Span<T> outputs, int examples, WorkspaceSpan<T> workspace)
    where T : unmanaged;

/// <summary>A forward pass of one example of a small network.</summary>
internal delegate void SmallPass<T>(ref T weights, ref T input, ref T output, ref T memory)
    where T : unmanaged;

/// <summary>Packs parameters for an inference pass.</summary>
internal delegate void PackMethod<T>(ReadOnlySpan<T> parameters, Span<T> weights)
    where T : unmanaged;

/// <summary>A forward pass with loss.</summary>
internal delegate double EvaluationPass<T>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, int examples, Workspace<T> workspace)
    where T : unmanaged;

/// <summary>A training pass.</summary>
internal delegate double TrainingPass<T>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
    in BatchSlice slice, int examples, Workspace<T> workspace)
    where T : unmanaged;

/// <summary>The three passes of a compiled network in one precision and one width of vectors.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Forward">Inference.</param>
/// <param name="Evaluate">Inference with loss.</param>
/// <param name="Backward">Training.</param>
internal sealed record EmittedPasses<T>(string Name, ForwardPass<T> Forward, EvaluationPass<T> Evaluate, TrainingPass<T> Backward)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly Type[] Widths = [typeof(Scalar<>), typeof(Lanes128<>), typeof(Lanes256<>), typeof(Lanes512<>)];

    /// <summary>The pass of the inference form, in a known width; null as networks are called.</summary>
    public EmittedInference<T>? Inference { get; init; }

    /// <summary>As training calls them, in the width of this machine, and then in every width there is.</summary>
    public static IEnumerable<EmittedPasses<T>> Of<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        yield return new EmittedPasses<T>(
            $"{typeof(T).Name} by INetwork",
            TNetwork.Forward<T>,
            TNetwork.Evaluate<T>,
            BackwardOfWhole<TNetwork>);
        Type passes = Passes(typeof(TNetwork));
        int weights = ((InferenceForm)TNetwork.Create(seed: 1).ToInference()).WeightsLength;
        foreach (Type width in Widths)
        {
            Type own = passes.MakeGenericType(typeof(T), width.MakeGenericType(typeof(T)));
            yield return new EmittedPasses<T>(
                $"{typeof(T).Name} in {width.Name}",
                Method(own, "Forward").CreateDelegate<ForwardPass<T>>(),
                Method(own, "Evaluate").CreateDelegate<EvaluationPass<T>>(),
                Method(own, "Backward").CreateDelegate<TrainingPass<T>>())
            {
                Inference = new EmittedInference<T>(
                    weights, Method(own, "Pack").CreateDelegate<PackMethod<T>>(), Method(own, "Infer").CreateDelegate<InferencePass<T>>(),
                    own.GetMethod("InferOne")?.CreateDelegate<SmallPass<T>>()),
            };
        }
    }

    private static double BackwardOfWhole<TNetwork>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> outputs, Span<T> gradients,
        in BatchSlice slice, int examples, Workspace<T> workspace)
        where TNetwork : class, INetwork<TNetwork> =>
        TNetwork.Backward(parameters, inputs, targets, outputs, gradients, in slice, workspace);

    /// <summary>The file-local class of a network's passes, whose name the compiler has changed.</summary>
    private static Type Passes(Type network) => network.Assembly.GetTypes().Single(
        type => type.Namespace == "Lamina.Generated" && type.Name.Contains($"__{network.Name}Methods`", StringComparison.Ordinal));

    private static MethodInfo Method(Type passes, string name) =>
        passes.GetMethod(name, BindingFlags.Public | BindingFlags.Static)
        ?? throw new InvalidOperationException($"{passes} has no public static {name}.");
}

/// <summary>The inference form of a compiled network in one precision and one width of vectors.</summary>
/// <param name="WeightsLength">Numbers of the packed weights.</param>
/// <param name="Pack">Packs them.</param>
/// <param name="Infer">Predicts.</param>
/// <param name="InferOne">Predicts one example; null for networks that are not small.</param>
internal sealed record EmittedInference<T>(int WeightsLength, PackMethod<T> Pack, InferencePass<T> Infer, SmallPass<T>? InferOne)
    where T : unmanaged;

/// <summary>The description of a network that is known by name only.</summary>
internal sealed class DescriptionOf : INetworkCall<NetworkDescription>
{
    public NetworkDescription Call<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> => TNetwork.Description;
}

/// <summary>The passes of a network that is known by name only.</summary>
internal sealed class PassesOf<T> : INetworkCall<IReadOnlyList<EmittedPasses<T>>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public IReadOnlyList<EmittedPasses<T>> Call<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork> => EmittedPasses<T>.Of<TNetwork>().ToList();
}
