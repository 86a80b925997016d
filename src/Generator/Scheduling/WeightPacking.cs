using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>What weights of the inference form are packed for. Equal packings have the same order of weights.</summary>
internal abstract record WeightPacking
{
    /// <summary>Numbers of the packed weights; the same for all lanes.</summary>
    public abstract int Length { get; }
}

/// <summary>Weights (outputs, inputs) of a product.</summary>
/// <param name="Inputs">Terms of a sum.</param>
/// <param name="Outputs">Sums.</param>
/// <param name="IsRecurrent">Whether the product is that of a recurrent state, whose lanes are no wider than a state.</param>
internal sealed record MatrixPacking(int Inputs, int Outputs, bool IsRecurrent) : WeightPacking
{
    /// <summary>As in Lamina.Kernels.PackedProduct: fewer outputs, or few outputs of many inputs, stay row-major.</summary>
    private const int MinPackedOutputs = 4;

    private const int FewOutputs = 16;

    private const int ManyInputs = 64;

    /// <summary>Whether the weights are not packed, because their outputs are few.</summary>
    public bool IsRowMajor => Outputs < MinPackedOutputs || (Outputs < FewOutputs && Inputs >= ManyInputs);

    public override int Length => checked(Inputs * (IsRowMajor ? Outputs : ParameterPlanner.RoundUp(Outputs)));
}

/// <summary>Filters of a convolution, as in Lamina.Kernels.PackedConvolution or MinimalConvolution.</summary>
/// <param name="Geometry">The convolution.</param>
/// <param name="IsMinimal">Whether they are transformed for minimal filtering.</param>
internal sealed record FilterPacking(ConvolutionGeometry Geometry, bool IsMinimal) : WeightPacking
{
    /// <summary>Places of a transformed filter.</summary>
    private const int MinimalPlaces = 16;

    public override int Length
    {
        get
        {
            WindowGeometry window = Geometry.Window;
            if (Geometry.IsDepthwise) return checked(Geometry.Filters * window.KernelArea);
            int filters = ParameterPlanner.RoundUp(Geometry.Filters / Geometry.Groups);
            return checked(filters * (IsMinimal ? MinimalPlaces : window.KernelArea) * window.Channels);
        }
    }
}
