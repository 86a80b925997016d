using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>No window of a pool lies wholly in the padding, whatever its size, stride and padding.</summary>
public class PoolWindowTests
{
    private const int Largest = 9;

    [Fact]
    public void Every_window_of_an_accepted_pool_has_an_element()
    {
        int accepted = 0, refused = 0;
        for (int size = 1; size <= Largest; size++)
        {
            for (int kernel = 1; kernel <= Largest; kernel++)
            {
                for (int stride = 1; stride <= Largest; stride++)
                {
                    foreach (WindowDeclaration window in Windows(new WindowAxisDeclaration(kernel, stride, Dilation: 1)))
                    {
                        if (!IsAccepted(window))
                        {
                            Assert.True(window.Pad > kernel / 2, $"{window} was refused.");
                            refused++;
                            continue;
                        }

                        var axis = PaddedAxis.Of(window, "row", size, window.Rows);
                        if (!axis.Fits) continue;
                        AssertInside(axis.Geometry());
                        accepted++;
                    }
                }
            }
        }

        Assert.True(accepted > 1000 && refused > 1000, $"{accepted} pools were accepted and {refused} refused.");
    }

    private static IEnumerable<WindowDeclaration> Windows(WindowAxisDeclaration axis) =>
        Enumerable.Range(0, Largest).Select(pad => new WindowDeclaration(axis, axis, PaddingKind.Valid, pad))
            .Append(new WindowDeclaration(axis, axis, PaddingKind.Valid, null))
            .Append(new WindowDeclaration(axis, axis, PaddingKind.Same, null));

    private static bool IsAccepted(WindowDeclaration window)
    {
        var problems = new ProblemSink([]);
        return WindowRules.CheckSizes(problems, new PoolDeclaration(0, null, IsMax: true, Dimensions: 2, window), window);
    }

    private static void AssertInside(WindowAxis axis)
    {
        for (int window = 0; window < axis.Output; window++)
        {
            int start = (window * axis.Stride) - axis.Before;
            Assert.True(start < axis.Size && start + axis.Kernel > 0, $"Window {window} of {axis} holds no element.");
        }
    }
}
