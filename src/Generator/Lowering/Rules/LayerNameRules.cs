using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Every layer's name can be a member, and no two become the same one.</summary>
internal static class LayerNameRules
{
    public static void Check(ProblemSink problems, LayerScope scope)
    {
        HostDeclaration host = scope.Network.Host;
        var members = new Dictionary<string, LayerDeclaration>();
        IReadOnlyList<string> inputs = LayerNames.Of(scope.Network.Inputs);
        Dictionary<string, int> inputPlaces = Places(inputs);
        Dictionary<string, int> takenPlaces = Places(host.TakenNames.Select(taken => taken.Name));
        for (int i = 0; i < scope.Names.Count && !problems.IsFull; i++)
        {
            LayerDeclaration layer = scope.Network.Layers[i];
            string name = scope.Names[i];
            if (Fault(host, layer, name) is { } fault)
            {
                problems.Report(ProblemKind.LayerName, layer.Site, name, LayerText.Declared(layer), fault);
                continue;
            }

            string member = LayerNames.Member(name);
            if (inputPlaces.TryGetValue(name, out int place))
            {
                InputDeclaration input = scope.Network.Inputs[place];
                ReportTaken(problems, scope, layer, name, (LayerText.Of(input), input.Site));
            }
            else if (members.TryGetValue(member, out LayerDeclaration? other))
            {
                ReportTaken(problems, scope, layer, name, (LayerText.Declared(other), other.OwnSite));
            }
            else
            {
                members.Add(member, layer);
                if (layer.HasTensors && takenPlaces.TryGetValue(member, out int taken))
                    ReportTakenMember(problems, host, layer, host.TakenNames[taken]);
            }
        }

        if (LayerNames.FixedMembers.Contains(host.Type.Name))
        {
            string reason =
                $"the generator adds a member '{host.Type.Name}', and no member may have the name of its class; rename the class";
            problems.Report(ProblemKind.UnsupportedHost, Problem.OnClass, host.Type.Name, reason);
        }

        foreach (TakenName taken in host.TakenNames.Where(taken => LayerNames.FixedMembers.Contains(taken.Name)))
        {
            problems.Report(ProblemKind.MemberCollision, taken.Site, host.Type.Name, taken.Text, "");
        }
    }

    private static void ReportTaken(
        ProblemSink problems, LayerScope scope, LayerDeclaration layer, string name, (string Text, int Site) other)
    {
        var taken = new HashSet<string>(
            scope.Names.Concat(LayerNames.Of(scope.Network.Inputs)).Where(LayerNames.IsValid).Select(LayerNames.Member));
        string free = Enumerable.Range(2, scope.Names.Count + scope.Network.Inputs.Count)
            .Select(number => name + LayerText.Plain(number)).First(candidate => !taken.Contains(LayerNames.Member(candidate)));
        problems.Report(Problem.At(layer.Site, ProblemKind.DuplicateName, name, LayerText.Declared(layer), other.Text) with
        {
            Others = new[] { other.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of($"Set Name = \"{free}\"", Edit.SetArgument(layer.OwnSite, "Name", $"\"{free}\""))),
        });
    }

    private static string? Fault(HostDeclaration host, LayerDeclaration layer, string name)
    {
        if (!LayerNames.IsValid(name)) return LayerNames.Form;
        if (!layer.HasTensors) return null;

        string member = LayerNames.Member(name);
        if (member == host.Type.Name.TrimStart('@')) return $"its member '{member}' would have the name of the class; set another Name";
        if (host.Type.Forbids(member)) return $"its member '{member}' would have a name that C# forbids in records; set another Name";
        return LayerNames.FixedMembers.Contains(member) ? $"the generator adds a member '{member}' to every network" : null;
    }

    private static void ReportTakenMember(ProblemSink problems, HostDeclaration host, LayerDeclaration layer, TakenName taken) =>
        problems.Report(
            Problem.At(
                layer.Site, ProblemKind.MemberCollision, host.Type.Name, taken.Text, $", or give {LayerText.Of(layer)} another Name") with
            {
                Others = new[] { taken.Site }.ToEquatableArray(),
            });

    /// <summary>The first place of each name.</summary>
    private static Dictionary<string, int> Places(IEnumerable<string> names)
    {
        var places = new Dictionary<string, int>();
        int place = 0;
        foreach (string name in names)
        {
            if (!places.ContainsKey(name)) places.Add(name, place);
            place++;
        }

        return places;
    }
}
