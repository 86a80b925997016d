using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing;

/// <summary>Reads what a network is compiled for.</summary>
internal static class TargetParser
{
    /// <summary>
    /// The argument Targets of [Network]; processors only, if it is missing. Device code needs Lamina.Devices. Without that reference, a
    /// problem is reported, and the network is read as one for processors, so that the generated members that throw compile.
    /// </summary>
    public static TargetKinds Parse(AttributeArguments arguments)
    {
        TargetKinds targets = (TargetKinds?)arguments.Named<int>("Targets") ?? TargetKinds.Cpu;
        ParsingScope scope = arguments.Scope;
        if (!targets.HasFlag(TargetKinds.OpenCl) || scope.Refers(WellKnownNames.DeviceNetworkInterface)) return targets;

        // Without the runtime, the class has the problem already.
        if (scope.Refers(WellKnownNames.NetworkInterface))
        {
            scope.Problems.Add(Problem.At(
                arguments.Site, ProblemKind.UnsupportedEnvironment, scope.Network.Name,
                "Lamina.Devices, which Targets.OpenCl needs, is not referenced"));
        }

        return TargetKinds.Cpu;
    }
}
