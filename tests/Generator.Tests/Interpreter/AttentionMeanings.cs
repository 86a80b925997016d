using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Attention, head by head.</summary>
internal static class AttentionMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<HeadProductOp>((op, call) => call.PerExample((left, right) => Product(op, left, right))),
        OpMeaning.Of<AttentionSoftmaxOp>(Softmax),
    ];

    /// <summary>
    /// Visits all products: numbers of queries and keys lie at (step, head, i), scores at (head, query, key). The kinds differ in which
    /// of the three is the sum.
    /// </summary>
    private static double[] Product(HeadProductOp op, double[] left, double[] right)
    {
        HeadGeometry geometry = op.Geometry;
        int width = geometry.Heads * geometry.HeadWidth;
        TensorShape shape = op.Kind switch
        {
            HeadProductKind.Scores => geometry.Scores,
            HeadProductKind.Mix => geometry.QueryShape,
            _ => geometry.KeyShape,
        };
        var result = new double[shape.Length];
        for (int head = 0; head < geometry.Heads; head++)
        {
            for (int query = 0; query < geometry.Queries; query++)
            {
                for (int key = 0; key < geometry.Keys; key++)
                {
                    int score = (((head * geometry.Queries) + query) * geometry.Keys) + key;
                    for (int i = head * geometry.HeadWidth; i < (head + 1) * geometry.HeadWidth; i++)
                    {
                        int ofQuery = (query * width) + i;
                        int ofKey = (key * width) + i;
                        if (op.Kind == HeadProductKind.Scores) result[score] += left[ofQuery] * right[ofKey];
                        else if (op.Kind == HeadProductKind.Mix) result[ofQuery] += left[score] * right[ofKey];
                        else result[ofKey] += left[score] * right[ofQuery];
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Hidden keys have the probability 0, and so have all where every key is hidden.</summary>
    private static double[] Softmax(AttentionSoftmaxOp op, OpCall call)
    {
        HeadGeometry geometry = op.Geometry;
        return call[0].Chunk(geometry.Keys).SelectMany((scores, row) =>
        {
            int query = row % geometry.Queries;
            int example = row / geometry.Queries / geometry.Heads;
            int visible = geometry.Keys;
            if (op.IsCausal) visible = Math.Min(visible, query + geometry.Keys - geometry.Queries + 1);
            if (op.HasLengths) visible = Math.Min(visible, (int)call[1][example]);
            visible = Math.Max(visible, 0);
            double[] probabilities = visible == 0 ? [] : LossMeanings.Softmax(scores[..visible]);
            return probabilities.Concat(new double[geometry.Keys - visible]);
        }).ToArray();
    }
}
