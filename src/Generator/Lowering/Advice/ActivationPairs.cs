using Lamina.Generator.Declarations;
using static Lamina.Generator.Declarations.ActivationKind;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>
/// Activations that make no sense directly after others, by their ranges. Pairs that some use on purpose, such as Tanh after Relu or
/// LeakyRelu, are left out, and so are the user's formulas.
/// </summary>
internal static class ActivationPairs
{
    private const string AgainText = "does once more what that did";

    private static readonly ActivationKind[] NeverBelow0 = { Relu, Sigmoid, HardSigmoid, Softmax, Softplus };
    private static readonly ActivationKind[] Within1 = { Sigmoid, HardSigmoid, Softmax, Tanh, HardTanh };
    private static readonly ActivationKind[] Softmaxes = { Softmax, LogSoftmax };

    private static readonly Row[] Rows =
    {
        new(new[] { Relu, LeakyRelu, PRelu, Elu }, NeverBelow0, RemovesFirst: false, "changes nothing: what it takes is never below 0"),
        new(new[] { HardTanh }, Within1, RemovesFirst: false, "changes nothing: what it takes lies between −1 and 1"),
        new(new[] { Relu }, new[] { LeakyRelu, Elu }, RemovesFirst: true,
            "undoes it: both give the same above 0, and below 0 nothing is left"),
        new(new[] { Softmax }, new[] { LogSoftmax }, RemovesFirst: true, "undoes it: it gives the same without"),
        new(new[] { LogSoftmax }, new[] { LogSoftmax }, RemovesFirst: false,
            "changes nothing: what it takes are logarithms of probabilities already"),
        new(new[] { Sigmoid, HardSigmoid }, new[] { LogSoftmax }, RemovesFirst: true,
            "cannot go far above ½: what it takes is never above 0"),
        new(new[] { Sigmoid, HardSigmoid, Softplus }, NeverBelow0, RemovesFirst: true,
            "has lost half its range: what it takes is never below 0"),
        new(new[] { Sigmoid, HardSigmoid }, Within1, RemovesFirst: true, "squashes what is squashed already"),
        new(Softmaxes, new[] { Relu }, RemovesFirst: true, "compares scores that are never below 0, and a score of 0 learns nothing"),
        new(Softmaxes, Within1, RemovesFirst: true, "compares scores that differ by 2 at most, so no class becomes likely"),
        new(new[] { Tanh }, Within1, RemovesFirst: true, "squashes what is squashed already"),
    };

    /// <summary>What is wrong with the second after the first, and whether the first is the one to remove; null where nothing is.</summary>
    public static (string Reason, bool RemovesFirst)? Fault(ActivationKind first, ActivationKind second)
    {
        if (Rows.FirstOrDefault(row => row.Second.Contains(second) && row.First.Contains(first)) is { } found)
        {
            return (found.Reason, found.RemovesFirst);
        }

        return first == second ? (AgainText, false) : null;
    }

    private sealed record Row(ActivationKind[] Second, ActivationKind[] First, bool RemovesFirst, string Reason);
}
