using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Every layer's name can be a member, and no two become the same one.</summary>
internal static class LayerNameRules
{
    public static void Check(LoweringContext context)
    {
        HostDeclaration host = context.Declaration.Host;
        var members = new Dictionary<string, LayerDeclaration>();
        IReadOnlyList<string> inputs = LayerNames.Of(context.Declaration.Inputs);
        for (int i = 0; i < context.Scope.Names.Count; i++)
        {
            LayerDeclaration layer = context.Declaration.Layers[i];
            string name = context.Scope.Names[i];
            if (Fault(host, layer, name) is { } fault)
            {
                context.Report(ProblemKind.LayerName, layer.Site, name, LayerText.Declared(layer), fault);
                continue;
            }

            string member = LayerNames.Member(name);
            if (inputs.Contains(name))
            {
                InputDeclaration input = context.Declaration.Inputs[inputs.ToList().IndexOf(name)];
                ReportTaken(context, layer, name, LayerText.Of(input), input.Site);
            }
            else if (members.TryGetValue(member, out LayerDeclaration? other))
            {
                ReportTaken(context, layer, name, LayerText.Declared(other), other.OwnSite);
            }
            else
            {
                members.Add(member, layer);
                CheckTaken(context, layer, member);
            }
        }

        if (LayerNames.FixedMembers.Contains(host.Type.Name))
        {
            string reason = $"the generator adds a member '{host.Type.Name}', and no member may have the name of its class; rename the class";
            context.Report(ProblemKind.UnsupportedHost, Problem.OnClass, host.Type.Name, reason);
        }

        foreach (TakenName taken in host.TakenNames.Where(taken => LayerNames.FixedMembers.Contains(taken.Name)))
        {
            context.Report(ProblemKind.MemberCollision, taken.Site, host.Type.Name, taken.Name, "");
        }
    }

    private static void ReportTaken(LoweringContext context, LayerDeclaration layer, string name, string other, int otherSite)
    {
        IEnumerable<string> taken = context.Scope.Names.Concat(LayerNames.Of(context.Declaration.Inputs)).Select(LayerNames.Member);
        string free = Enumerable.Range(2, context.Scope.Names.Count + context.Declaration.Inputs.Count)
            .Select(number => name + LayerText.Plain(number)).First(candidate => !taken.Contains(LayerNames.Member(candidate)));
        context.Report(Problem.At(layer.Site, ProblemKind.DuplicateName, name, LayerText.Declared(layer), other) with
        {
            Others = new[] { otherSite }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of($"Set Name = \"{free}\"", Edit.SetArgument(layer.OwnSite, "Name", $"\"{free}\""))),
        });
    }

    private static string? Fault(HostDeclaration host, LayerDeclaration layer, string name)
    {
        if (!LayerNames.IsValid(name)) return "it must consist of letters a–z, digits and underscores, and not begin with a digit";
        if (!layer.HasTensors) return null;

        string member = LayerNames.Member(name);
        if (member == host.Type.Name.TrimStart('@')) return $"its member '{member}' would have the name of the class; set another Name";
        return LayerNames.FixedMembers.Contains(member) ? $"the generator adds a member '{member}' to every network" : null;
    }

    private static void CheckTaken(LoweringContext context, LayerDeclaration layer, string member)
    {
        HostDeclaration host = context.Declaration.Host;
        if (!layer.HasTensors || host.TakenNames.FirstOrDefault(taken => taken.Name == member) is not { } taken) return;
        context.Report(
            Problem.At(layer.Site, ProblemKind.MemberCollision, host.Type.Name, member, $", or give {LayerText.Of(layer)} another Name") with
            {
                Others = new[] { taken.Site }.ToEquatableArray(),
            });
    }
}
