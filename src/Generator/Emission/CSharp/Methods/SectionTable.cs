using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>A network's methods for sections of blocks: equal sections share one.</summary>
internal sealed class SectionTable
{
    private readonly KernelTable kernels;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public SectionTable(KernelTable kernels) => this.kernels = kernels;

    /// <summary>The name of the method for a section, which is added unless an equal section has one.</summary>
    public string Add(BlockSection section)
    {
        if (names.TryGetValue(section.Key, out string? known)) return known;
        string block = section.Block.Name;
        bool isBackward =
            section.Calls.Any(call => call.Group.Kind == GroupKind.ParameterGradients || call.Group.Stored.Any(section.IsGradient));
        string wanted = char.ToUpperInvariant(block[0]) + block.Substring(1) + (isBackward ? "Backward" : "Forward");
        return names[section.Key] = kernels.Add(wanted, section.WriteMethod);
    }
}
