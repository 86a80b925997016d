using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.CSharp.Members;

/// <summary>
/// The kernel methods of one network. A kernel is written without the names of layers, so that equal layers, and the methods for
/// training and inference, share it; methods appear in the order of their first use.
/// </summary>
internal sealed class KernelTable
{
    /// <summary>
    /// Stands on every kernel. Optimised at the first call, because a first, slow version would run for a whole epoch of a small
    /// network; never inlined, because what a method takes in counts against what may be inlined into it, and operations on lanes
    /// that are called instead cost ten times as much.
    /// </summary>
    public const string Attribute = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    private readonly Dictionary<string, string> nameOfDescription = new(StringComparer.Ordinal);
    private readonly List<Action<CSharpWriter>> descriptions = new();
    private readonly Dictionary<string, string> nameOfBody = new(StringComparer.Ordinal);
    private readonly NameSet names = new(ValueNames.Separator);
    private readonly List<Action<CSharpWriter>> writers = new();
    private readonly List<string> constants = new();
    private readonly Dictionary<string, int> numberOfConstant = new(StringComparer.Ordinal);

    private readonly CompilerRun? run;

    /// <param name="run">Cancels at any line of a kernel; null if nothing does.</param>
    public KernelTable(CompilerRun? run = null) => this.run = run;

    /// <summary>The name of the method with this text, which is added if it is new.</summary>
    /// <param name="wanted">The name it gets unless a different kernel has it.</param>
    /// <param name="write">Writes the method under the name it is given.</param>
    public string Add(string wanted, Action<CSharpWriter, string> write)
    {
        var probe = new CSharpWriter(run);
        write(probe, wanted);
        string body = probe.ToString();
        if (nameOfBody.TryGetValue(body, out string? known)) return known;

        string name = names.Unique(wanted);
        nameOfBody.Add(body, name);
        writers.Add(writer => write(writer, name));
        return name;
    }

    /// <summary>The name of a field with these numbers.</summary>
    public string AddConstant(IEnumerable<double> values)
    {
        string text = string.Join(", ", values.Select(value => $"T.CreateTruncating({Literals.Of(value)})"));
        if (!numberOfConstant.TryGetValue(text, out int number))
        {
            constants.Add(text);
            numberOfConstant.Add(text, number = constants.Count);
        }

        return "Constants" + Literals.Of(number);
    }

    /// <summary>The name of a field that holds a description.</summary>
    public string AddDescription(Description description)
    {
        string key = $"{description.Type}({string.Join(", ", description.Arguments)})";
        if (nameOfDescription.TryGetValue(key, out string? known)) return known;
        string name = names.Unique(description.Name);
        descriptions.Add(writer =>
        {
            writer.Summary(description.Summary + ".");
            writer.Call($"private static readonly {description.Type} {name} = new", description.Arguments, ";");
        });
        return nameOfDescription[key] = name;
    }

    public void Write(CSharpWriter writer)
    {
        for (int i = 0; i < constants.Count; i++)
        {
            writer.Line();
            writer.Line($"private static readonly T[] Constants{Literals.Of(i + 1)} = [{constants[i]}];");
        }

        foreach (Action<CSharpWriter> write in descriptions.Concat(writers))
        {
            writer.Line();
            write(writer);
        }
    }
}
