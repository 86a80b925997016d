using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>Calls of the runtime's normalisations.</summary>
internal static class NormalizationCalls
{
    public static LibraryCall Group(LibraryKernel kernel) => Group(kernel, ((GroupNormalizeOp)kernel.Op).Geometry, "Forward");

    public static LibraryCall GroupGradient(LibraryKernel kernel) =>
        Group(kernel, ((GroupNormalizeGradientOp)kernel.Op).Geometry, "Gradient");

    public static LibraryCall Mean(LibraryKernel kernel)
    {
        int channels = kernel.Node.Shape.Length;
        return new LibraryCall(
            $"ChannelMean{Literals.Of(channels)}", "μ of each channel over the batch",
            kernel.Call("BatchStatistics<T, V>.Mean", LibraryKernel.Rows(kernel.Length(0), channels)));
    }

    public static LibraryCall Variance(LibraryKernel kernel)
    {
        int channels = kernel.Node.Shape.Length;
        return new LibraryCall(
            $"ChannelVariance{Literals.Of(channels)}", "σ² of each channel over the batch",
            kernel.Call("BatchStatistics<T, V>.Variance", LibraryKernel.Rows(kernel.Length(0), channels)));
    }

    public static LibraryCall BatchGradient(LibraryKernel kernel)
    {
        int channels = kernel.Length(2);
        return new LibraryCall(
            $"BatchNormGradient{Literals.Of(channels)}", "dx through x̂ and the statistics of the batch",
            new Statement(
                "BatchStatistics<T, V>.Gradient", kernel[0], kernel[1], kernel.Result,
                $"new({kernel[2]}, {kernel[3]}, {Literals.Of(((BatchNormalizeGradientOp)kernel.Op).Epsilon)})",
                Literals.Times("examples", kernel.Length(0) / channels)));
    }

    public static LibraryCall Running(LibraryKernel kernel) => new(
        "RunningStatistic", "what to subtract from a running statistic: its share of (1 − β)·(running − of the batch)",
        kernel.Call("BatchStatistics<T, V>.Running", $"slice.ShareOf(1 - {Literals.Of(((RunningStatisticOp)kernel.Op).Momentum)})"))
    {
        TakesSlice = true,
    };

    private static LibraryCall Group(LibraryKernel kernel, GroupNormalizationGeometry geometry, string method)
    {
        string size =
            $"{Literals.Of(geometry.Rows)}x{Literals.Of(geometry.Positions)}x{Literals.Of(geometry.Groups)}x{Literals.Of(geometry.Width)}";
        string formula = geometry.Normalizer.Center ? "(x − μ)/√(σ² + ε)" : "x/√(mean x² + ε)";
        return new LibraryCall(
            $"Normalize{(method == "Forward" ? "" : method)}{(geometry.Normalizer.Center ? "" : "Rms")}{size}",
            $"{formula}{(method == "Forward" ? "" : " backward")} in each group",
            kernel.Call($"GroupNormalization<T, V>.{method}", "examples", Shape(kernel, geometry, size)));
    }

    private static string Shape(LibraryKernel kernel, GroupNormalizationGeometry geometry, string size) => kernel.Describe(new Description(
        "GroupShape", (geometry.Normalizer.Center ? "Groups" : "RmsGroups") + size,
        $"Groups that are normalised by themselves: (rows, positions, groups, width) = {size.Replace('x', '×')}",
        "Rows: " + Literals.Of(geometry.Rows), "Positions: " + Literals.Of(geometry.Positions), "Groups: " + Literals.Of(geometry.Groups),
        "Width: " + Literals.Of(geometry.Width),
        $"new Normalizer(Center: {(geometry.Normalizer.Center ? "true" : "false")}, Epsilon: {Literals.Of(geometry.Normalizer.Epsilon)})"));
}
