using System.Globalization;
using System.Runtime.InteropServices;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Draws declarations of networks, from nearly right to nonsense.</summary>
internal sealed class DeclarationFuzzer
{
    private static readonly string[] Activations =
    [
        "Sigmoid", "Tanh", "Relu", "LeakyRelu", "Gelu", "Softplus", "Softmax", "Elu", "Selu", "Silu", "Mish", "HardSigmoid", "HardTanh",
            "PRelu",
        "LayerNorm", "RmsNorm", "BatchNorm", "Flatten",
    ];

    private readonly Random random;
    private readonly bool mayNotCompile;
    private double wildness;

    /// <param name="seed">Equal seeds draw equal declarations.</param>
    /// <param name="mayNotCompile">True draws arguments of wrong types too, which are errors of C#.</param>
    public DeclarationFuzzer(int seed, bool mayNotCompile)
    {
        random = new Random(seed);
        this.mayNotCompile = mayNotCompile;
    }

    /// <summary>One file with one class in a namespace of its own.</summary>
    public string File(int number)
    {
        wildness = Pick([0.0, 0.05, 0.15, 0.25]);
        List<string> attributes = Attributes();
        string host = Value(FuzzValues.TameHosts, FuzzValues.WildHosts);
        string name = Pick(FuzzValues.HostNames);
        string second = "";
        if (IsWild() && !host.Contains("Outer", StringComparison.Ordinal))
        {
            int place = random.Next(attributes.Count + 1);
            second = Lists(attributes[place..]) + SecondPart(host);
            attributes = attributes[..place];
        }

        string text = second.Replace("#", name, StringComparison.Ordinal)
            + host.Replace("#", name, StringComparison.Ordinal).Replace("$", Lists(attributes), StringComparison.Ordinal);
        return $"#pragma warning disable CS8981\nusing Lamina;\nnamespace N{number.ToString(CultureInfo.InvariantCulture)};\n{text}\n";
    }

    /// <summary>Another part of the class without base, body and parameters.</summary>
    private static string SecondPart(string host) =>
        host.Replace("$ ", "", StringComparison.Ordinal).Split(" : ")[0].Split(" {")[0].Split('(')[0].TrimEnd(';') + ";\n";

    private List<string> Attributes()
    {
        var attributes = new List<string>();
        if (!IsWild()) attributes.Add(Attribute("Network", [], [("L1", Double), ("L2", Double)]));
        do
        {
            attributes.Add(Attribute("Input", [.. Enumerable.Repeat<Func<string>>(Int32, IsWild() ? random.Next(4) : 1)], []));
        }
        while (IsWild());

        int layers = IsWild() ? random.Next(9) : random.Next(3);
        for (int i = 0; i < layers; i++) AddLayer(attributes);
        AddEnding(attributes);
        if (IsWild()) attributes.RemoveAt(random.Next(attributes.Count));
        if (IsWild()) random.Shuffle(CollectionsMarshal.AsSpan(attributes));
        return attributes;
    }

    private void AddLayer(List<string> attributes)
    {
        if (!IsWild()) attributes.Add(Dense());
        string activation = Pick(Activations);
        Func<string>[] positional = activation == "LeakyRelu" && random.Next(2) == 0 ? [Double] : [];
        if (activation != "Softmax" || IsWild()) attributes.Add(Attribute(activation, positional, [("Name", Name)]));
        if (random.Next(3) == 0) attributes.Add(Attribute("Dropout", [Double], [("Name", Name)]));
    }

    /// <summary>A last layer and a loss, which fit each other unless things are wild.</summary>
    private void AddEnding(List<string> attributes)
    {
        (string activation, string loss) = Pick<(string, string)>([
            ("Sigmoid", "Loss.BinaryCrossEntropy"), ("Softmax", "Loss.CrossEntropy"), ("", Pick(FuzzValues.TameLosses)),
                ("Tanh", Pick(FuzzValues.TameLosses))]);
        attributes.Add(Dense());
        if (activation.Length > 0) attributes.Add(activation);
        if (IsWild()) loss = Value(FuzzValues.TameLosses, FuzzValues.WildLosses);
        do
        {
            attributes.Add(Attribute("Loss", [() => loss], [("Delta", Double)]));
        }
        while (IsWild());
    }

    private string Dense() => Attribute(
        "Dense", [Int32],
        [("Name", Name), ("L1", Double), ("L2", Double), ("Bias", () => Pick(["true", "false"])),
            ("Init", () => Value(FuzzValues.TameInits, FuzzValues.WildInits)), .. Scale()]);

    private (string, Func<string>)[] Scale() => IsWild() ? [("InitScale", Double)] : [];

    private string Attribute(string name, Func<string>[] positional, (string Name, Func<string> Value)[] named)
    {
        List<string> arguments = positional.Select(value => Argument(value)).ToList();
        if (mayNotCompile && random.Next(12) == 0) arguments.Add(Pick(FuzzValues.WrongTypes));
        if (mayNotCompile && random.Next(12) == 0 && arguments.Count > 0) arguments.RemoveAt(0);
        foreach ((string argument, Func<string> value) in named)
        {
            if (random.Next(6) == 0) arguments.Add($"{argument} = {Argument(value)}");
        }

        if (mayNotCompile && random.Next(20) == 0)
            arguments.Add(Pick(["Foo = 1", "Name = 1", "units: 3", "L2 = 1, L2 = 2", "TypeId = null"]));
        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }

    private string Argument(Func<string> value) => mayNotCompile && random.Next(8) == 0 ? Pick(FuzzValues.WrongTypes) : value();

    private static string Lists(List<string> attributes) => string.Concat(attributes.Select(attribute => $"[{attribute}]\n"));

    private string Int32() => Value(FuzzValues.TameInt32, FuzzValues.WildInt32);

    private string Double() => Value(FuzzValues.TameDouble, FuzzValues.WildDouble);

    private string Name() => Value(FuzzValues.TameNames, FuzzValues.WildNames);

    private string Value(string[] tame, string[] wild) => Pick(IsWild() ? wild : tame);

    private bool IsWild() => random.NextDouble() < wildness;

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
