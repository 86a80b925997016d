using Lamina.Generator.Emission.Gpu.Kernels.Sums;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>
/// dW = dZᵀ·X and db = Σ dZ in one kernel. The examples are split into shares, each of which the work groups of a layer sum up, so that
/// there is work for all of a device although the tensor is small; readers of a gradient add up its shares.
/// </summary>
internal static class GradientKernel
{
    public static void Write(KernelScope scope, FusedGroup group)
    {
        var shares = new ShareWriter(scope);
        if (group.Product is null) ColumnSums.Write(scope, shares, group.Head!.Value);
        else WriteProduct(new OpReading(scope, group), shares);
    }

    private static void WriteProduct(OpReading op, ShareWriter shares)
    {
        GradientReading gradient = ProductOps.Gradients[op.Op](op);
        TermRange terms = shares.Terms(op.Id, op.Scope.Examples * gradient.TermsPerExample);
        var tiles = new TiledProduct(op.Builder, gradient.A, gradient.B);
        BiasSums? bias = op.Group.BiasSum is { } id ? new BiasSums(op.Scope, tiles, shares, id, gradient.Rows) : null;
        tiles.WriteSums(terms, bias is null ? null : bias.OnSlice);
        tiles.WriteResults((row, column, value) => shares.Store(op.Id, (row * gradient.Columns) + column, value));
        bias?.WriteResults();
    }
}
