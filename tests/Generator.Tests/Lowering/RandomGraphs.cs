using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Valid networks of images, sequences, branches and heads, each a function of its seed; the four kinds take turns.</summary>
internal static class RandomGraphs
{
    private static readonly ActivationKind[] Activations =
        [ActivationKind.Tanh, ActivationKind.Gelu, ActivationKind.Silu, ActivationKind.Softplus, ActivationKind.PRelu,
            ActivationKind.Sigmoid];

    private static readonly LossKind[] Regressions =
        [LossKind.MeanSquaredError, LossKind.Huber, LossKind.LogCosh, LossKind.MeanAbsoluteError];

    public static NetworkDeclaration Declaration(int seed)
    {
        var random = new Random(seed);
        return (seed % 4) switch
        {
            0 => Image(seed, random),
            1 => Sequence(seed, random),
            2 => Branches(seed, random),
            _ => Heads(seed, random),
        };
    }

    private static NetworkDeclaration Image(int seed, Random random)
    {
        var image = new RandomImage(random);
        InputDeclaration input = Input(image.Height, image.Width, image.Channels);
        for (int i = random.Next(2, 5); i > 0; i--) image.AddLayer();
        LayerDeclaration end = random.Next(2) == 0 ? Flatten : new GlobalPoolDeclaration(0, null, IsMax: random.Next(2) == 0);
        return Finish(seed, random, [input], [.. image.Layers, end]);
    }

    private static NetworkDeclaration Sequence(int seed, Random random)
    {
        int steps = random.Next(2, 6);
        int width = 2 * random.Next(1, 4);
        bool hasLengths = random.Next(2) == 0;
        var sequence = new RandomSequence(random, steps, width, hasLengths ? "length" : null);
        List<InputDeclaration> inputs = [(random.Next(3) == 0 ? Input(steps) : Input(steps, width)) with { Name = "values" }];
        if (inputs[0].Shape.Count == 1) sequence.Layers.Add(new EmbeddingDeclaration(0, null, Vocabulary: random.Next(2, 7), width));
        for (int i = random.Next(1, 4); i > 0; i--) sequence.AddLayer();
        sequence.AddEnd();
        if (sequence.TakesLengths) inputs.Add(Input(1) with { Name = "length" });
        return Finish(seed, random, inputs, sequence.Layers);
    }

    /// <summary>Layers that are added, multiplied, put side by side, shared and repeated in blocks.</summary>
    private static NetworkDeclaration Branches(int seed, Random random)
    {
        int width = random.Next(2, 20);
        List<LayerDeclaration> layers =
            [Declare.Dense(width) with { Name = "a" }, Activation(Pick(random, Activations)) with { Name = "b" }];
        var known = new List<string> { "a", "b" };
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            string name = "v" + LayerSource.Text(i);
            LayerDeclaration next = random.Next(4) switch
            {
                0 => Merge(random.Next(2) == 0 ? MergeKind.Add : MergeKind.Multiply, name, Pick(random, known), known[^1]),
                1 => new SharedDeclaration(0, name, "c"),
                2 => Use("Residual" + name, random.Next(1, 4), Declare.Dense(width), Activation(Pick(random, Activations)),
                    new AddInputDeclaration(0, null)),
                _ => Declare.Dense(width) with { Name = name },
            };
            if (next is SharedDeclaration && !known.Contains("c")) next = Declare.Dense(width) with { Name = name = "c" };
            if (next is UseDeclaration) next = next with { Name = name };
            layers.Add(next);
            known.Add(name);
        }

        layers.Add(Merge(MergeKind.Concat, "all", [.. known]));
        if (random.Next(2) == 0) layers.Add(new DropoutDeclaration(0, null, 0.75));
        return Finish(seed, random, [Input(random.Next(1, 10))], layers);
    }

    /// <summary>Two inputs, and two or three losses with weights of their own.</summary>
    private static NetworkDeclaration Heads(int seed, Random random)
    {
        int width = random.Next(2, 12);
        List<LayerDeclaration> layers =
        [
            Declare.Dense(width) with { Name = "l", From = "left" }, Declare.Dense(width) with { Name = "r", From = "right" },
            Merge(random.Next(2) == 0 ? MergeKind.Add : MergeKind.Concat, "body", "l", "r"),
            Activation(Pick(random, Activations)) with { Name = "seen" },
        ];
        var losses = new List<LossDeclaration>();
        for (int i = random.Next(2, 4); i > 0; i--)
        {
            string name = "head" + LayerSource.Text(i);
            int outputs = random.Next(2, 5);
            bool isOfClasses = random.Next(3) == 0;
            layers.Add(Declare.Dense(outputs) with { Name = name + "z", From = "seen" });
            if (isOfClasses) layers.Add(Activation(ActivationKind.Softmax) with { Name = name });
            losses.Add(new LossDeclaration(0, isOfClasses ? LossKind.CrossEntropy : Pick(random, Regressions), Delta: 0.7)
            {
                From = isOfClasses ? name : name + "z",
                Name = name,
                Weight = 0.25 * random.Next(1, 8),

                // Targets of several heads do not sum to 1 in a row, as a weighted cross-entropy allows.
                ClassWeights = isOfClasses ? Enumerable.Range(1, outputs).Select(c => c * 0.5).ToEquatableArray() : default,
                ExampleWeights = random.Next(3) == 0,
            });
        }

        NetworkDeclaration network = Named(
            seed, LossKind.MeanSquaredError,
            [Input(random.Next(1, 9)) with { Name = "left" }, Input(random.Next(1, 9)) with { Name = "right" }], layers);
        return network with { Losses = losses.ToEquatableArray() };
    }

    private static NetworkDeclaration Finish(int seed, Random random, IEnumerable<InputDeclaration> inputs, List<LayerDeclaration> layers)
    {
        LayerDeclaration[] end = random.Next(3) switch
        {
            0 => [Declare.Dense(random.Next(2, 6)), Activation(ActivationKind.Softmax)],
            1 => [Declare.Dense(random.Next(1, 4)), Activation(ActivationKind.Sigmoid)],
            _ => [Declare.Dense(random.Next(1, 18))],
        };
        LossKind loss = end.Length == 1 ? Pick(random, Regressions)
            : end[1] is ActivationDeclaration { Activation: ActivationKind.Softmax } ? LossKind.CrossEntropy : LossKind.BinaryCrossEntropy;
        return Named(seed, loss, inputs, [.. layers, .. end]);
    }

    private static NetworkDeclaration Named(int seed, LossKind loss, IEnumerable<InputDeclaration> inputs, List<LayerDeclaration> layers) =>
        Of($"Graph{LayerSource.Text(seed)}", loss, inputs.ToArray(), layers.ToArray());

    private static T Pick<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
