using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Layers whose input must have a certain rank: images, sequences, indices.</summary>
internal static class RankRules
{
    public const string Image = "an image of height × width × channels";
    public const string Sequence = "a sequence of steps × features";
    public const string Either = Image + " or " + Sequence;
    public const string Indices = "an input of indices, one per step";

    /// <summary>Reports an input of another rank.</summary>
    public static void Report(ProblemSink problems, LayerInput input, LayerDeclaration layer, string expected) => problems.Report(
        Problem.At(layer.Site, ProblemKind.WrongRank, LayerText.Of(layer), expected, input.Value.Derivation) with
        {
            Fixes = Fixes(input, layer, expected),
        });

    /// <summary>Makes a recurrent layer return its states at all steps; null for other layers.</summary>
    public static Fix? AllSteps(LayerInput input, LayerValue value) =>
        input.Scope.Maker(value) is RecurrentDeclaration { ReturnSequences: false } recurrent
        ? Fix.Of("Set ReturnSequences = true", Edit.SetArgument(recurrent.OwnSite, "ReturnSequences", "true"))
        : null;

    private static EquatableArray<Fix> Fixes(LayerInput input, LayerDeclaration layer, string expected)
    {
        // After an error before it, the rank is a guess, and the problem is not reported.
        if (input.Value.IsUnknown) return default;
        IReadOnlyList<int> shape = input.Shape.Dimensions;
        long count = shape.Aggregate(1L, (product, size) => product * size);
        int[]? sizes = (expected, shape.Count) switch
        {
            (Image, 2) => new[] { shape[0], shape[1], 1 },
            (Image, 1) => Square(shape[0]),
            (Sequence, 3) => new[] { checked(shape[0] * shape[1]), shape[2] },
            (Sequence, 1) => new[] { shape[0], 1 },
            _ => null,
        };
        AttributeText? inserted = sizes is null ? null : AttributeText.Of("Reshape", sizes.Select(size => LayerText.Plain(size)).ToArray());
        if (expected == Indices && count > 0) inserted = AttributeText.Of("Flatten");
        return Fix.List(
            expected is Sequence or Either ? AllSteps(input, input.Value) : null,
            WithoutFlatten(input, layer, expected),
            inserted is null ? null : Insertions.Before(input, layer, inserted));
    }

    /// <summary>Removes a Flatten directly before the layer whose input the layer could take.</summary>
    private static Fix? WithoutFlatten(LayerInput input, LayerDeclaration layer, string expected)
    {
        LayerScope scope = input.Scope;
        bool wasRight = input.Value.InputShape?.Dimensions.Length switch
        {
            3 => expected is Image or Either,
            2 => expected is Sequence or Either,
            _ => false,
        };
        if (!wasRight || layer.From is not null || scope.Maker(input.Value) is not FlattenDeclaration { From: null } flatten) return null;
        return LayerReferences.All(input.Scope).Any(
            name => input.Scope.Layers.ElementAtOrDefault(input.Scope.IndexOf(name)) is FlattenDeclaration)
            ? null
            : Fix.Of("Remove [Flatten]", Edit.Remove(flatten.OwnSite));
    }

    /// <summary>The sides of a square image with one or three channels and this number of elements; null when there is none.</summary>
    private static int[]? Square(int count)
    {
        foreach (int channels in new[] { 1, 3 })
        {
            int side = (int)Math.Round(Math.Sqrt(count / (double)channels));
            if (side > 1 && (long)side * side * channels == count) return new[] { side, side, channels };
        }

        return null;
    }
}
