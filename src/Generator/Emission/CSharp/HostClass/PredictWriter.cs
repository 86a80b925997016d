namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>
/// Writes the members that predict: of one example, of several, and, for several inputs or heads, with an argument for each.
/// </summary>
internal static class PredictWriter
{
    private const string Input = "global::System.ReadOnlySpan<float>";
    private const string Output = "global::System.Span<float>";

    /// <summary>The exceptions of every overload.</summary>
    private const string Refusals =
        "/// <exception cref=\"global::System.ArgumentException\">A length differs from the declared one, or an output "
        + "shares memory with another argument.</exception>";

    /// <summary>A local of generated code, which no input or head is named like.</summary>
    private const string Row = "laminaRow";

    /// <summary>
    /// Most inputs and heads whose memory is compared, since the pairs grow with the square. All inputs are read before the first head is
    /// written, so that without the check, only heads in the same memory are lost.
    /// </summary>
    private const int MostCompared = 24;

    /// <summary>What the body names besides its parameters, none of which may hide it.</summary>
    private static readonly string[] UsedNames = { Row, "nameof", "Description", "Parameters" };

    public static void Write(CSharpWriter writer, NetworkPlan plan)
    {
        WriteRows(writer, plan);
        if (plan.Inputs.Length > 1 || plan.Heads.Length > 1) WriteParts(writer, plan);
    }

    private static void WriteRows(CSharpWriter writer, NetworkPlan plan)
    {
        writer.Line();
        writer.Summary($"Predicts one example. Allocates nothing after the first call and may be called from several threads.");
        writer.Line($"/// <param name=\"input\">{Count(plan.InputLength)}.</param>");
        writer.Line($"/// <param name=\"output\">{Count(plan.OutputLength)}, overwritten.</param>");
        writer.Line(Refusals);
        writer.Line("public void Predict(global::System.ReadOnlySpan<float> input, global::System.Span<float> output) =>");
        writer.Line("    Predict(input, output, examples: 1);");
        writer.Line();
        writer.Summary("Predicts several examples. Allocates nothing after the first call and may be called from several threads.");
        writer.Line($"/// <param name=\"inputs\">{Count(plan.InputLength)} per example, one example after the other.</param>");
        writer.Line($"/// <param name=\"outputs\">{Count(plan.OutputLength)} per example, overwritten.</param>");
        writer.Line("/// <param name=\"examples\">Number of examples, at least 1.</param>");
        writer.Line(Refusals);
        using (writer.Open(
            "public void Predict(global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, int examples)"))
        {
            writer.Line(Checks.Examples("examples"));
            writer.Line(Checks.Rows("inputs", plan.InputLength, "examples"));
            writer.Line(Checks.Rows("outputs", plan.OutputLength, "examples"));
            writer.Line("laminaPredictor.Predict(Parameters.Span, inputs, outputs, examples);");
        }
    }

    /// <summary>One example, its inputs and outputs apart; they are put together in pooled memory.</summary>
    private static void WriteParts(CSharpWriter writer, NetworkPlan plan)
    {
        var taken = new NameSet(ValueNames.Separator, UsedNames.ToArray());
        List<(string Name, int Length)> inputs = plan.Inputs.Select(input => (Name(input.Name, taken), input.Length)).ToList();
        List<(string Name, int Length)> outputs = plan.Heads.Select(head => (Name(head.Name, taken), head.Length)).ToList();
        writer.Line();
        writer.Summary("Predicts one example from its inputs to each head. May be called from several threads.");
        foreach ((string name, int length) in inputs) writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{Count(length)}.</param>");
        foreach ((string name, int length) in outputs)
        {
            writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{Count(length)}, overwritten.</param>");
        }

        writer.Line(Refusals);
        IEnumerable<string> parameters = inputs.Select(input => $"{Input} {input.Name}")
            .Concat(outputs.Select(output => $"{Output} {output.Name}"));
        using (writer.Open("public void Predict", parameters))
        {
            foreach ((string name, int length) in inputs.Concat(outputs)) writer.Line(Checks.Rows(name, length, "1"));
            WriteApart(writer, inputs.Select(input => input.Name).ToList(), outputs.Select(output => output.Name).ToList());
            int all = plan.InputLength + plan.OutputLength;
            writer.Line($"float[] {Row} = global::System.Buffers.ArrayPool<float>.Shared.Rent({Literals.Of(all)});");
            int start = 0;
            foreach ((string name, int length) in inputs) writer.Line($"{name}.CopyTo({Part(ref start, length)});");
            int first = 0;
            string whole = Part(ref first, plan.InputLength);
            writer.Line($"this.Predict({whole}, {Part(ref first, plan.OutputLength)}, examples: 1);");
            foreach ((string name, int length) in outputs) writer.Line($"{Part(ref start, length)}.CopyTo({name});");
            writer.Line($"global::System.Buffers.ArrayPool<float>.Shared.Return({Row});");
        }
    }

    /// <summary>Checks that outputs share memory with nothing else, pair by pair.</summary>
    private static void WriteApart(CSharpWriter writer, List<string> inputs, List<string> outputs)
    {
        foreach (string output in outputs) writer.Line(Checks.Apart(output, "Parameters.Span", "Parameters"));
        if (inputs.Count + outputs.Count > MostCompared) return;
        for (int i = 0; i < outputs.Count; i++)
        {
            foreach (string other in inputs.Concat(outputs.Take(i))) writer.Line(Checks.Apart(outputs[i], other, other));
        }
    }

    private static string Count(int numbers) => numbers == 1 ? "1 number" : Literals.Of(numbers) + " numbers";

    /// <summary>A parameter's name: that of the input or head, which may be a keyword or belong to another parameter.</summary>
    private static string Name(string wanted, NameSet taken) => "@" + taken.Unique(wanted.Replace('.', '_'));

    private static string Part(ref int start, int length)
    {
        string part = $"global::System.MemoryExtensions.AsSpan({Row}, {Literals.Of(start)}, {Literals.Of(length)})";
        start += length;
        return part;
    }
}
