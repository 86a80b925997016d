using Lamina.Generator.Declarations;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Layers over an image whose size is followed, so that each fits what it is given.</summary>
internal sealed class RandomImage(Random random)
{
    private const int LargestSide = 7;

    public int Height { get; private set; } = random.Next(3, LargestSide);

    public int Width { get; private set; } = random.Next(3, LargestSide);

    public int Channels { get; private set; } = random.Next(1, 5);

    public List<LayerDeclaration> Layers { get; } = [];

    public void AddLayer()
    {
        switch (random.Next(9))
        {
            case 0:
                int groups = Divisor();
                AddConvolution(ConvolutionKind.Conv2D, groups * random.Next(1, 4), groups);
                break;
            case 1:
                AddConvolution(ConvolutionKind.SeparableConv2D, random.Next(1, 5), groups: 1);
                break;
            case 2:
                int multiplier = random.Next(1, 3);
                AddConvolution(ConvolutionKind.DepthwiseConv2D, multiplier, groups: 1);
                Channels = Channels * multiplier;
                break;
            case 3:
                WindowDeclaration window = Slide();
                Layers.Add(Pool(isMax: random.Next(2) == 0, window));
                break;
            case 4:
                Layers.Add(Norm(NormalizationKind.GroupNorm, Divisor()));
                break;
            case 5:
                NormalizationKind[] kinds = [NormalizationKind.BatchNorm, NormalizationKind.LayerNorm, NormalizationKind.RmsNorm];
                Layers.Add(Norm(kinds[random.Next(kinds.Length)]));
                break;
            case 6:
                Layers.Add(new DropoutDeclaration(0, null, 0.5, IsSpatial: random.Next(2) == 0));
                break;
            case 7 when 2 * Math.Max(Height, Width) <= LargestSide:
                Upscale();
                break;
            default:
                Layers.Add(new ZeroPadDeclaration(0, null, 1, 0, random.Next(2), 1));
                Height++;
                Width += ((ZeroPadDeclaration)Layers[^1]).Left + 1;
                break;
        }
    }

    private void AddConvolution(ConvolutionKind kind, int filters, int groups)
    {
        Layers.Add(Convolution(kind, filters, Slide(), groups));
        if (kind != ConvolutionKind.DepthwiseConv2D) Channels = filters;
        ActivationKind[] activations = [ActivationKind.Tanh, ActivationKind.Gelu, ActivationKind.PRelu];
        if (random.Next(2) == 0) Layers.Add(Activation(activations[random.Next(activations.Length)]));
    }

    private void Upscale()
    {
        if (random.Next(2) == 0)
        {
            Layers.Add(new UpsampleDeclaration(0, null, 2));
        }
        else
        {
            Channels = random.Next(1, 4);
            Layers.Add(Convolution(ConvolutionKind.ConvTranspose2D, Channels, Window(2, stride: 2)));
        }

        Height *= 2;
        Width *= 2;
    }

    /// <summary>A window that fits, and the size it leaves.</summary>
    private WindowDeclaration Slide()
    {
        int kernel = random.Next(1, Math.Min(4, Math.Min(Height, Width) + 1));
        int stride = random.Next(1, 3);
        bool isSame = random.Next(2) == 0;
        Height = isSame ? ((Height - 1) / stride) + 1 : ((Height - kernel) / stride) + 1;
        Width = isSame ? ((Width - 1) / stride) + 1 : ((Width - kernel) / stride) + 1;
        return Window(kernel, stride, isSame ? PaddingKind.Same : PaddingKind.Valid);
    }

    private int Divisor()
    {
        int[] divisors = Enumerable.Range(1, Channels).Where(n => Channels % n == 0).ToArray();
        return divisors[random.Next(divisors.Length)];
    }
}
