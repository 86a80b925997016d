using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>
/// Valid networks, each a function of its seed: 1 to 5 dense layers of 1 to 40 units with and without bias and penalties, any
/// activations and dropout between and before them, every loss in turn with an end that fits it.
/// </summary>
internal static class RandomNetworks
{
    /// <summary>Sizes around those of vectors and of unrolled products, which are chosen more often than the rest.</summary>
    private static readonly int[] CriticalWidths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33];

    private static readonly LossKind[] Losses = Enum.GetValues<LossKind>();
    private static readonly ActivationKind[] Activations = Enum.GetValues<ActivationKind>();

    public static NetworkDeclaration Declaration(int seed)
    {
        var random = new Random(seed);
        LossKind loss = Losses[seed % Losses.Length];
        int inputs = Width(random);
        var layers = new List<LayerDeclaration>();
        int width = inputs;
        if (random.Next(5) == 0) AddBetween(layers, width, random);
        for (int remaining = random.Next(1, 6); remaining > 0; remaining--)
        {
            bool isLast = remaining == 1;
            width = isLast && IsOfClasses(loss) ? Math.Max(2, Width(random)) : Width(random);
            layers.Add(Dense(width, random));
            if (!isLast) AddBetween(layers, width, random);
        }

        AddEnd(layers, loss, width, random);
        NetworkDeclaration network = Declare.Network($"Random{seed}", inputs, loss, layers.ToArray());
        return random.Next(4) == 0 ? network with { L2 = 0.05 } : network;
    }

    private static int Width(Random random) => random.Next(2) == 0
        ? CriticalWidths[random.Next(CriticalWidths.Length)]
        : random.Next(1, 41);

    private static DenseDeclaration Dense(int units, Random random) => Declare.Dense(
        units,
        bias: random.Next(4) != 0,
        l1: random.Next(4) == 0 ? 0.01 : null,
        l2: random.Next(4) == 0 ? 0.1 : null);

    /// <summary>Nothing, an activation, dropout, or several of them in any order.</summary>
    private static void AddBetween(List<LayerDeclaration> layers, int width, Random random)
    {
        if (random.Next(8) == 0) layers.Add(Dropout(random));
        if (random.Next(8) != 0) layers.Add(Activation(width, random));
        if (random.Next(8) == 0) layers.Add(Activation(width, random));
        if (random.Next(3) == 0) layers.Add(Dropout(random));
        if (random.Next(12) == 0) layers.Add(Dropout(random));
    }

    private static void AddEnd(List<LayerDeclaration> layers, LossKind loss, int width, Random random)
    {
        if (IsOfClasses(loss)) layers.Add(Declare.Activation(random.Next(4) == 0 ? ActivationKind.LogSoftmax : ActivationKind.Softmax));
        else if (loss == LossKind.BinaryCrossEntropy) layers.Add(Declare.Activation(ActivationKind.Sigmoid));
        else if (random.Next(2) == 0) AddBetween(layers, width, random);
    }

    /// <summary>Whether a loss stands on probabilities of classes.</summary>
    private static bool IsOfClasses(LossKind loss) => loss is LossKind.CrossEntropy or LossKind.KlDivergence or LossKind.Distillation;

    private static DropoutDeclaration Dropout(Random random) => Declare.Dropout(random.Next(6) == 0 ? 1 : 0.5 + (random.Next(5) * 0.1));

    private static ActivationDeclaration Activation(int width, Random random)
    {
        ActivationKind kind = Activations[random.Next(Activations.Length)];
        if (kind is ActivationKind.Softmax or ActivationKind.LogSoftmax && width == 1) kind = ActivationKind.Tanh;
        double[] slopes = [0, 0.01, 0.3, 1];
        return Declare.Activation(kind, kind switch
        {
            ActivationKind.LeakyRelu => slopes[random.Next(slopes.Length)],
            ActivationKind.Elu => slopes[random.Next(1, slopes.Length)],
            _ => 0,
        });
    }
}
