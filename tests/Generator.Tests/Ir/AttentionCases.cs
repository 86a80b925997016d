using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Products per head, and softmax behind masks.</summary>
internal static class AttentionCases
{
    public static readonly Dictionary<string, Func<Random, OpCase>> All = new()
    {
        ["scores"] = random => With(random, g => new OpCase(
            new HeadProductOp(HeadProductKind.Scores, g), TensorShape.PerExample(g.Heads, g.Queries, g.Keys),
            Value(g.Queries, g.Heads * g.HeadWidth), Value(g.Keys, g.Heads * g.HeadWidth))),
        ["mix"] = random => With(random, g => new OpCase(
            new HeadProductOp(HeadProductKind.Mix, g), TensorShape.PerExample(g.Queries, g.Heads * g.HeadWidth),
            Value(g.Heads, g.Queries, g.Keys), Value(g.Keys, g.Heads * g.HeadWidth))),
        ["transposed mix"] = random => With(random, g => new OpCase(
            new HeadProductOp(HeadProductKind.MixTransposed, g), TensorShape.PerExample(g.Keys, g.Heads * g.HeadWidth),
            Value(g.Heads, g.Queries, g.Keys), Value(g.Queries, g.Heads * g.HeadWidth))),
        ["attention softmax"] = random => Softmax(random, isCausal: false, hasLengths: false),
        ["causal attention softmax"] = random => Softmax(random, isCausal: true, hasLengths: false),
        ["attention softmax with lengths"] = random => Softmax(random, isCausal: false, hasLengths: true),
        ["causal attention softmax with lengths"] = random => Softmax(random, isCausal: true, hasLengths: true),
    };

    private static OpCase Softmax(Random random, bool isCausal, bool hasLengths) => With(random, g =>
    {
        TensorShape scores = TensorShape.PerExample(g.Heads, g.Queries, g.Keys);
        OpOperand[] operands = [Value(g.Heads, g.Queries, g.Keys)];
        if (hasLengths) operands = [.. operands, Lengths(g.Keys)];
        return new OpCase(new AttentionSoftmaxOp(g, isCausal, hasLengths), scores, operands);
    });

    private static OpCase With(Random random, Func<HeadGeometry, OpCase> make) =>
        make(new HeadGeometry(random.Next(1, 4), random.Next(1, 5), random.Next(1, 5), random.Next(1, 4)));
}
