namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>The expressions that an expression is made of.</summary>
internal static class KernelOperands
{
    public static IEnumerable<KernelExpression> Of(KernelExpression expression) => expression switch
    {
        BinaryKernelExpression binary => new[] { binary.Left, binary.Right },
        NegateExpression negation => new[] { negation.Operand },
        NotExpression negation => new[] { negation.Operand },
        CastExpression cast => new[] { cast.Operand },
        SelectExpression select => new[] { select.Condition, select.Yes, select.No },
        CallExpression call => call.Arguments.Values,
        LoadExpression load => new[] { load.Index },
        VectorLoadExpression load => new[] { load.Index },
        ComponentExpression component => new[] { component.Vector },
        _ => Array.Empty<KernelExpression>(),
    };
}
