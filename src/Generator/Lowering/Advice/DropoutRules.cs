using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>Dropout where it does harm: on the prediction, right before a batch normalisation, and much of it on the input.</summary>
internal static class DropoutRules
{
    private const double LeastOfInput = 0.8;

    public static void Check(LoweringContext context)
    {
        LayerChain chain = context.Chain;
        foreach ((_, LayerLink head) in chain.Heads)
        {
            if (Dropout(head) is not null && chain.IsLast(head)) CheckLast(context, head);
        }

        foreach (LayerLink link in chain.Links)
        {
            if (link.Declared is NormalizationDeclaration { Normalization: NormalizationKind.BatchNorm } && !link.IsFrozen) CheckBatchNorm(context, link);
            if (Dropout(link) is { Keep: < LeastOfInput } dropout) CheckInput(context, link, dropout);
        }
    }

    private static void CheckLast(LoweringContext context, LayerLink last)
    {
        LayerChain chain = context.Chain;
        LayerLink? before = last;
        while (before?.Layer is DropoutDeclaration or ActivationDeclaration or FormulaActivationDeclaration) before = before.Before;
        if (before is null) return;

        bool canMove = chain.CanRemove(last) && before.Declared.From is null && Corrections.StandTogether(last, before);
        context.Report(Corrections.At(last, ProblemKind.DropoutLast, last.Text, before.Text) with
        {
            Others = Corrections.Sites(before),
            Fixes = Fix.List(
                canMove
                    ? Fix.Of($"Move it before {before.Text}", Edit.Remove(last.Declared.OwnSite), Edit.InsertBefore(before.Declared.OwnSite, LayerText.Declared(last.Declared)))
                    : null,
                Corrections.Remove(chain, last)),
        });
    }

    /// <summary>Li, Chen, Hu and Yang 2018: between training and inference the variance shifts, and the running statistics are wrong.</summary>
    private static void CheckBatchNorm(LoweringContext context, LayerLink normalization)
    {
        LayerChain chain = context.Chain;
        LayerLink? link = normalization.Before;
        while (link?.Layer is ActivationDeclaration or FormulaActivationDeclaration or FlattenDeclaration) link = link.Before;
        if (link is null || Dropout(link) is null) return;

        bool canMove = Corrections.StandTogether(link, normalization) && chain.CanRemove(link) && chain.CanRemove(normalization);
        context.Report(Corrections.At(link, ProblemKind.DropoutBeforeBatchNorm, link.Text, normalization.Text) with
        {
            Others = Corrections.Sites(normalization),
            Fixes = Fix.List(
                Corrections.Remove(chain, link),
                canMove
                    ? Fix.Of(
                        $"Move it behind {normalization.Text}", Edit.Remove(link.Declared.OwnSite),
                        Edit.InsertAfter(normalization.Declared.OwnSite, LayerText.Declared(link.Declared)))
                    : null),
        });
    }

    /// <summary>Srivastava et al. 2014 keep 0.8 of an input; denoising autoencoders, which predict their input, drop more on purpose.</summary>
    private static void CheckInput(LoweringContext context, LayerLink link, DropoutDeclaration dropout)
    {
        if (InputOf(context, link) is not { } input) return;
        int length = input.Shape.Aggregate(1, (product, size) => product * size);
        if (context.Chain.Heads.Any(head => context.Graph[head.Link.Value.Node].Shape.Length == length)) return;

        string share = LayerText.Plain(Math.Round(100 * (1 - dropout.Keep), 2));
        context.Report(Corrections.At(link, ProblemKind.InputDropout, link.Text, share, LayerText.Of(input)) with
        {
            Others = new[] { input.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of("Keep 0.8", Edit.SetArgument(link.Declared.OwnSite, 0, LayerText.Plain(LeastOfInput)))),
        });
    }

    /// <summary>The input that a layer takes as it is, or in other axes.</summary>
    private static InputDeclaration? InputOf(LoweringContext context, LayerLink link)
    {
        while (link.Before is { } before)
        {
            if (before.Layer is not (FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration or GaussianNoiseDeclaration)) return null;
            link = before;
        }

        int place = link.Sources.Count == 1 ? LayerNames.Of(context.Declaration.Inputs).ToList().IndexOf(link.Sources[0]) : -1;
        return place < 0 ? null : context.Declaration.Inputs[place];
    }

    private static DropoutDeclaration? Dropout(LayerLink link) => link.Layer is DropoutDeclaration { Keep: < 1 } dropout ? dropout : null;
}
