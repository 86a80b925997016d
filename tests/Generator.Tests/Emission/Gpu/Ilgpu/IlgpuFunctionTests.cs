using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Emission.Gpu.Printing;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Randomness;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>The functions of the library for ILGPU against double precision.</summary>
public class IlgpuFunctionTests(IlgpuFunctionTests.Project project) : IClassFixture<IlgpuFunctionTests.Project>
{
    private const double Tolerance = 1e-6;

    /// <summary>Functions of one number with their meaning and the points around which they are tried.</summary>
    private static readonly (KernelFunction Function, Func<double, double> Meaning, float[] Scales)[] Rows =
    [
        (KernelFunction.Abs, Math.Abs, [1f]),
        (KernelFunction.Sign, x => Math.Sign(x), [1f]),
        (KernelFunction.Sqrt, Math.Sqrt, [1f, 1e10f]),
        (KernelFunction.Exp, Math.Exp, [1e-6f, 1f, 40f]),
        (KernelFunction.Expm1, Reference(UnaryOperator.Expm1), [1e-6f, 1f, 40f]),
        (KernelFunction.Sinh, Math.Sinh, [1e-6f, 1f, 40f]),
        (KernelFunction.Cosh, Math.Cosh, [1e-6f, 1f, 40f]),
        (KernelFunction.Tanh, Math.Tanh, [1e-6f, 0.1f, 1f, 20f]),
        (KernelFunction.Sigmoid, x => 1 / (1 + Math.Exp(-x)), [1e-3f, 1f, 40f]),
        (KernelFunction.Softplus, x => x > 30 ? x + Math.Exp(-x) : LogOfOnePlus(Math.Exp(x)), [1e-3f, 1f, 40f]),
        (KernelFunction.NormalCdf, StandardNormal.Cdf, [1e-3f, 0.3f, 1f, 6f]),
        (KernelFunction.NormalDensity, StandardNormal.Density, [1e-3f, 1f, 6f]),
        (KernelFunction.Sin, Math.Sin, [1e-6f, 1f, 100f, 5000f]),
        (KernelFunction.Cos, Math.Cos, [1e-6f, 1f, 100f, 5000f]),
        (KernelFunction.Log, Math.Log, [1e-38f, 1e-3f, 1f, 1e30f]),
        (KernelFunction.Log1p, Reference(UnaryOperator.Log1p), [1e-6f, 1f, 1e10f]),
        (KernelFunction.Cbrt, Math.Cbrt, [1e-30f, 1f, 1e30f]),
        (KernelFunction.Atan, Math.Atan, [1e-6f, 0.1f, 1f, 1e8f]),
    ];

    /// <summary>What is computed of a number and of its place, by the name of the kernel.</summary>
    private static readonly Dictionary<string, Func<KernelExpression, KernelExpression, KernelExpression>> Kernels = Rows
        .ToDictionary(row => row.Function.ToString(), row => Of(x => KernelExpression.Call(row.Function, x)))
        .Concat(new Dictionary<string, Func<KernelExpression, KernelExpression, KernelExpression>>
        {
            ["Ninth"] = Of(x => KernelExpression.Call(KernelFunction.WholePower, x, 9)),
            ["InverseCube"] = Of(x => KernelExpression.Call(KernelFunction.WholePower, x, -3)),
            ["Tenth"] = Of(x => KernelExpression.Call(KernelFunction.Power, x, KernelExpression.Number(10))),
            ["ThreeHalves"] = Of(x => KernelExpression.Call(KernelFunction.Power, x, KernelExpression.Number(1.5))),
            ["PowerOfMinusThree"] = Of(x => KernelExpression.Call(KernelFunction.Power, KernelExpression.Number(-3), x)),
            ["MaxOfTwo"] = Of(x => KernelExpression.Call(KernelFunction.Max, x, KernelExpression.Number(2))),
            ["TwoMax"] = Of(x => KernelExpression.Call(KernelFunction.Max, KernelExpression.Number(2), x)),
            ["TwoMin"] = Of(x => KernelExpression.Call(KernelFunction.Min, KernelExpression.Number(2), x)),
            ["IsFinite"] = Of(x => KernelExpression.Call(KernelFunction.IsFinite, x).As(KernelType.Float)),
            ["IsNaN"] = Of(x => KernelExpression.Call(KernelFunction.IsNaN, x).As(KernelType.Float)),
            ["HighWord"] = (_, place) => (Word(place) / new UIntExpression(65536)).As(KernelType.Float),
            ["LowWord"] = (_, place) => (Word(place) % new UIntExpression(65536)).As(KernelType.Float),
            ["NormalNumber"] = (_, place) => KernelExpression.Call(KernelFunction.Normal, place, 3, 9, -2, 11, 12),
        })
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    public static TheoryData<string> Names => new(Rows.Select(row => row.Function.ToString()));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_of_one_number_is_accurate(string name)
    {
        (KernelFunction function, Func<double, double> meaning, float[] scales) = Rows.Single(row => row.Function.ToString() == name);
        var random = new PhiloxStream(7);
        float[] points = scales.SelectMany(scale => Enumerable.Range(0, 500).Select(_ => scale * 2 * (random.NextSingle() - 0.5f)))
            .ToArray();
        float[] results = Map(name, points);
        Assert.All(points.Zip(results), pair =>
        {
            double expected = meaning(pair.First);
            if (double.IsNaN(expected)) Assert.True(float.IsNaN(pair.Second), $"{name}({pair.First:G9}) is {pair.Second:G9}.");
            else Assert.True(
                Math.Abs(pair.Second - expected) <= Tolerance * Scale(function, expected),
                $"{name}({pair.First:G9}) is {pair.Second:G9}, not {expected:G9}.");
        });
    }

