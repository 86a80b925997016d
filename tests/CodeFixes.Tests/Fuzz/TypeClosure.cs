using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>Cuts the files of a folder into small sources: a network with the types that it names, directly or through others.</summary>
internal sealed class TypeClosure(IReadOnlyList<CompilationUnitSyntax> files)
{
    private readonly List<(int File, MemberDeclarationSyntax Type, string Name)> types =
        [.. files.SelectMany((file, i) => TopLevel(file).Select(type => (i, type, Named(type))))];

    /// <summary>Name of each network and the texts of its files, each with the file's usings and namespace.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Files)> Networks() =>
        types.Where(row => IsNetwork(row.Type)).Select(row => row.Name).Distinct().Select(name => (name, Source(name)));

    private IReadOnlyList<string> Source(string name)
    {
        var names = new HashSet<string> { name };
        int before;
        do
        {
            before = names.Count;
            foreach (MemberDeclarationSyntax type in types.Where(row => names.Contains(row.Name)).Select(row => row.Type).ToList())
            {
                names.UnionWith(type.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                    .Select(token => token.ValueText).Where(text => types.Exists(row => row.Name == text)));
            }
        }
        while (names.Count > before);

        return [.. files.Select(
            (file, i) => Text(file, types.Where(row => row.File == i && names.Contains(row.Name)).Select(row => row.Type)))
            .Where(text => text.Length > 0)];
    }

    private static string Text(CompilationUnitSyntax file, IEnumerable<MemberDeclarationSyntax> kept)
    {
        string body = string.Concat(kept.Select(type => type.ToFullString()));
        if (body.Length == 0) return "";
        BaseNamespaceDeclarationSyntax? space = file.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        return string.Concat(file.Usings.Select(line => line.ToFullString()))
            + (space is null ? "" : $"\nnamespace {space.Name};\n") + body;
    }

    private static IEnumerable<MemberDeclarationSyntax> TopLevel(CompilationUnitSyntax file) => file.Members
        .SelectMany(member => member is BaseNamespaceDeclarationSyntax space ? [.. space.Members] : new[] { member })
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string Named(MemberDeclarationSyntax type) =>
        (type as BaseTypeDeclarationSyntax)?.Identifier.ValueText ?? ((DelegateDeclarationSyntax)type).Identifier.ValueText;

    private static bool IsNetwork(SyntaxNode type) =>
        type.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString() == "Network");
}
