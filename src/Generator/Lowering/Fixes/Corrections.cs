using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Fixes;

/// <summary>Corrections that several rules offer, and problems at the place of a layer.</summary>
internal static class Corrections
{
    /// <summary>A problem on a layer, wherever it was declared.</summary>
    public static Problem At(LayerLink link, ProblemKind kind, params string[] arguments) =>
        Problem.At(link.Declared.Site, kind, arguments) with { Path = link.Declared.Path };

    public static EquatableArray<int> Sites(params LayerLink?[] links) =>
        links.Where(link => link is not null).Select(link => link!.Declared.OwnSite).ToEquatableArray();

    /// <summary>Whether two layers are in one list of attributes, so that one can be moved past the other.</summary>
    public static bool StandTogether(LayerLink left, LayerLink right) =>
        left.Declared.Path.Count == right.Declared.Path.Count && left.Declared.Path.Skip(1).SequenceEqual(right.Declared.Path.Skip(1));

    /// <summary>Removes a layer; null where others refer to it by name.</summary>
    public static Fix? Remove(LayerChain chain, LayerLink link) =>
        chain.CanRemove(link) ? Fix.Of($"Remove {LayerText.Declared(link.Declared)}", Edit.Remove(link.Declared.OwnSite)) : null;

    /// <summary>Another activation in a layer's place.</summary>
    public static Fix Replace(LayerLink link, ActivationKind activation) =>
        Fix.Of($"Replace {link.Declared.Kind} by {activation}", ReplaceEdit(link, activation));

    public static Edit ReplaceEdit(LayerLink link, ActivationKind activation) => 
        Edit.Replace(link.Declared.OwnSite, InPlaceOf(link.Declared, $"{activation}").ToString());

    /// <summary>Another kind with the layer's name, so that references to it stay valid.</summary>
    public static AttributeText InPlaceOf(LayerDeclaration layer, string kind) =>
        AttributeText.Of(kind).With("Name", layer.Name).With("From", layer.From);

    public static Fix Use(LossDeclaration loss, LossKind other) => Fix.Of($"Use Loss.{other}", UseEdit(loss, other));

    public static Edit UseEdit(LossDeclaration loss, LossKind other) => Edit.SetArgument(loss.Site, 0, $"Loss.{other}");
}
