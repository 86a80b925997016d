namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>
/// The table of all faults. Their kinds are those that studies of deep-learning programs report: Zhang et al. 2018, "An Empirical Study on
/// TensorFlow Program Bugs"; Islam et al. 2019, "A Comprehensive Study on Deep Learning Bug Characteristics"; Humbatova et al. 2020,
/// "Taxonomy of Real Faults in Deep Learning Systems"; Lagouvardos et al. 2020, "Static Analysis of Shape in TensorFlow Programs".
/// </summary>
internal static class FaultCorpus
{
    public static readonly IReadOnlyList<Fault> All =
    [
        .. FlatteningFaults.All, .. ChannelFaults.All, .. WindowFaults.All, .. SequenceFaults.All, .. LastLayerFaults.All,
            .. TargetFaults.All,
        .. MergeFaults.All, .. BlockFaults.All, .. ReferenceFaults.All, .. TrainingFaults.All, .. HostFaults.All, .. FormulaFaults.All,
        .. UsageFaults.All,
       
    ];
}
