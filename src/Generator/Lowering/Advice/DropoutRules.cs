using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>Dropout where it does harm: on the prediction, directly before a batch normalisation, and much of it on the input.</summary>
internal static class DropoutRules
{
    private const double MinKeepOfInput = 0.8;

    public static void Check(NetworkBuilder network, ProblemSink problems)
    {
        LayerChain chain = network.Chain;
        var inputs = new DropoutInputs(network);
        foreach ((_, LayerLink head) in chain.Heads)
        {
            if (Dropout(head) is not null && chain.IsLast(head)) CheckLast(chain, problems, head);
        }

        foreach (LayerLink link in chain.Links)
        {
            if (link.Declared is NormalizationDeclaration { Normalization: NormalizationKind.BatchNorm } && !link.IsFrozen)
            {
                CheckBatchNorm(chain, problems, link);
            }

            if (Dropout(link) is { Keep: < MinKeepOfInput } dropout) CheckInput(inputs, problems, link, dropout);
        }
    }

    private static void CheckLast(LayerChain chain, ProblemSink problems, LayerLink last)
    {
        LayerLink? weighted = last;
        while (weighted?.Layer is DropoutDeclaration or ActivationDeclaration or FormulaActivationDeclaration) weighted = weighted.Producer;
        if (weighted is null) return;

        bool canMove = chain.CanRemove(last) && weighted.Declared.From is null && Corrections.StandTogether(last, weighted);
        problems.Report(Corrections.At(last, ProblemKind.DropoutLast, last.Text, weighted.Text) with
        {
            Others = Corrections.Sites(weighted),
            Fixes = Fix.List(
                canMove
                    ? Fix.Of(
                        $"Move it before {weighted.Text}", Edit.Remove(last.Declared.OwnSite),
                        Edit.InsertBefore(weighted.Declared.OwnSite, LayerText.Declared(last.Declared)))
                    : null,
                Corrections.Remove(chain, last)),
        });
    }

    /// <summary>
    /// Li, Chen, Hu and Yang 2018: between training and inference the variance shifts, and the running statistics are wrong.
    /// </summary>
    private static void CheckBatchNorm(LayerChain chain, ProblemSink problems, LayerLink normalization)
    {
        LayerLink? link = normalization.Producer;
        while (link?.Layer is ActivationDeclaration or FormulaActivationDeclaration or FlattenDeclaration) link = link.Producer;
        if (link is null || Dropout(link) is null) return;

        bool canMove = Corrections.StandTogether(link, normalization) && chain.CanRemove(link) && chain.CanRemove(normalization);
        problems.Report(Corrections.At(link, ProblemKind.DropoutBeforeBatchNorm, link.Text, normalization.Text) with
        {
            Others = Corrections.Sites(normalization),
            Fixes = Fix.List(
                Corrections.Remove(chain, link),
                canMove
                    ? Fix.Of(
                        $"Move it after {normalization.Text}", Edit.Remove(link.Declared.OwnSite),
                        Edit.InsertAfter(normalization.Declared.OwnSite, LayerText.Declared(link.Declared)))
                    : null),
        });
    }

    /// <summary>
    /// Srivastava et al. 2014 keep 0.8 of an input; denoising autoencoders, which predict their input, drop more on purpose.
    /// </summary>
    private static void CheckInput(DropoutInputs inputs, ProblemSink problems, LayerLink link, DropoutDeclaration dropout)
    {
        if (inputs.Of(link) is not { } input || inputs.IsPredicted(input)) return;
        string share = LayerText.Plain(Math.Round(100 * (1 - dropout.Keep), 2));
        problems.Report(Corrections.At(link, ProblemKind.InputDropout, link.Text, share, LayerText.Of(input)) with
        {
            Others = new[] { input.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of("Keep 0.8", Edit.SetArgument(link.Declared.OwnSite, 0, LayerText.Plain(MinKeepOfInput)))),
        });
    }

    private static DropoutDeclaration? Dropout(LayerLink link) => link.Layer is DropoutDeclaration { Keep: < 1 } dropout ? dropout : null;
}
