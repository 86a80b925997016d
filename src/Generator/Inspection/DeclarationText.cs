using Lamina.Generator.Declarations;
using Lamina.Generator.Emission;

namespace Lamina.Generator.Inspection;

/// <summary>
/// Prints a declaration: one line per attribute, with its number in source order and its settings. The layers of a block are indented under
/// its use.
/// </summary>
internal static class DeclarationText
{
    private static readonly SettingsText OfUse = new(
        Formula, nameof(UseDeclaration.Site), nameof(UseDeclaration.Path), nameof(UseDeclaration.Layers), nameof(UseDeclaration.Block));

    private static readonly SettingsText Settings = new(
        Formula, nameof(LayerDeclaration.Site), nameof(LayerDeclaration.Path),
        nameof(ActivationDeclaration.Activation), nameof(ConvolutionDeclaration.Convolution), nameof(PoolDeclaration.IsMax),
        nameof(NormalizationDeclaration.Normalization), nameof(RecurrentDeclaration.Cell), nameof(MergeDeclaration.Merge));

    public static IEnumerable<string> Lines(NetworkDeclaration declaration)
    {
        HostDeclaration host = declaration.Host;
        yield return $"{host.Type.Keyword} {host.FileName} for {declaration.Targets}";
        var table = new TextTable(6, 32, 92);
        if (declaration.L1 > 0 || declaration.L2 > 0)
        {
            table.Add(Site(declaration.Site), "Network", $"l1={Literals.Of(declaration.L1)}, l2={Literals.Of(declaration.L2)}");
        }

        foreach (InputDeclaration input in declaration.Inputs) table.Add(Site(input.Site), "Input", Settings.Of(input));
        Add(table, declaration.Layers, "");
        foreach (OutputDeclaration output in declaration.Outputs) table.Add(Site(output.Site), "Output", Settings.Of(output));
        foreach (LossDeclaration loss in declaration.Losses) table.Add(Site(loss.Site), "Loss", Settings.Of(loss));
        foreach (Problem problem in declaration.Problems) table.Add(Site(problem.Site), "problem", Settings.Of(problem));
        foreach (string line in table.Lines("  ")) yield return line;
    }

    private static void Add(TextTable table, IEnumerable<LayerDeclaration> layers, string indent)
    {
        foreach (LayerDeclaration layer in layers)
        {
            var use = layer as UseDeclaration;
            table.Add(Site(layer.OwnSite), indent + layer.Kind, (use is null ? Settings : OfUse).Of(layer));
            if (use is not null) Add(table, use.Layers, indent + "  ");
        }
    }

    private static string Site(int site) => site == Problem.OnClass ? "class" : "#" + Literals.Of(site);

    /// <summary>A user function as nested calls.</summary>
    private static string? Formula(object value) => value switch
    {
        FormulaDeclaration formula => $"{formula.Method}: {Formula(formula.Body)}",
        FormulaConstant constant => Literals.Of(constant.Value),
        FormulaParameter parameter => "x" + Literals.Of(parameter.Index),
        FormulaCall call => $"{call.Function}({string.Join(", ", call.Arguments.Select(Formula))})",
        FormulaSelect select =>
            $"({Formula(select.Left)} > {Formula(select.Right)} ? {Formula(select.WhenGreater)} : {Formula(select.Otherwise)})",
        _ => null,
    };
}
