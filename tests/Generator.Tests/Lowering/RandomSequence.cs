using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Layers over a sequence whose size is followed, so that each fits what it is given.</summary>
/// <param name="random">Draws them.</param>
/// <param name="steps">Steps of the sequence.</param>
/// <param name="width">Features of a step, an even number.</param>
/// <param name="lengths">The input of lengths that recurrent layers may take, or null.</param>
internal sealed class RandomSequence(Random random, int steps, int width, string? lengths)
{
    private int count;

    public List<LayerDeclaration> Layers { get; } = [];

    public bool TakesLengths { get; private set; }

    private RecurrentKind Cell => (RecurrentKind)random.Next(3);

    public void AddLayer()
    {
        switch (random.Next(6))
        {
            case 0:
                AddRecurrent(returnSequences: true);
                break;
            case 1:
                width = 2 * random.Next(1, 4);
                Layers.Add(Convolution(ConvolutionKind.Conv1D, width, Row(random.Next(1, steps + 1), stride: 1, PaddingKind.Causal)));
                break;
            case 2:
                Layers.Add(Norm(random.Next(2) == 0 ? NormalizationKind.LayerNorm : NormalizationKind.RmsNorm));
                break;
            case 3:
                Layers.Add(new PositionalEncodingDeclaration(0, null, Learned: random.Next(2) == 0));
                break;
            case 4:
                AddAttention();
                break;
            default:
                width = 2 * random.Next(1, 4);
                Layers.Add(Declare.Dense(width) with { PerStep = true });
                Layers.Add(Activation(ActivationKind.Gelu));
                break;
        }
    }

    /// <summary>From a sequence to a vector.</summary>
    public void AddEnd()
    {
        if (random.Next(2) == 0) AddRecurrent(returnSequences: false);
        else Layers.Add(Flatten);
    }

    private void AddRecurrent(bool returnSequences)
    {
        bool isBidirectional = random.Next(3) == 0;
        string? own = random.Next(2) == 0 ? lengths : null;
        TakesLengths |= own is not null;
        int units = isBidirectional ? random.Next(1, 4) : 2 * random.Next(1, 4);
        Layers.Add(Recurrent(Cell, units, returnSequences, isBidirectional, own) with { Rectified = false });
        width = isBidirectional ? 2 * units : units;
    }

    /// <summary>Attention around which its input goes.</summary>
    private void AddAttention()
    {
        string before = "before" + LayerSource.Text(++count);
        Layers.Add(Norm(NormalizationKind.LayerNorm) with { Name = before });
        Layers.Add(Attend(heads: width % 4 == 0 ? random.Next(1, 3) : 1, causal: random.Next(2) == 0));
        Layers.Add(Merge(MergeKind.Add, null, before));
    }
}
