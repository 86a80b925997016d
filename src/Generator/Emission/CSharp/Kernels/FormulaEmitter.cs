using System.Collections.Immutable;

namespace Lamina.Generator.Emission.CSharp.Kernels;

/// <summary>Writes what a fused group does with one element, once for lanes of every width.</summary>
internal static class FormulaEmitter
{
    public static void Write(CSharpWriter writer, string name, NamedGroup kernel)
    {
        ImmutableArray<int> outputs = kernel.Group.FormulaResults;
        bool single = outputs.Length == 1;
        IEnumerable<string> parameters = kernel.Group.FormulaInputs.Select(id => "L " + kernel[id])
            .Concat(single ? Array.Empty<string>() : outputs.Select(id => "out L " + kernel[id]));
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Call($"private static {(single ? "L" : "void")} {name}<L>", parameters, "");
        using (writer.Open("    where L : struct, ILanes<L, T>"))
        {
            foreach (int map in kernel.Group.Maps)
            {
                string formula = ScalarPrinter.Print(
                    kernel.Function(map).Body, kernel.Node(map).Operands.Select(operand => kernel[operand]).ToArray());
                bool isOut = !single && outputs.Contains(map);
                string target = single && outputs[0] == map ? "return" : isOut ? $"{kernel[map]} =" : $"L {kernel[map]} =";
                writer.Line($"{target} {formula};");
            }

            // A sum of a value that another group made passes it through.
            if (single && !kernel.Group.Maps.Contains(outputs[0])) writer.Line($"return {kernel[outputs[0]]};");
        }
    }
}
