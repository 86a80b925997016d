using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>The class around the layers, its project, and attributes that do not compile.</summary>
internal static class HostFaults
{
    private const string Digits = "[Network, Input(784), Dense(128), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)]\n";

    public static readonly IReadOnlyList<Fault> All =
    [
        new("LAM0001", "partial forgotten", Digits + "public class «DigitNet»\n{\n    public string Title => \"digits\";\n}\n"),
        new("LAM0001", "a sealed class that is not partial", Digits + "internal sealed class «DigitNet»;\n"),
        new("LAM0002", "a network in a service that is not partial",
            $"public sealed class «DigitService»\n{{\n    {Digits}    private partial class DigitNet;\n}}\n"),
        new("LAM0002", "a network in a static program",
            $"internal static class «Program»\n{{\n    {Digits}    internal sealed partial class DigitNet;\n\n"
                + $"    private static void Main() => _ = new DigitNet(1);\n}}\n"),
        new("LAM0003", "a struct, for speed", Digits + "public partial struct «DigitNet»;\n"),
        new("LAM0003", "an abstract base of several networks", Digits + "public abstract partial class «DigitNet»;\n"),
        new("LAM0003", "a positional record", Digits + "public partial record «DigitNet»(string Title);\n"),
        new("LAM0003", "dependencies by a primary constructor",
            Digits + "public partial class «DigitNet»(IFormatProvider culture)\n{\n    public IFormatProvider Culture => culture;\n}\n"),
        new("LAM0003", "a network that derives from another",
            Digits + "public partial class Base;\n\n" + Digits + "public partial class «DigitNet» : Base;\n"),
        new("LAM0003", "an interface", Digits + "public partial interface «IDigitNet»;\n"),
        new("LAM0079", "a static class", Digits + "public static partial class «DigitNet»;\n"),
        new("LAM0004", "a constructor that draws nothing",
            Digits
                + "public partial class DigitNet\n{\n    public «DigitNet»(string title) => Title = title;\n\n"
                + "    public string Title { get; }\n}\n"),
        new("LAM0005", "a Parameters property of one's own",
            Digits + "public partial class DigitNet\n{\n    public int «Parameters» { get; } = 101_770;\n}\n"),
        new("LAM0005", "a getter in the style of Java",
            Digits + "public partial class DigitNet\n{\n    public int «get_Parameters»() => 101_770;\n}\n"),
        new("LAM0005", "a Description of one's own",
            Digits + "public partial class DigitNet\n{\n    public string «Description» => \"digits\";\n}\n"),
        new("LAM0005", "a seeded constructor of one's own",
            Digits
                + "public partial class DigitNet\n{\n    public «DigitNet»(ulong seed) => Seed = seed;\n\n"
                + "    public ulong Seed { get; }\n}\n"),
        new("LAM0006", "[Network] forgotten",
            "[«Input(784)», Dense(128), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)]\npublic partial class DigitNet;\n"),
        new("LAM0007", "the head in another part of the class", """
            [Network, Input(28, 28, 1), Conv2D(32, 3), Relu, Flatten, Loss(Loss.CrossEntropy)]
            public partial class DigitNet;

            [«Dense(10)», Softmax]
            public partial class DigitNet;
            """),
        new("LAM0080", "a project of .NET Standard",
            Digits + "public partial class «DigitNet» { }\n") { Settings = Old(LanguageVersion.CSharp8) },
        new("LAM0080", "LangVersion 11",
            Digits + "internal sealed partial class «DigitNet» { }\n") { Settings = Old(LanguageVersion.CSharp11) },
        new("LAM0008", "the attributes without the runtime",
            Digits + "public partial class «DigitNet»;\n")
        { Settings = SourceSettings.Default with { References = ReferencedAssemblies.Attributes } },
        new("LAM0081", "shapes asked for by .editorconfig", """
            [Network, Input(784), «Dense(10)», Loss(Loss.MeanSquaredError)]
            public partial class DigitNet;
            """) { Settings = SourceSettings.Default with { Severities = SourceSettings.Default.Severities.Add(
                "LAM0081", ReportDiagnostic.Info) } },
        Of("LAM0009", "units as text", "Input(784), «Dense(\"128\")», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0009", "a kernel as a pair",
            "Input(28, 28, 1), «Conv2D(32, (3, 3))», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0009", "an activation as an argument",
            "Input(784), «Dense(128, activation: \"relu\")», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0009", "a rate named as in Keras",
            "Input(784), Dense(128), Relu, «Dropout(rate: 0.5)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0009", "another framework's loss", "Input(784), Dense(10), Softmax, «Loss(Loss.SparseCategoricalCrossEntropy)»"),
        Of("LAM0009", "padding as text", """
            Input(28, 28, 1), «Conv2D(32, 3, Padding = "same")», Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        OnClass("LAM0010", "input_shape forgotten", "Dense(128), Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0012", "None for the batch, as −1", "«Input(-1, 784)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0012", "an input of no features", "«Input(0)», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0012", "a shape left empty", "«Input()», Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        OnClass("LAM0013", "only activations", "Input(10), Softmax, Loss(Loss.CrossEntropy)"),
        OnClass("LAM0013", "pools and Flatten, the classifier forgotten", """
            Input(28, 28, 1), MaxPool2D(2), Flatten, Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0028", "a stack of films as one input",
            "«Input(600, 1080, 1920, 3)», Flatten, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
    ];

    private static SourceSettings Old(LanguageVersion version) =>
        SourceSettings.Default with { Language = version, Nullable = NullableContextOptions.Disable };
}
