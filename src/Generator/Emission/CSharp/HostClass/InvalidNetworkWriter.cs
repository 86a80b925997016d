using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>
/// Writes the part of a network that has errors: the members its users refer to, which throw. So the only errors in the editor are
/// the diagnostics on the attributes.
/// </summary>
internal static class InvalidNetworkWriter
{
    public static string Write(HostDeclaration host, IReadOnlyList<LayerDeclaration> layers, TargetKinds targets, CompilerRun run)
    {
        run.Enter(CompilerStage.CSharp);
        var writer = new CSharpWriter(run);
        HostWriter.WriteHeader(writer);
        HostWriter.Write(
            writer, host,
            targets.HasFlag(TargetKinds.OpenCl) ? HostWriter.DeviceInterface(host) : new MethodSignatures(host).Interface,
            () => writer.Line("/// <remarks>The declaration has errors: nothing was compiled, and every member throws.</remarks>"),
            () => WriteMembers(writer, host, layers, targets));
        return writer.ToString();
    }

    private static void WriteMembers(CSharpWriter writer, HostDeclaration host, IReadOnlyList<LayerDeclaration> layers, TargetKinds targets)
    {
        string message = $"The declaration of {host.Type.Name} has errors; build the project to see them.";
        string fault = $"throw new global::System.InvalidOperationException({Literals.Of(message)});";
        var taken = new HashSet<string>(host.TakenNames.Select(taken => taken.Name));
        if (!taken.Contains(TypeHeader.Constructor))
        {
            writer.Summary("Throws: the declaration has errors.");
            writer.Line($"public {host.Type.Name}(ulong seed = 0) =>");
            writer.Line($"    {fault}");
        }

        foreach ((string name, string signature) in Members(layers, targets))
        {
            if (taken.Contains(name) || host.Type.Forbids(name)) continue;
            writer.Line();
            writer.Summary("Throws: the declaration has errors.");
            writer.Line($"public {signature} =>");
            writer.Line($"    {fault}");
        }

        if (!taken.Contains("Inference") && !host.Type.Forbids("Inference")) InferenceWriter.WriteThrowing(writer, fault);
        WriteInterface(writer, host, targets, fault);
    }

    private static IEnumerable<(string Name, string Signature)> Members(IReadOnlyList<LayerDeclaration> layers, TargetKinds targets)
    {
        const string input = "global::System.ReadOnlySpan<float>";
        const string output = "global::System.Span<float>";
        yield return ("Description", "static global::Lamina.NetworkDescription Description");
        yield return ("Parameters", "global::Lamina.Parameters.ParameterBlock<float> Parameters");
        yield return ("Summary", "static string Summary(global::Lamina.SummaryFormat format = global::Lamina.SummaryFormat.Table)");
        if (targets.HasFlag(TargetKinds.OpenCl)) yield return ("Summary", "static string Summary(global::Lamina.Targets target)");
        yield return ("ToInference", "Inference ToInference()");
        yield return ("Predict", $"void Predict({input} input, {output} output)");
        yield return ("Predict", $"void Predict({input} inputs, {output} outputs, int examples)");

        IReadOnlyList<string> names = LayerNames.Of(layers);
        var written = new HashSet<string>(LayerNames.FixedMembers);
        for (int i = 0; i < layers.Count; i++)
        {
            if (!layers[i].HasTensors || !LayerNames.IsValid(names[i])) continue;
            string member = LayerNames.Member(names[i]);
            string view = layers[i] is DenseDeclaration ? "DenseParameters" : "LayerParameters";
            if (written.Add(member)) yield return (member, $"global::Lamina.Parameters.{view} {member}");
        }
    }

    private static void WriteInterface(CSharpWriter writer, HostDeclaration host, TargetKinds targets, string fault)
    {
        var signatures = new MethodSignatures(host);
        var properties = new List<string>
        {
            $"static global::Lamina.NetworkDescription {signatures.Interface}.Description",
            $"global::Lamina.Parameters.ParameterBlock<float> {signatures.Interface}.Parameters",
        };
        if (targets.HasFlag(TargetKinds.OpenCl))
            properties.Add($"static global::Lamina.Devices.DeviceProgram {HostWriter.DeviceInterface(host)}.DeviceProgram");
        foreach (string property in properties)
        {
            writer.Line();
            writer.Line($"{property} =>");
            writer.Line($"    {fault}");
        }

        var members =
            new[] { signatures.Create, signatures.Forward, signatures.Evaluate, signatures.Backward, signatures.Penalty };
        foreach (Signature member in members)
        {
            writer.Line();
            writer.Call(member.Head, member.Parameters, " =>");
            writer.Line($"    {fault}");
        }
    }
}
