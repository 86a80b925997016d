using Lamina.Devices;
using Lamina.Generator.Tests.Emission.Gpu.Ilgpu;
using Lamina.Generator.Tests.Emission.Gpu.Support;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>The scalar formulas on devices against 60 digits, within the bound that docs/numerics.md states for devices.</summary>
[Collection("OpenCL")]
public class DeviceAccuracyTests
{
    /// <summary>OpenCL allows 16 units in the last place, 2e-6, for a power; the far tail of Φ needs more.</summary>
    private const double Limit = 3e-6;

    [SkippableFact]
    public void Formulas_on_OpenCl_are_accurate()
    {
        using DeviceSession session = TestDevice.Open(OpenClTiles.All["16 items"]);
        using DeviceKernels kernels = session.Load(new FormulaKernels());
        Check(session, kernel => kernels[kernel].Begin());
    }

    [Fact]
    public void Formulas_on_Ilgpu_are_accurate()
    {
        using IlgpuProject project = IlgpuProject.Open(FormulaKernels.All);
        Check(project.Session, kernel => project[kernel]);
    }

    private static void Check(DeviceSession session, Func<int, DeviceLaunch> launches)
    {
        var errors = new List<string>();
        foreach (string name in MeasuredFormula.All.Keys)
        {
            (float[] values, float[] slopes) = FormulaKernels.Run(session, launches, name);
            FormulaBound[] bounds = FormulaBound.Table[name];
            Compare(FormulaPoints.All[name].Values, values, bounds[0]);
            Compare(FormulaPoints.All[name].Slopes, slopes, bounds[2]);

            void Compare(double[] expected, float[] actual, FormulaBound bound)
            {
                for (int i = 0; i < expected.Length; i++)
                {
                    double error = bound.Error(actual[i], expected[i], isSingle: true);
                    if (error <= Math.Max(Limit, 2 * bound.Limit)) continue;
                    string at = string.Join(", ", FormulaPoints.All[name].Arguments.Select(row => row[i].ToString("R")));
                    errors.Add(FormattableString.Invariant($"{name}: at {at} {actual[i]:R}, not {expected[i]:R}; error {error:E2}"));
                    break;
                }
            }
        }

        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }
}