    [Theory]
    [InlineData("Ninth", 9)]
    [InlineData("InverseCube", -3)]
    [InlineData("Tenth", 10)]
    [InlineData("ThreeHalves", 1.5)]
    public void Powers_are_those_of_the_platform(string name, double exponent)
    {
        var random = new PhiloxStream(8);
        float[] points =
        [
            0, -0f, 1, -1, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1e-20f, -1e20f, 1.5f, -1.5f,
            .. Enumerable.Range(0, 400).Select(_ => 20 * (random.NextSingle() - 0.5f)),
        ];
        AssertPowers(points, Map(name, points), x => Math.Pow(x, exponent));
    }

    [Fact]
    public void Powers_of_a_number_below_zero_need_a_whole_exponent()
    {
        float[] points = [0, -0f, 1, 2, -3, 0.5f, 1.5f, 8388609, 1e30f, -1e30f, float.PositiveInfinity, float.NegativeInfinity, float.NaN];
        AssertPowers(points, Map("PowerOfMinusThree", points), x => Math.Pow(-3, x));
    }

    [Fact]
    public void Sines_of_large_numbers_are_reduced_in_whole_numbers()
    {
        float[] points = [10001f, -10001f, 123456.789f, 1e6f, -3e7f, 1.5e10f, 4e18f, 1e30f, -3e38f, float.MaxValue, 16777216f];
        float[] sines = Map("Sin", points);
        float[] cosines = Map("Cos", points);
        for (int i = 0; i < points.Length; i++)
        {
            Assert.Equal(Math.Sin(points[i]), sines[i], Tolerance);
            Assert.Equal(Math.Cos(points[i]), cosines[i], Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_a_number_stays_so(string name) => Assert.True(float.IsNaN(
        Map(name, [float.NaN])[0]));

    [Fact]
    public void Limits()
    {
        float[] ends = [float.NegativeInfinity, float.PositiveInfinity];
        Assert.Equal([0, float.PositiveInfinity], Of(KernelFunction.Exp));
        Assert.Equal([float.NaN, float.PositiveInfinity], Of(KernelFunction.Log));
        Assert.Equal([-1, 1], Of(KernelFunction.Tanh));
        Assert.Equal([0, 1], Of(KernelFunction.Sigmoid));
        Assert.Equal([0, float.PositiveInfinity], Of(KernelFunction.Softplus));
        Assert.Equal([0, 1], Of(KernelFunction.NormalCdf));
        Assert.Equal([float.NaN, float.NaN], Of(KernelFunction.Sin));
        Assert.Equal([(float)(-Math.PI / 2), (float)(Math.PI / 2)], Of(KernelFunction.Atan));

        float[] Of(KernelFunction function) => Map(function.ToString(), ends);
    }

    [Fact]
    public void The_larger_and_the_smaller_keep_what_is_not_a_number()
    {
        float[] points = [float.NaN, -3, 5];
        Assert.Equal([float.NaN, 2, 5], Map("MaxOfTwo", points));
        Assert.Equal([float.NaN, 2, 5], Map("TwoMax", points));
        Assert.Equal([float.NaN, -3, 2], Map("TwoMin", points));
    }

    [Fact]
    public void Finiteness()
    {
        float[] points = [1, float.MaxValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        Assert.Equal([1, 1, 0, 0, 0], Map("IsFinite", points));
        Assert.Equal([0, 0, 1, 0, 0], Map("IsNaN", points));
    }

    [Fact]
    public void Words_for_dropout_are_those_of_the_runtime()
    {
        float[] high = Map("HighWord", new float[64]);
        float[] low = Map("LowWord", new float[64]);
        for (int unit = 0; unit < high.Length; unit++)
        {
            PhiloxBlock block = Philox.Generate(new PhiloxBlock((uint)unit / 4, 3, 11, 12 | 0x02000000), 0xFFFFFFFE_00000009);
            uint[] words = [block.Word0, block.Word1, block.Word2, block.Word3];
            Assert.Equal(words[unit % 4], ((uint)high[unit] << 16) | (uint)low[unit]);
        }
    }

    [Fact]
    public void Normal_numbers_are_those_of_the_runtime()
    {
        float[] numbers = Map("NormalNumber", new float[400]);
        for (int number = 0; number < numbers.Length; number++)
        {
            PhiloxBlock block = Philox.Generate(new PhiloxBlock((uint)number / 2, 3, 11, 12 | 0x03000000), 0xFFFFFFFE_00000009);
            double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform(block.Word0, block.Word1)));
            double angle = 2 * Math.PI * Uniform(block.Word2, block.Word3);
            Assert.Equal(radius * (number % 2 == 1 ? Math.Sin(angle) : Math.Cos(angle)), numbers[number], 1e-5);
        }
    }

    private static KernelExpression Word(KernelExpression item) =>
        KernelExpression.Call(KernelFunction.DropoutWord, item, 3, 9, -2, 11, 12);

    private static double Uniform(uint low, uint high) => ((((ulong)high << 32) | low) >> 11) * (1.0 / (1L << 53));

    private static Func<double, double> Reference(UnaryOperator function) => ScalarEvaluator.Functions[function];

    private static void AssertPowers(float[] points, float[] results, Func<double, double> meaning) => Assert.All(
        points.Zip(results), pair =>
        {
            double expected = meaning(pair.First);
            float rounded = (float)expected;
            string what = $"{pair.First:G9} gives {pair.Second:G9}, not {expected:G9}.";
            if (float.IsNaN(rounded)) Assert.True(float.IsNaN(pair.Second), what);
            else if (rounded == 0 || float.IsInfinity(rounded)) Assert.True(rounded.Equals(pair.Second), what);
            else Assert.True(Math.Abs(pair.Second - expected) <= (Tolerance * Math.Abs(expected)) + 2e-38, what);
        });

    private static double LogOfOnePlus(double x) => x < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x);

    /// <summary>Sines and cosines are accurate relative to 1, the others relative to themselves.</summary>
    private static double Scale(KernelFunction function, double expected) =>
        function is KernelFunction.Sin or KernelFunction.Cos ? 1 : Math.Max(Math.Abs(expected), 1e-37);

    private static Func<KernelExpression, KernelExpression, KernelExpression> Of(Func<KernelExpression, KernelExpression> function) =>
        (x, _) => function(x);

    private float[] Map(string kernel, float[] points)
    {
        IlgpuProject kernels = project.Kernels;
        DeviceRange results = kernels.Buffer(new float[points.Length]);
        int group = kernels.Session.Tiles.Group;
        kernels[Kernels.Keys.ToList().IndexOf(kernel)].With(kernels.Buffer(points)).With(results).With(points.Length)
            .Run((points.Length + group - 1) / group);
        return kernels.Read(results);
    }

    /// <summary>All kernels, compiled once.</summary>
    public sealed class Project : IDisposable
    {
        internal IlgpuProject Kernels { get; } = IlgpuProject.Open(
            IlgpuFunctionTests.Kernels.Select(pair => (pair.Key, SampleKernels.Map(pair.Value))).ToList());

        public void Dispose() => Kernels.Dispose();
    }
}
