using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>The ops whose numbers are each computed by themselves.</summary>
internal static class ElementOps
{
    /// <summary>Writes what comes before, if anything, and gives one number of the result.</summary>
    public delegate KernelExpression Writer(OpReading op, Place place);

    public static readonly IReadOnlyDictionary<Type, Writer> Table = new Dictionary<Type, Writer>
    {
    };
}
