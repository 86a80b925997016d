using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Printing;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>Writes X.OpenCl.g.cs: the network's device program, with the kernels as text and the methods that launch them.</summary>
internal static class DeviceProgramWriter
{
    public static string Write(HostDeclaration host, NetworkPlan plan, DeviceNetwork device, CompilerRun run)
    {
        run.Enter(CompilerStage.OpenCl);
        var writer = new CSharpWriter(run);
        HostWriter.WriteHeader(writer);
        string face = HostWriter.DeviceInterface(host);
        HostWriter.Write(writer, host, face, () => { }, () => WriteMembers(writer, host, face, device));
        writer.Line();
        using (writer.Open("namespace Lamina.Generated"))
        {
            foreach (string name in new[] { "System.Collections.Generic", "Lamina.Devices" }) writer.Line($"using global::{name};");
            writer.Line();
            WriteProgram(writer, host, plan, device);
        }

        return writer.ToString();
    }

    private static void WriteMembers(CSharpWriter writer, HostDeclaration host, string face, DeviceNetwork device)
    {
        writer.Line($"static global::Lamina.Devices.DeviceProgram {face}.DeviceProgram =>");
        writer.Line($"    global::Lamina.Generated.{device.ClassName}.Of(Description);");
        if (host.TakenNames.Any(taken => taken.Name == "Summary")) return;
        writer.Line();
        writer.Summary(
            "What the network is compiled to for a target: layers and memory, or each method's launches with bytes and operations.");
        writer.Line("public static string Summary(global::Lamina.Targets target) => target == global::Lamina.Targets.OpenCl");
        writer.Line($"    ? global::Lamina.Generated.{device.ClassName}.Of(Description).ToTable()");
        writer.Line("    : Description.ToTable();");
    }

    private static void WriteProgram(CSharpWriter writer, HostDeclaration host, NetworkPlan plan, DeviceNetwork device)
    {
        var constants = new DeviceConstants(plan);
        writer.Line("/// <summary>");
        writer.Line($"/// The kernels of {CSharpWriter.Escape(host.Type.FullName)} and the methods that launch them.");
        writer.Line("/// Matrices are row-major, one example per row. Letters as in the course notes: x input, w weights, b biases,");
        writer.Line("/// z = w·x + b, a = g(z), y target; d in front of a gradient.");
        writer.Line("/// </summary>");
        using (writer.Open($"internal sealed partial class {device.ClassName} : DeviceProgram"))
        {
            foreach (NamedKernel kernel in device.Kernels)
            {
                writer.Line($"private const int {KernelConstants.Of(kernel)} = {Literals.Of(kernel.Place)};");
            }

            writer.Line();
            WriteProperties(writer, plan, device, constants);
            foreach ((string name, DeviceMethod method) in Methods(device))
            {
                writer.Line();
                new HostMethod(method, plan.Layout, constants).Write(writer, name);
            }
        }
    }

    private static IEnumerable<(string Name, DeviceMethod Plan)> Methods(DeviceNetwork device)
    {
        yield return ("Forward", device.Forward);
        yield return ("Evaluate", device.Evaluate);
        yield return ("Backward", device.Backward);
    }

