using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Kernels of single ops against the interpreter, on the first OpenCL device.</summary>
public class OpKernelTests
{
    private const double Tolerance = 1e-5;

    /// <summary>One example, and odd numbers of them.</summary>
    private static readonly int[] Batches = [1, 3, 7];

    [SkippableTheory]
    [MemberData(nameof(KernelCases.Names), MemberType = typeof(KernelCases))]
    public void Kernels_equal_the_interpreter(string name)
    {
        using DeviceSession session = TestDevice.Open();
        var table = new KernelNameTable();
        OpKernel[] kernels = KernelCases.Of(name).Select(tested => OpKernel.Add(tested, table)).ToArray();
        using DeviceKernels program = session.Load(new OpProgram(table.Kernels));
        foreach (OpKernel kernel in kernels)
        {
            foreach (int examples in Batches) Compare(session, program, kernel, examples, $"{name}, {kernel.Case.Op}, {examples} examples");
        }
    }

    private static void Compare(DeviceSession session, DeviceKernels program, OpKernel kernel, int examples, string what)
    {
        var random = new Random(examples);
        double[][] operands = kernel.Case.Operands.Select(operand => Enumerable
            .Range(0, operand.Shape.Length * (operand.Shape.IsPerExample ? examples : 1))
            .Select(_ => (double)(float)operand.Draw(random)).ToArray()).ToArray();
        if (kernel.Case.Op is WindowMaxGradientOp gradient)
        {
            operands[2] = Value(new WindowMaxOp(gradient.Geometry), examples, [kernel.Case.Operands[1]], [operands[1]]);
        }

        double[] expected = Value(kernel.Case.Op, examples, kernel.Case.Operands, operands);
        foreach (int shares in kernel.Case.Result.IsPerExample ? [1] : new[] { 1, 4 })
        {
            using var run = new OpOnDevice(session, program, kernel, examples, shares);
            Close.Assert(expected, run.Run(operands), Tolerance, what, floor: 1);
        }
    }

    private static double[] Value(Op op, int examples, OpOperand[] operands, double[][] values) =>
        OpRun.Value(op, BatchSlice.Whole(examples), operands.Select((operand, i) => (operand.Shape, values[i])).ToArray());
}
