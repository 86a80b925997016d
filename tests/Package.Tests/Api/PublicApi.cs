using System.ComponentModel;
using System.Runtime.Loader;
using Mono.Cecil;
using PublicApiGenerator;

namespace Lamina.Package.Tests.Api;

/// <summary>The public types and members of an assembly, as C# without bodies.</summary>
internal static class PublicApi
{
    /// <summary>The assemblies of both packages.</summary>
    public static readonly IReadOnlyList<string> Assemblies =
        ["Lamina.Dsl", "Lamina.Kernels", "Lamina.Runtime", "Lamina.Devices", "Lamina.Training", Csv];

    private const string Csv = "Lamina.Csv";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="framework">The framework that it is built for.</param>
    public static string Of(string assembly, string framework)
    {
        string file = FileOf(assembly, framework);

        // A context of its own, because the process can load only one build of an assembly. No code of it runs.
        var context = new AssemblyLoadContext($"{assembly} {framework}", isCollectible: true);
        string members = context.LoadFromAssemblyPath(file).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd('\n');
        context.Unload();
        return string.Concat(Hidden(file).Select(name => $"// Hidden from completion: {name}\n")) + members + "\n";
    }

    /// <summary>The public types that completion does not show, which the generator of the text does not print.</summary>
    private static IEnumerable<string> Hidden(string file)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(file);
        return assembly.MainModule.Types
            .Where(type => type.IsPublic && type.CustomAttributes.Any(one => one.AttributeType.Name == nameof(EditorBrowsableAttribute)))
            .Select(type => type.FullName).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The copy in the output of the package's project, which has every assembly for each framework.</summary>
    private static string FileOf(string assembly, string framework) => Repository.PathOf(
        $"src/{(assembly == Csv ? "Csv" : "Package")}/bin/{Checkout.Configuration}/{framework}/{assembly}.dll");
}