    private static void WriteProperties(CSharpWriter writer, NetworkPlan plan, DeviceNetwork device, DeviceConstants constants)
    {
        writer.Line($"private static {device.ClassName}? instance;");
        writer.Line("private static string? source;");
        writer.Line();
        writer.Line($"private {device.ClassName}(global::Lamina.NetworkDescription network) => Network = network;");
        Property(writer, "global::Lamina.NetworkDescription Network { get; }");
        Property(
            writer, "int NormKernel => " + KernelConstants.Of(device.Kernels.First(kernel => kernel.Name == DeviceNetwork.Norm)) + ";");
        Property(
            writer, "int UpdateKernel => " + KernelConstants.Of(device.Kernels.First(kernel => kernel.Name == DeviceNetwork.Update)) + ";");
        Property(writer, $"int Losses => {Literals.Of(Methods(device).Max(method => method.Plan.Losses))};");
        WriteTiles(writer, device);
        List(writer, "DeviceKernel", "Kernels",
            device.Kernels.Select(kernel => $"new({Literals.Of(kernel.Name)}, {Literals.Of(kernel.Kernel.Parameters.Count)})"));
        if (constants.Values.Any()) List(writer, "float", "Constants", constants.Values.Select(value => Literals.Of(value) + "f"));
        IEnumerable<string> penalties = plan.Parameters.Select((tensor, i) => (tensor, i))
            .Where(pair => pair.tensor.L1 > 0 || pair.tensor.L2 > 0)
            .Select(pair => $"new({Literals.Of(plan.Layout.Offsets[pair.i])}, {Literals.Of(pair.tensor.Length)}, "
                + $"{Literals.Of(pair.tensor.L1)}, {Literals.Of(pair.tensor.L2)})");
        if (penalties.Any()) List(writer, "TensorPenalty", "Penalties", penalties);
        foreach ((string name, DeviceMethod method) in Methods(device)) WritePlan(writer, name, method, plan, constants);
        WriteSource(writer, device);
        writer.Line();
        writer.Summary("The program; one object serves all sessions.");
        writer.Line($"public static {device.ClassName} Of(global::Lamina.NetworkDescription network) =>");
        writer.Line($"    instance ??= new {device.ClassName}(network);");
    }

    private static void WriteTiles(CSharpWriter writer, DeviceNetwork device)
    {
        if (device.ArenaLength > 0) Property(writer, $"int ArenaLength => {Literals.Of(device.ArenaLength)};");
        if (!device.IsArenaLocal) Property(writer, "bool IsArenaLocal => false;");
        if (device.Backward.Plan.Tiles is not null) Property(writer, "bool TrainsInTiles => true;");
    }

    private static void WritePlan(CSharpWriter writer, string name, DeviceMethod method, NetworkPlan plan, DeviceConstants constants)
    {
        var host = new HostMethod(method, plan.Layout, constants);
        IEnumerable<string> launches = method.Launches.Select(pair =>
            $"new({Literals.Of(pair.Kernel.Name)}, {Literals.Of(string.Join(", ", host.Layers(pair.Launch)))}, "
            + $"{CostArguments(pair.Launch.Plan.Cost)})");
        if (name == "Backward") launches = launches.Append(UpdatePlan(plan));
        List(writer, "LaunchPlan", name + "Plan", launches);
    }

    private static string CostArguments(LaunchCost cost) =>
        $"{Number(cost.BytesPerExample)}, {Number(cost.Bytes)}, {Number(cost.OperationsPerExample)}, {Number(cost.Operations)}";

    /// <summary>Gradient and parameter are read, the parameter is written; averages are the optimizer's.</summary>
    private static string UpdatePlan(NetworkPlan plan)
    {
        long elements = plan.Parameters.Where(tensor => tensor.Role == ParameterRole.Trained).Sum(tensor => (long)tensor.Length);
        var cost = new LaunchCost(0, 3 * sizeof(float) * elements, 0, 2 * elements);
        return $"new({Literals.Of(DeviceNetwork.Update)}, \"all parameters\", {CostArguments(cost)})";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture) + (value > int.MaxValue ? "L" : "");

    /// <summary>Bytes, because an assembly holds no more than 16 MiB of strings, and kernels of a few deep networks are as long.</summary>
    private static void WriteSource(CSharpWriter writer, DeviceNetwork device)
    {
        Property(writer, "string Source => source ??= global::System.Text.Encoding.UTF8.GetString(Text);");
        writer.Line();
        writer.Line("private static global::System.ReadOnlySpan<byte> Text =>");
        writer.Raw("\"\"\"\n");
        OpenClSource.Write(writer, device.Kernels);
        writer.Raw("\"\"\"u8;\n");
    }

    private static void Property(CSharpWriter writer, string text)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override " + text);
    }

    private static void List(CSharpWriter writer, string type, string name, IEnumerable<string> items)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public override IReadOnlyList<{type}> {name} {{ get; }} = new {type}[]", "};"))
        {
            foreach (string item in items) writer.Line(item + ",");
        }
    }
}
