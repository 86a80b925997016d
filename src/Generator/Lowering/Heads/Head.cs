using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>One output with its loss.</summary>
internal sealed class Head
{
    public Head(LossDeclaration loss, LayerValue value, string name)
    {
        Loss = loss;
        Value = value;
        int targets = Shape.Length * (loss.Formula is null && loss.Loss == LossKind.Distillation ? 2 : 1);
        Row = new HeadRow(
            name, value.Layer, Shape.Dimensions, targets + (loss.ExampleWeights ? 1 : 0), loss.Formula?.Method ?? loss.Loss.ToString(),
            loss.Formula is null ? LossTasks.Of(loss.Loss) : LossTasks.Regression, loss.Weight, loss.MissingTargets, loss.ExampleWeights)
        {
            Targets = TargetDomains.Of(loss),
        };
    }

    public LossDeclaration Loss { get; }

    /// <summary>ŷ.</summary>
    public LayerValue Value { get; }

    public TensorShape Shape => Value.Shape;

    public HeadRow Row { get; }

    /// <summary>Steps or pixels, each with its prediction.</summary>
    public int Rows => Shape.Length / Shape.Last;
}
