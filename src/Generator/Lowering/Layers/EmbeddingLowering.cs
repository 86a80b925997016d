using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Vectors for indices, and vectors for positions.</summary>
internal static class EmbeddingLowering
{
    /// <summary>Deviation of a new table: N(0, 0.05²), as wide as the uniform start of Keras' tables is.</summary>
    private const double Deviation = 0.05;

    /// <summary>Deviation of a learned encoding, as in BERT and GPT.</summary>
    private const double PositionDeviation = 0.02;

    public static void Lower(LoweringContext context, EmbeddingDeclaration layer)
    {
        int before = context.Problems.Count;
        SettingRules.AtLeast(context, layer, "vocabulary", layer.Vocabulary, 1);
        SettingRules.AtLeast(context, layer, "width", layer.Width, 1);
        TensorShape shape = context.CurrentShape;
        IndexRules.CheckEmbedding(context, layer);
        if (context.Problems.Count > before)
        {
            context.Guess(shape.Length, Math.Max(layer.Width, 1));
            return;
        }

        if (!context.Budget.Reserve(layer, (long)layer.Vocabulary * layer.Width, (long)shape.Length * layer.Width)) return;
        int table = context.AddParameter("weight", new InitialValues(InitialRule.Normal, Deviation), layer.Vocabulary, layer.Width);
        context.Add(new EmbeddingOp(), context.Current, table);
    }

    public static void Position(LoweringContext context, PositionalEncodingDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        if (shape.Dimensions.Length != 2)
        {
            RankRules.Report(context, layer, RankRules.Sequence);
            return;
        }

        if (!context.Budget.Reserve(layer, shape.Length, shape.Length)) return;
        int[] sizes = shape.Dimensions.ToArray();
        int encoding = layer.Learned
            ? context.AddParameter("weight", new InitialValues(InitialRule.Normal, PositionDeviation), sizes)
            : context.AddFixed("encoding", new InitialValues(InitialRule.Sinusoidal), sizes);
        context.Map(ScalarFunctions.Bias, context.Current, encoding);
    }
}
