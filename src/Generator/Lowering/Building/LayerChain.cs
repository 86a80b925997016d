using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Producers and consumers, for rules about layers that follow one another wherever they were declared.</summary>
internal sealed class LayerChain
{
    private readonly List<LayerLink> links = new();
    private readonly Dictionary<LayerPath, LayerLink> byName = new();
    private readonly Dictionary<LayerPath, List<LayerLink>> consumers = new();
    private readonly HashSet<LayerPath> shared = new();
    private readonly List<(LossDeclaration Loss, LayerLink Link)> heads = new();
    private readonly Dictionary<LayerLink, List<LossDeclaration>> losses = new();

    /// <summary>In the order of lowering.</summary>
    public IReadOnlyList<LayerLink> Links => links;

    /// <summary>The losses on layers; those on inputs are left out.</summary>
    public IReadOnlyList<(LossDeclaration Loss, LayerLink Link)> Heads => heads;

    public void Add(LayerLink link)
    {
        link.Producer = link.Sources.Count == 1 ? Find(link.Sources[0]) : null;
        links.Add(link);
        byName[link.Name] = link;
        foreach (LayerPath source in link.Sources)
        {
            if (!consumers.TryGetValue(source, out List<LayerLink>? known)) consumers[source] = known = new List<LayerLink>();
            known.Add(link);
        }
    }

    public void AddShared(LayerPath name) => shared.Add(name);

    public void AddHead(LossDeclaration loss, LayerValue value)
    {
        if (Find(value.Layer) is not { } link) return;
        heads.Add((loss, link));
        if (!losses.TryGetValue(link, out List<LossDeclaration>? known)) losses[link] = known = new List<LossDeclaration>();
        known.Add(loss);
    }

    /// <summary>The losses on a layer.</summary>
    public IReadOnlyList<LossDeclaration> LossesOn(LayerLink link) =>
        losses.TryGetValue(link, out List<LossDeclaration>? known) ? known : Array.Empty<LossDeclaration>();

    /// <summary>The layer of a full name; null for an input.</summary>
    public LayerLink? Find(LayerPath name) => byName.TryGetValue(name, out LayerLink? link) ? link : null;

    /// <summary>The only consumer of a layer's output; null where there are several, or a loss is on it.</summary>
    public LayerLink? SoleConsumer(LayerLink link) =>
        !IsHead(link) && consumers.TryGetValue(link.Name, out List<LayerLink>? known) && known.Count == 1 && known[0].Producer == link
            ? known[0]
            : null;

    /// <summary>Whether a loss is on the layer.</summary>
    public bool IsHead(LayerLink link) => losses.ContainsKey(link);

    /// <summary>Whether no layer consumes its output.</summary>
    public bool IsLast(LayerLink link) => !consumers.ContainsKey(link.Name);

    /// <summary>Whether [Shared] uses its tensors again.</summary>
    public bool IsShared(LayerLink link) => shared.Contains(link.Name);

    /// <summary>Whether the layer could be removed from the source with every reference still valid.</summary>
    public bool CanRemove(LayerLink link) =>
        link.Declared.From is null
        && !IsShared(link)
        && !LossesOn(link).Any(loss => loss.From is not null)
        && !(consumers.TryGetValue(link.Name, out List<LayerLink>? known) && known.Any(consumer => consumer.ReadsByName));
}
