using System.Globalization;
using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>Kernels as OpenCL C 1.2.</summary>
internal sealed class OpenClPrinter : KernelPrinter
{
    private static readonly IReadOnlyDictionary<KernelPlace, string> Places = new Dictionary<KernelPlace, string>
    {
        [KernelPlace.Item] = "get_local_id(0)",
        [KernelPlace.WorkGroup] = "get_group_id(0)",
        [KernelPlace.WorkGroupColumn] = "get_group_id(1)",
        [KernelPlace.WorkGroupLayer] = "get_group_id(2)",
        [KernelPlace.WorkGroups] = "get_num_groups(0)",
    };

    private static readonly IReadOnlyDictionary<KernelType, string> Types = new Dictionary<KernelType, string>
    {
        [KernelType.Int] = "int",
        [KernelType.UInt] = "uint",
        [KernelType.Float] = "float",
        [KernelType.Float4] = "float4",
        [KernelType.Bool] = "bool",
    };

    public override IReadOnlyDictionary<KernelFunction, string> Functions => OpenClFunctions.Names;

    public override IReadOnlyDictionary<KernelFunction, string> WholeFunctions => OpenClFunctions.WholeNames;

    public override void Print(CSharpWriter writer, string name, Kernel kernel)
    {
        writer.Line("// " + kernel.Summary);
        writer.Line("__kernel __attribute__((reqd_work_group_size(GROUP, 1, 1)))");
        using (writer.Open("void " + name, kernel.Parameters.SelectMany(Parameter)))
        {
            foreach (KernelParameter parameter in kernel.Parameters.Where(parameter => parameter.Array is not null))
            {
                writer.Line($"{parameter.Name} += {parameter.Name}At;");
            }

            Print(writer, kernel.Body);
        }
    }

    protected override string Reserve(KernelArray array, string length) =>
        $"{(array.Space == KernelSpace.Local ? "__local " : "")}float {array.Name}[{length}];";

    protected override string Unroll => "#pragma unroll";

    protected override string Barrier => "barrier(CLK_LOCAL_MEM_FENCE | CLK_GLOBAL_MEM_FENCE);";

    protected override string Place(KernelPlace place) => Places[place];

    protected override string Type(KernelType type) => Types[type];

    protected override string Number(double value) =>
        double.IsNaN(value) ? "NAN" : double.IsNegativeInfinity(value) ? "-INFINITY" : Decimal(value) + "f";

    protected override string Four(KernelArray array, string index) => $"vload4(0, {array.Name} + {index})";

    protected override string Component(string vector, int index) => $"{vector}.s{index.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<string> Parameter(KernelParameter parameter)
    {
        if (parameter.Array is not { } array) return new[] { $"{Types[parameter.Variable!.Type]} {parameter.Name}" };
        string qualifier = array.Space == KernelSpace.Input ? "__global const float* restrict " : "__global float* restrict ";
        return new[] { qualifier + array.Name, $"int {array.Name}At" };
    }
}
