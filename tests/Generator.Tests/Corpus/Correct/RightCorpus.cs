namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>The table of all declarations about which nothing is to be said: architectures of the literature and of courses.</summary>
internal static class RightCorpus
{
    public static readonly IReadOnlyList<RightNetwork> All =
    [
        .. DenseNetworks.All, .. ClassicConvolutions.All, .. ResidualConvolutions.All, .. ImageToImageNetworks.All, .. RecurrentModels.All,
        .. TransformerModels.All, .. SeveralHeads.All, .. HostForms.All,
    ];
}
