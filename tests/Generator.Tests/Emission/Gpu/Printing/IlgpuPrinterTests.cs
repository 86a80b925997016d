using System.Text.RegularExpressions;
using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Ilgpu;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;
using Lamina.Generator.Tests.Emission.Gpu.Ilgpu;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Emission.Gpu.Printing;

/// <summary>Kernels printed as C# for ILGPU: they compile without a warning, and compute what they say.</summary>
public partial class IlgpuPrinterTests
{
    [Fact]
    public void Every_function_has_a_name_in_the_library() => Assert.All(Enum.GetValues<KernelFunction>(), function =>
    {
        string name = IlgpuFunctions.Names[function];
        if (name.StartsWith("MathF.", StringComparison.Ordinal)) return;
        Assert.Matches($@"\bclass {name.Split('.')[0]}\b", IlgpuLibrary.Text);
        Assert.Matches($@"public static \w+ {name.Split('.')[1]}\(", IlgpuLibrary.Text);
    });

    /// <summary>Core ILGPU compiles for every back end only these of the platform's functions.</summary>
    [Fact]
    public void The_library_calls_no_function_of_the_platform_but_two() => Assert.Equal(
        ["MathF.Abs", "MathF.Sqrt"],
        PlatformFunction().Matches(KernelsOfLibrary()).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Kernels cannot calculate in double precision on every device.</summary>
    [Fact]
    public void Functions_of_the_library_know_no_double() => Assert.DoesNotMatch(@"\bdouble\b", KernelsOfLibrary());

    [Fact]
    public void Every_construct_compiles_without_a_warning()
    {
        foreach (bool isChecked in new[] { false, true })
        {
            IlgpuProject.AssertNoWarnings(IlgpuProject.Compile([("everything", EveryConstruct())], isChecked));
        }
    }

    [Fact]
    public void The_text_of_a_kernel()
    {
        string text = IlgpuWriter.Write("PlanarDevice", [("double", SampleKernels.Map((x, _) => x + x))]);
        Assert.Contains(
            """
                public static void @double(doubleArguments packed)
                {
                    unchecked
                    {
                        ArrayView<float> @in = packed.@in;
                        ArrayView<float> @out = packed.@out;
                        int count = packed.count;
                        int item = (Grid.IdxX * GROUP) + Group.IdxX;
                        if (item < count)
                        {
                            @out[item] = @in[item] + @in[item];
                        }
                    }
                }

                public struct doubleArguments
                {
                    public ArrayView<float> @in;
                    public ArrayView<float> @out;
                    public int count;
                }
            """.Replace("\r\n", "\n", StringComparison.Ordinal),
            text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(100, 16)]
    [InlineData(768, 4)]
    public void Tiles_take_as_many_examples_as_shared_memory_has_room_for(int arenaLength, int examples)
    {
        string text = IlgpuWriter.Write("PlanarDevice", [], arenaLength);
        Assert.Contains($"const int EXAMPLES = {examples};", text, StringComparison.Ordinal);
        Assert.Contains($"with {{ Examples = {examples} }};", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_through_local_memory_is_the_product()
    {
        const int Rows = 11;
        const int Columns = 13;
        const int Depth = 10;
        float[] a = Enumerable.Range(0, Rows * Depth).Select(i => (float)((i * 7) % 5) - 2).ToArray();
        float[] b = Enumerable.Range(0, Depth * Columns).Select(i => (float)((i * 11) % 7) - 3).ToArray();
        using IlgpuProject project = IlgpuProject.Open([("product", SampleKernels.Product(Rows, Columns, Depth))]);
        TileShape tiles = project.Session.Tiles;
        DeviceRange c = project.Buffer(new float[Rows * Columns]);
        project[0].With(project.Buffer(a)).With(project.Buffer(b)).With(c)
            .Run((Rows + tiles.Rows - 1) / tiles.Rows, (Columns + tiles.Columns - 1) / tiles.Columns);
        Assert.Equal(
            from row in Enumerable.Range(0, Rows)
            from column in Enumerable.Range(0, Columns)
            select Enumerable.Range(0, Depth).Sum(k => a[(row * Depth) + k] * b[(k * Columns) + column]),
            project.Read(c));
    }

    /// <summary>Every kind of expression, statement, place, type and operator.</summary>
    private static Kernel EveryConstruct()
    {
        var builder = new KernelBuilder();
        KernelArray source = builder.Buffer("in", isWritten: false);
        KernelArray target = builder.Buffer("base", isWritten: true);
        KernelExpression count = builder.Number("lock", KernelType.Int);
        KernelExpression weight = builder.Number("float", KernelType.Float);
        KernelExpression mask = builder.Number("mask", KernelType.UInt);
        KernelArray local = builder.Reserve("local", KernelSpace.Local, Tile.Rows * (Tile.Depth + 1));
        KernelArray own = builder.Reserve("own", KernelSpace.Private, Tile.ItemRows * Tile.ItemColumns);
        KernelExpression place = builder.Name(
            "place", (KernelBuilder.WorkGroup + (KernelBuilder.WorkGroupColumn * KernelBuilder.WorkGroups)) - KernelBuilder.WorkGroupLayer);
        builder.Store(local, KernelBuilder.Item, KernelExpression.Number(double.NegativeInfinity));
        builder.Store(own, 0, KernelExpression.Number(1e-20) + KernelExpression.Number(-2));
        builder.Barrier();
        VariableExpression four = builder.Declare("four", source.Four(place + 1));
        VariableExpression sum = builder.Declare("sum", KernelExpression.Number(0));
        builder.Comment("A comment.");
        using (builder.For("i", new LoopRange(count % 7, count / 3, Tile.ItemRows), out KernelExpression i, unroll: true))
        using (builder.If((i < 3) | (count >= 2)))
        {
            for (int component = 0; component < 4; component++) builder.Set(sum, sum + new ComponentExpression(four, component));
        }

        KernelExpression condition = (sum <= weight) & (place.IsEqualTo(3) | count.IsNot(Tile.Examples)) & (place > -1);
        builder.Set(sum, KernelExpression.Select(condition, -sum, weight * local[place]) + condition.As(KernelType.Float));
        KernelExpression word = KernelExpression.Call(KernelFunction.DropoutWord, place, 1, 2, 3, 4, 5);
        builder.Set(sum, sum + (word.Bits(mask).As(KernelType.Float) * own[0]));
        using (builder.If(((word + place) < new UIntExpression(7)) & ((word % 16) < 3)))
            builder.Store(target, place, place.As(KernelType.Float));
        foreach (KernelFunction function in Enum.GetValues<KernelFunction>()) builder.Set(sum, sum + Called(function, sum));
        using (builder.If(Tile.Rows < 100)) builder.Store(target, 0, sum);
        using (builder.If(null)) builder.Store(target, word.As(KernelType.Int), sum);
        return builder.Build("Everything < & at once.");
    }

    private static KernelExpression Called(KernelFunction function, KernelExpression x) => function switch
    {
        KernelFunction.Max or KernelFunction.Min or KernelFunction.Power =>
            KernelExpression.Call(function, x, KernelExpression.Number(2)),
        KernelFunction.WholePower => KernelExpression.Call(function, x, 2),
        KernelFunction.MultiplyAdd => KernelExpression.Call(function, x, x, x),
        KernelFunction.DropoutWord or KernelFunction.Normal => KernelExpression.Call(function, 0, 1, 2, 3, 4, 5).As(KernelType.Float),
        _ => KernelExpression.Call(function, x).As(KernelType.Float),
    };

    private static string KernelsOfLibrary() => string.Concat(
        new[] { "IlgpuMath", "IlgpuPowers", "IlgpuAngles", "IlgpuNormal", "IlgpuRandom" }.Select(
            part => Repository.Read($"{IlgpuFilesTests.Library}/{part}.cs")));

    [GeneratedRegex(@"\bMathF?\.\w+")]
    private static partial Regex PlatformFunction();
}
