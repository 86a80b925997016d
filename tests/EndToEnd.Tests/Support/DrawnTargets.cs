using Lamina.Randomness;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Random targets for every head that its loss allows.</summary>
internal static class DrawnTargets
{
    /// <summary>One in this number of targets is missing if that is allowed.</summary>
    private const int MissingOneIn = 4;

    public static double[] Of(NetworkDescription network, int count, PhiloxStream random)
    {
        var targets = new double[count * network.TargetLength];
        for (int example = 0; example < count; example++)
        {
            Span<double> row = targets.AsSpan(example * network.TargetLength, network.TargetLength);
            foreach (HeadDescription head in network.Heads) Draw(head, row.Slice(head.TargetOffset, head.TargetLength), random);
        }

        return targets;
    }

    private static void Draw(HeadDescription head, Span<double> targets, PhiloxStream random)
    {
        foreach (ref double target in targets[..head.LabelLength])
        {
            target = head switch
            {
                { Loss: nameof(Loss.Hinge) } => random.NextDouble() < 0.5 ? -1 : 1,
                { Task: NetworkTask.Regression } => 2 * random.NextNormal(),
                _ => random.NextDouble(),
            };
        }

        if (head.Task == NetworkTask.Classes)
        {
            for (int i = 0; i < head.Length; i += Classes(head)) Normalize(targets.Slice(i, Classes(head)));

            // The logits of a teacher follow the labels.
            foreach (ref double logit in targets[head.Length..head.LabelLength]) logit = 2 * random.NextNormal();
        }

        if (head.AllowsMissingTargets) Miss(targets[..head.LabelLength], head.Task == NetworkTask.Classes ? Classes(head) : 1, random);
        if (head.HasExampleWeights) targets[^1] = random.NextInt32(3) == 0 ? 0 : 0.5 + random.NextDouble();
    }

    /// <summary>Number of columns of one decision.</summary>
    public static int Classes(HeadDescription head) => head.Classes == 0 ? head.Length : head.Classes;

    private static void Normalize(Span<double> probabilities)
    {
        double sum = 0;
        foreach (double probability in probabilities) sum += probability;
        foreach (ref double probability in probabilities) probability /= sum;
    }

    private static void Miss(Span<double> targets, int together, PhiloxStream random)
    {
        for (int i = 0; i < targets.Length; i += together)
        {
            if (random.NextInt32(MissingOneIn) == 0) targets.Slice(i, together).Fill(double.NaN);
        }
    }
}
