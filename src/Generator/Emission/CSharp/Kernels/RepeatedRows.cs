using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>
/// Kernels over many short rows, such as the channels of an image, with operands that are one such row (bias, γ, β, μ, σ²). Row by row,
/// most lanes would be empty. So these operands are repeated until they end at a multiple of 16 numbers, and the rows are one long run.
/// </summary>
internal static class RepeatedRows
{
    /// <summary>Numbers up to which a row is repeated: beyond, its vectors have few empty lanes.</summary>
    private const int MaxPeriod = 256;

    /// <summary>Numbers after which a row begins at a multiple of 16 again; null where rows are not repeated.</summary>
    public static int? PeriodOf(FusedGroup group)
    {
        int width = group.RowWidth, slot = ParameterPlanner.SlotLength;
        if (width == 1 || width % slot == 0 || group.Length == width || group.DenseProduct is not null || group.IsSumming) return null;
        if (!group.FormulaInputs.Any(group.RowInputs.Contains)) return null;
        int period = width;
        while (period % slot != 0) period += width;
        return period <= MaxPeriod ? period : null;
    }

    /// <summary>Writes the loops.</summary>
    public static void Write(CSharpWriter writer, NamedGroup kernel, Element element, int period)
    {
        foreach (int id in kernel.Group.RowInputs.Where(kernel.Group.FormulaInputs.Contains))
            writer.Line($"{kernel[id]} = RepeatedRow.Of({kernel[id]}, stackalloc T[{Literals.Of(period)}]);");
        string step = Literals.Of(period);
        writer.Line($"int count = {Literals.Times("examples", kernel.Group.Length)};");
        writer.Line("int start = 0;");
        using (writer.Open($"for (; start <= count - {step}; start += {step})"))
        using (writer.Open($"for (int j = 0; j < {step}; j += V.Count)"))
            element.Write(writer, "V", "start + j", "j");
        using (writer.Open("for (int j = 0; start + j < count; j++)"))
            element.Write(writer, "Scalar<T>", "start + j", "j");
    }
}
