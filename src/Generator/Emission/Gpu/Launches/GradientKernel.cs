using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Products;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// dW = dZᵀ·X and db = Σ dZ in one kernel. The examples are split into shares, each of which the groups of a layer sum up, so that there is
/// work for all of a device although the tensor is small; whoever reads a gradient adds up the shares.
/// </summary>
internal static class GradientKernel
{
    public static GroupCount Write(KernelScope scope, ParameterLayout layout, Step step)
    {
        int? product = Find(scope.Graph, step, isBias: false);
        int? sums = Find(scope.Graph, step, isBias: true);
        return product is { } id
            ? Product(scope, new ShareWriter(scope, layout), id, sums)
            : ColumnSums.Write(scope, new ShareWriter(scope, layout), sums!.Value);
    }

    private static GroupCount Product(KernelScope scope, ShareWriter shares, int product, int? sums)
    {
        KernelBuilder builder = scope.Builder;
        GradientReading gradient = ProductOps.Gradients[scope.Node(product).Op](new OpReading(scope, product));
        bool isShared = shares.IsShared(product);
        (KernelExpression start, KernelExpression end) = shares.Terms(scope.Examples * gradient.TermsPerExample, isShared);
        var tiles = new TiledProduct(builder, gradient.A, gradient.B);
        BiasSums? bias = sums is { } id ? new BiasSums(scope, tiles, shares, id, gradient.Rows) : null;
        tiles.WriteSums(start, end, bias is null ? null : bias.OnSlice);
        tiles.WriteResults((row, column, value) => shares.Store(product, (row * gradient.Columns) + column, value));
        bias?.WriteResults();
        return new GradientGroups(gradient.Rows, gradient.Columns, isShared);
    }

    private static int? Find(Graph graph, Step step, bool isBias)
    {
        foreach (int id in step.Nodes)
        {
            if (graph.Nodes[id].Op.Class == OpClass.BiasGradient == isBias) return id;
        }

        return null;
    }
}
