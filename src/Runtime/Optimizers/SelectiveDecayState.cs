
namespace Lamina.Optimizers;

/// <summary>The state of <see cref="AdamW"/> when only weights decay: the block is updated segment by segment, each element once.</summary>
internal sealed class SelectiveDecayState : RuleState<AdamRule>
{
    private readonly (int End, bool Decays)[] segments;

    public SelectiveDecayState(int length, AdamRule rule, NetworkDescription network)
        : base(length, rule)
    {
        RequireFit(network, length, nameof(length));
        segments = Segments(network, length);
    }

    /// <summary>Throws unless the length fits the network.</summary>
    public static void RequireFit(NetworkDescription network, int length, string name)
    {
        if (length == network.BlockLength || length == network.TrainableLength) return;

        throw new ArgumentException(
            $"The weights of {network.Name} are to decay; its block has {network.BlockLength} numbers, {network.TrainableLength} of them "
            + $"trainable, not {length}.",
            name);
    }

    protected override void Apply(Span<float> parameters, ReadOnlySpan<float> gradients, double learningRate)
    {
        Rule.Begin(learningRate);
        UpdatePart(parameters, gradients, first: 0);
    }

    internal override bool TryBeginParts(double learningRate)
    {
        Rule.Begin(learningRate);
        return true;
    }

    internal override void UpdatePart(Span<float> parameters, ReadOnlySpan<float> gradients, int first)
    {
        AdamRule withoutDecay = Rule.WithoutDecay();
        int start = first, last = first + parameters.Length;
        foreach ((int end, bool decays) in segments)
        {
            int count = Math.Min(end, last) - start;
            if (count <= 0) continue;
            FusedUpdate.Run(
                ref decays ? ref Rule : ref withoutDecay, parameters.Slice(start - first, count), gradients.Slice(start - first, count),
                Averages.FirstOf(start, count), Averages.SecondOf(start, count));
            start += count;
        }
    }

    /// <summary>Divides the block where decay begins or ends; an alignment gap belongs to the tensor before it.</summary>
    private static (int End, bool Decays)[] Segments(NetworkDescription network, int length)
    {
        var segments = new List<(int End, bool Decays)>();
        bool decays = false;
        foreach (ParameterDescription parameter in network.Parameters)
        {
            bool weight = parameter.Shape.Count >= 2;
            if (weight == decays || parameter.Offset >= length) continue;

            if (parameter.Offset > 0) segments.Add((parameter.Offset, decays));
            decays = weight;
        }

        segments.Add((length, decays));
        return [.. segments];
    }
}
