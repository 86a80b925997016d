using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>
/// Deep stacks of saturating activations. With weights that keep variances, each multiplies the deviation of the gradients by √E[g′(z)²],
/// z from 𝒩(0, 1) (Glorot and Bengio 2010): five sigmoids leave less than a thousandth of it, and it takes nineteen tanh.
/// </summary>
internal static class GradientFlowRules
{
    private const double MinFactor = 1e-3;

    /// <summary>√E[g′(z)²] for standard normal z.</summary>
    private static readonly Dictionary<ActivationKind, double> Factors = new()
    {
        [ActivationKind.Sigmoid] = 0.2117,
        [ActivationKind.HardSigmoid] = 0.1664,
        [ActivationKind.Tanh] = 0.6815,
        [ActivationKind.HardTanh] = 0.8263,
    };

    public static void Check(LayerChain chain, ProblemSink problems)
    {
        var runs = new Dictionary<LayerLink, Run>();
        foreach (LayerLink link in chain.Links)
        {
            if (link.IsFrozen || EndsRun(link)) continue;
            Run run = link.Producer is { } before && chain.SoleConsumer(before) == link && runs.TryGetValue(before, out Run? known)
                ? known
                : new Run();
            runs[link] = run;
            if (link.Activation is { } kind && Factors.TryGetValue(kind, out double factor) && !IsUndone(chain, link))
            {
                run.Add(link, factor);
            }
        }

        foreach (Run run in runs.Values.Distinct().Where(run => run.Factor <= MinFactor)) Report(chain, problems, run);
    }

    /// <summary>After these the gradient has its size again, or another path.</summary>
    private static bool EndsRun(LayerLink link) => link.Layer
        is NormalizationDeclaration or MergeDeclaration or AddInputDeclaration or RecurrentDeclaration or AttentionDeclaration
            or FormulaActivationDeclaration;

    /// <summary>A cross-entropy cancels its activation's derivative: the gradient is ŷ − y.</summary>
    private static bool IsUndone(LayerChain chain, LayerLink link) =>
        chain.LossesOn(link).Any(loss => loss.Formula is null && loss.Loss == LossKind.BinaryCrossEntropy);

    private static void Report(LayerChain chain, ProblemSink problems, Run run)
    {
        LayerLink last = run.Activations[run.Activations.Count - 1];
        List<LayerLink> hidden = run.Activations.Where(link => !chain.IsHead(link)).ToList();
        Edit[] edits = hidden.Select(link => Corrections.ReplaceEdit(link, ActivationKind.Relu)).Distinct().ToArray();
        problems.Report(Corrections.At(
            last, ProblemKind.VanishingGradients, last.Text, LayerText.Plain(run.Activations.Count), Share(run.Factor)) with
        {
            Others = run.Activations.Take(run.Activations.Count - 1).Select(link => link.Declared.OwnSite).Distinct().ToEquatableArray(),
            Fixes = Fix.List(Fix.Of("Replace all of them by Relu", edits)),
        });
    }

    /// <summary>As "one in n", with n rounded to one digit.</summary>
    private static string Share(double factor)
    {
        double parts = 1 / factor;
        double power = Math.Pow(10, Math.Floor(Math.Log10(parts)));
        return parts >= 1e6 ? "less than a millionth" : $"about 1/{LayerText.Number((long)(Math.Floor(parts / power) * power))}";
    }

    private sealed class Run
    {
        public double Factor { get; private set; } = 1;

        public List<LayerLink> Activations { get; } = new();

        public void Add(LayerLink link, double factor)
        {
            Factor *= factor;
            Activations.Add(link);
        }
    }
}
