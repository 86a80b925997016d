using System.Reflection;

namespace Lamina.Generator.Diagnostics;

/// <summary>
/// The addresses of the pages about diagnostics. They follow from the property RepositoryUrl in Directory.Build.props, which the build
/// writes into the assembly; while it is empty, diagnostics have no link.
/// </summary>
internal static class HelpLinks
{
    private const string Key = "RepositoryUrl";

    /// <summary>The address of the repository; null if the build had none.</summary>
    public static readonly string? Repository = typeof(HelpLinks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == Key)?.Value;

    /// <summary>The page of a diagnostic; null if there is no repository.</summary>
    public static string? Of(string? repository, string id) =>
        string.IsNullOrEmpty(repository) ? null : $"{repository!.TrimEnd('/')}/blob/main/docs/diagnostics/{id}.md";
}
