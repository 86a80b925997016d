using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>
/// Kernels as static C# methods for ILGPU 1.5. A kernel takes one struct with all its arguments, because ILGPU's typed loaders end at
/// fourteen parameters; buffers arrive as views that begin at the argument's range.
/// </summary>
internal sealed class IlgpuPrinter : KernelPrinter
{
    private const string Packed = "packed";

    private static readonly IReadOnlyDictionary<KernelPlace, string> Places = new Dictionary<KernelPlace, string>
    {
        [KernelPlace.Item] = "Group.IdxX",
        [KernelPlace.WorkGroup] = "Grid.IdxX",
        [KernelPlace.WorkGroupColumn] = "Grid.IdxY",
        [KernelPlace.WorkGroupLayer] = "Grid.IdxZ",
        [KernelPlace.WorkGroups] = "Grid.DimX",
    };

    private static readonly IReadOnlyDictionary<KernelType, string> Types = new Dictionary<KernelType, string>
    {
        [KernelType.Int] = "int",
        [KernelType.UInt] = "uint",
        [KernelType.Float] = "float",
        [KernelType.Float4] = "IlgpuFour",
        [KernelType.Bool] = "bool",
    };

    /// <summary>Of the components of four elements.</summary>
    private static readonly string[] Components = { "A", "B", "C", "D" };

    public override IReadOnlyDictionary<KernelFunction, string> Functions => IlgpuFunctions.Names;

    public override IReadOnlyDictionary<KernelFunction, string> WholeFunctions => IlgpuFunctions.WholeNames;

    /// <summary>The struct that holds the arguments of the kernel with this name.</summary>
    public static string ArgumentsOf(string kernel) => kernel + "Arguments";

    /// <summary>A parameter's name in C#, where words of the language need a mark.</summary>
    public static string Identifier(string name) => CSharpKeywords.Escape(name);

    /// <summary>A parameter's type.</summary>
    public static string TypeOf(KernelParameter parameter) => parameter.Variable is { } number ? Types[number.Type] : "ArrayView<float>";

    public override void Print(CSharpWriter writer, string name, Kernel kernel)
    {
        writer.Summary(kernel.Summary);
        using (writer.Open($"public static void {Identifier(name)}({ArgumentsOf(name)} {Packed})"))

        // A project may check arithmetic for overflow, which kernels cannot.
        using (writer.Open("unchecked"))
        {
            foreach (KernelParameter parameter in kernel.Parameters)
            {
                writer.Line($"{TypeOf(parameter)} {Name(parameter.Name)} = {Packed}.{Name(parameter.Name)};");
            }

            Print(writer, kernel.Body);
        }
    }

    protected override string Reserve(KernelArray array, string length) =>
        $"ArrayView<float> {Name(array.Name)} = "
        + $"{(array.Space == KernelSpace.Local ? "SharedMemory" : "LocalMemory")}.Allocate<float>({length});";

    protected override string Unroll => "";

    /// <summary>The fence is for buffers: the barrier alone orders shared memory.</summary>
    protected override string Barrier => "MemoryFence.GroupLevel(); Group.Barrier();";

    protected override string Place(KernelPlace place) => Places[place];

    protected override string Type(KernelType type) => Types[type];

    /// <summary>Infinity is a name.</summary>
    protected override bool HasSign(KernelExpression expression) =>
        expression is not FloatExpression { Value: double.NegativeInfinity } && base.HasSign(expression);

    protected override string Number(double value) =>
        double.IsNaN(value) ? "float.NaN"
        : double.IsPositiveInfinity(value) ? "float.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "float.NegativeInfinity"
        : Decimal(value) + "f";

    protected override string Four(KernelArray array, string index) => $"IlgpuFour.Load({Name(array.Name)}, {index})";

    protected override string Component(string vector, int index) => $"{vector}.{Components[index]}";

    protected override string Name(string name) => Identifier(name);

    /// <summary>C# has no conversion of truth values, and converts uint to float through double, which not every device has.</summary>
    protected override string Cast(KernelType type, KernelExpression operand) => (type, operand.Type) switch
    {
        (_, KernelType.Bool) => $"({Types[type]})({Operand(operand)} ? 1 : 0)",
        (KernelType.Float, KernelType.UInt) => $"(float)(long){Operand(operand)}",
        _ => base.Cast(type, operand),
    };

    /// <summary>C calculates with int and uint in uint, C# in long.</summary>
    protected override string Operand(KernelExpression expression, KernelType other) =>
        expression.Type == KernelType.Int && other == KernelType.UInt && expression is not IntExpression { Value: >= 0 }
            ? "(uint)" + Operand(expression)
            : base.Operand(expression, other);
}
