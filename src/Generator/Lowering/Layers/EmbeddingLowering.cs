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

    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, EmbeddingDeclaration layer)
    {
        int before = problems.Count;
        SettingRules.AtLeast(problems, layer, "vocabulary", layer.Vocabulary, 1);
        SettingRules.AtLeast(problems, layer, "width", layer.Width, 1);
        IndexRules.CheckEmbedding(problems, input, layer);
        if (problems.Count > before) return new LayerResult(build.Guess(input.Shape.Length, Math.Max(layer.Width, 1)));
        if (!build.Reserve(layer, (long)layer.Vocabulary * layer.Width, (long)input.Shape.Length * layer.Width))
        {
            return LayerResult.Unchanged(input);
        }

        int table = build.Parameter("weight", new InitialValues(InitialRule.Normal, Deviation), layer.Vocabulary, layer.Width);
        return new LayerResult(build.Add(new EmbeddingOp(), input.Node, table));
    }

    public static LayerResult Position(LayerBuilder build, ProblemSink problems, LayerInput input, PositionalEncodingDeclaration layer)
    {
        if (input.Shape.Dimensions.Length != 2)
        {
            RankRules.Report(problems, input, layer, RankRules.Sequence);
            return LayerResult.Unchanged(input);
        }

        if (!build.Reserve(layer, input.Shape.Length, input.Shape.Length)) return LayerResult.Unchanged(input);
        int[] sizes = input.Shape.Dimensions.ToArray();
        int encoding = layer.Learned
            ? build.Parameter("weight", new InitialValues(InitialRule.Normal, PositionDeviation), sizes)
            : build.Fixed("encoding", new InitialValues(InitialRule.Sinusoidal), sizes);
        return new LayerResult(build.Map(ScalarFunctions.Bias, input.Node, encoding));
    }
}
