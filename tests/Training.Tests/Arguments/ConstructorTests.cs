using System.IO;
using System.Reflection;
using Lamina.Data;
using Lamina.LearningRates;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Arguments;

/// <summary>
/// All public constructors and settable properties of training, optimizers and learning rates, found by reflection, throw at once, with the
/// name, for null where the annotation does not allow it, for NaN, and for numbers outside the range of single precision.
/// </summary>
public class ConstructorTests
{
    /// <summary>Results of training, which users only read: their numbers may be NaN.</summary>
    private static readonly Type[] Results =
    [
        typeof(Evaluation), typeof(EpochResult), typeof(TrainingHistory), typeof(TrainingProgress), typeof(MetricValue), typeof(StepResult),
        typeof(CheckedParameter), typeof(GradientCheckResult),
    ];

    /// <summary>A valid argument for each type of constructor parameter without a default.</summary>
    private static readonly Dictionary<Type, object?> Samples = new()
    {
        [typeof(double)] = 0.5,
        [typeof(int)] = 2,
        [typeof(long)] = 2L,
        [typeof(bool)] = false,
        [typeof(string)] = "name",
        [typeof(float[][])] = new float[][] { [1, 2], [3, 4] },
        [typeof(float[,])] = new float[2, 2],
        [typeof(TextWriter)] = TextWriter.Null,
        [typeof(LearningRate)] = new Constant(0.1),
        [typeof(Optimizer)] = new Adam(),
        [typeof(TrainingOptions)] = new TrainingOptions(),
        [typeof(LinearRegression)] = new LinearRegression(),
        [typeof(IReadOnlyList<string>)] = new[] { "a", "b" },
        [typeof(IReadOnlyList<int>)] = new[] { 0 },
        [typeof(IReadOnlyList<MetricValue>)] = Array.Empty<MetricValue>(),
        [typeof(IReadOnlyList<EpochResult>)] = Array.Empty<EpochResult>(),
        [typeof(StopReason)] = StopReason.AllEpochs,
        [typeof(CheckedParameter)] = new CheckedParameter("weight", [0], 0, 0, 0),
        [typeof((int, double)[])] = new[] { (0, 0.1) },
    };

    /// <summary>Every public constructor, by its signature.</summary>
    private static readonly SortedDictionary<string, ConstructorInfo> Constructors = new(
        typeof(Dataset).Assembly.GetExportedTypes()
            .Concat(typeof(Adam).Assembly.GetExportedTypes().Where(type => type.Namespace is "Lamina.Optimizers" or "Lamina.LearningRates"))
            .Where(type => !type.IsAbstract && !type.IsEnum && !type.IsAssignableTo(typeof(Delegate)))
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(LinearRegression)) : type)
            .SelectMany(type => type.GetConstructors())
            .Where(constructor => !constructor.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike))
            .ToDictionary(constructor => $"{constructor.DeclaringType} {constructor}"), StringComparer.Ordinal);

    public static IEnumerable<object[]> References => Parameters((nullability, parameter) =>
        !parameter.ParameterType.IsValueType && nullability.Create(parameter).WriteState == NullabilityState.NotNull);

    public static IEnumerable<object[]> Numbers => Parameters(
        (_, parameter) => parameter.ParameterType == typeof(double) && !Results.Contains(parameter.Member.DeclaringType));

    [Theory]
    [MemberData(nameof(References))]
    public void Null_throws_with_the_name(string constructor, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(() => Create(constructor, parameter, null)).ParamName);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void NaN_and_numbers_out_of_range_throw_with_the_name(string constructor, string parameter)
    {
        foreach (double number in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Create(constructor, parameter, number));
            Assert.Equal(parameter, exception.ParamName);
            Assert.StartsWith(parameter, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reflection_finds_them()
    {
        Assert.Contains(References, row => ((string)row[0]).Contains("Lamina.Data.Dataset", StringComparison.Ordinal));
        Assert.InRange(References.Count(), 15, 100);
        Assert.InRange(Numbers.Count(), 20, 100);
    }

    private static IEnumerable<object[]> Parameters(Func<NullabilityInfoContext, ParameterInfo, bool> isMeant)
    {
        var nullability = new NullabilityInfoContext();
        return from pair in Constructors
               from parameter in pair.Value.GetParameters()
               where isMeant(nullability, parameter)
               select new object[] { pair.Key, parameter.Name! };
    }

    private static object Create(string constructor, string name, object? value) => Constructors[constructor].Invoke(
        BindingFlags.DoNotWrapExceptions, null,
        [.. Constructors[constructor].GetParameters().Select(parameter => parameter.Name == name ? value : Sample(parameter))], null);

    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue : Samples[parameter.ParameterType];
}
