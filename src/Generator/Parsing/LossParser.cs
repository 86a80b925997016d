using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Formulas;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing;

/// <summary>Reads [Loss].</summary>
internal static class LossParser
{
    public static LossDeclaration Parse(AttributeArguments arguments)
    {
        bool isFormula = arguments.IsString(0);
        var loss = new LossDeclaration(
            arguments.Site, isFormula ? LossKind.MeanSquaredError : (LossKind)arguments.Int32(0), arguments.Named<double>("Delta") ?? 1)
        {
            Name = arguments.NamedString("Name"),
            From = arguments.NamedString("From"),
            Target = arguments.NamedInt32s("Target"),
            Weight = arguments.Named<double>("Weight") ?? 1,
            LabelSmoothing = arguments.Named<double>("LabelSmoothing") ?? 0,
            ClassWeights = arguments.NamedDoubles("ClassWeights"),
            MissingTargets = arguments.Named<bool>("MissingTargets") ?? false,
            ExampleWeights = arguments.Named<bool>("ExampleWeights") ?? false,
            Temperature = arguments.Named<double>("Temperature") ?? 1,
            HardWeight = arguments.Named<double>("HardWeight") ?? 0,
            Formula = isFormula ? FormulaMethods.Read(arguments.String(0), arity: 2, arguments) : null,
        };
        AttributeRules.Check(arguments);
        return loss;
    }

    /// <summary>
    /// A single loss applies to the last layer, wherever it is declared; each of several applies to the layer declared before it.
    /// </summary>
    public static EquatableArray<LossDeclaration> AttachToLayers(IReadOnlyList<LossDeclaration> losses) =>
        (losses.Count == 1 ? losses.Select(loss => loss with { LayersBefore = int.MaxValue }) : losses).ToEquatableArray();
}
