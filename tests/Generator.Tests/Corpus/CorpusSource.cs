using System.Text;

namespace Lamina.Generator.Tests.Corpus;

/// <summary>The file of a row: a network called Net in a namespace of the row's own, and what stands around it.</summary>
internal static class CorpusSource
{
    /// <summary>The namespace of the file with this number.</summary>
    public static string Namespace(int number) => $"N{number}";

    /// <summary>The attributes of a network without members.</summary>
    public static string Network(string attributes) => Network(attributes, "Net");

    /// <summary>The attributes of a network and its name, which carries the mark where the class is at fault.</summary>
    public static string Network(string attributes, string name) => $"[Network, {attributes}]\npublic partial class {name};\n";

    /// <summary>The attributes of a network that is compiled for devices as well.</summary>
    public static string DeviceNetwork(string attributes) =>
        $"[Network(Targets = Targets.Cpu | Targets.OpenCl), {attributes}]\npublic partial class Net;\n";

    /// <summary>A method that works with a network <c>net</c> and numbers <c>pixels</c> of any count.</summary>
    public static string User(string statements) =>
        $"\ninternal sealed class User\n{{\n    public void Use(Net net, float[] pixels)\n    {{\n        {statements}\n    }}\n}}\n";

    /// <summary>The whole file.</summary>
    public static string File(int number, string source) => new StringBuilder("using System;\nusing System.Linq;\nusing Lamina;\n")
        .Append(source.Contains("Trainer", StringComparison.Ordinal) ? "using Lamina.Training;\n" : "")
        .Append(source.Contains("Dataset", StringComparison.Ordinal)
            || source.Contains("OneHot", StringComparison.Ordinal) ? "using Lamina.Data;\n" : "")
        .Append("\nnamespace ").Append(Namespace(number)).Append(";\n\n").Append(source).ToString();
}
