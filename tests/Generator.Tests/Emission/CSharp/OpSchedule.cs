using Lamina.Generator.Emission;
using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>A pass of one op, and the kernels of several such passes as a class that compiles.</summary>
internal static class OpSchedule
{
    /// <summary>The op on sources: inputs, parameters and numbers.</summary>
    public static Graph Graph(OpCase tested)
    {
        var builder = new GraphBuilder();
        int given = builder.Source(new InputOp(), TensorShape.PerExample(1), "input");
        int[] operands = tested.Operands.Select((operand, i) => builder.Source(Source(operand.Shape, i), operand.Shape, "tested"))
            .ToArray();
        int result = builder.Add(tested.Op, "tested", operands);
        TensorShape shape = builder[result].Shape;
        return builder.Build([], shape.IsPerExample ? new GraphOutputs(result, GraphOutputs.None, [])
            : shape.Equals(TensorShape.Scalar) ? new GraphOutputs(given, result, [])
            : new GraphOutputs(given, GraphOutputs.None, [result]));
    }

    /// <summary>Adds the kernels that the op takes.</summary>
    public static void Emit(OpCase tested, KernelTable kernels)
    {
        Schedule schedule = Scheduler.Schedule(Graph(tested));
        foreach (FusedGroup group in schedule.Groups) GroupEmitter.Table[group.Kind](schedule.Graph, group, kernels);
    }

    /// <summary>The frame is that of some generated file.</summary>
    public static string ClassOf(KernelTable kernels)
    {
        string file = NetworkCompiler.Compile(Lowering.Declare.Deep(1, 2, Declarations.ActivationKind.Tanh, inputs: 2))[0].Text;
        string passes = file[file.IndexOf("    using global::System;", StringComparison.Ordinal)..];
        string head = passes[..passes.IndexOf("/// <summary>", StringComparison.Ordinal)];
        var text = new CSharpWriter();
        kernels.Write(text);
        return $"namespace Lamina.Generated\n{{\n{head}\nfile static class Kernels<T, V>\n"
            + $"    where T : unmanaged, IBinaryFloatingPointIeee754<T>\n    where V : struct, ILanes<V, T>\n{{\n{text}\n}}\n}}\n";
    }

    private static Op Source(TensorShape shape, int operand) =>
        shape.IsPerExample ? new InputOp() : shape.Equals(TensorShape.Scalar) ? new ExampleWeightOp() : new ParameterOp(operand);
}
