using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>Finds the machine's OpenCL library, which loads the drivers of all vendors.</summary>
internal static class OpenClLibrary
{
    /// <summary>The name in imports, for which the resolver loads the library.</summary>
    public const string ImportName = "lamina-opencl";

    /// <summary>An environment variable with the path or name of the library to load instead of the usual ones.</summary>
    public const string Variable = "LAMINA_OPENCL";

    private static readonly string[] UsualNames =
    [
        "OpenCL.dll", "libOpenCL.so.1", "libOpenCL.so", "/System/Library/Frameworks/OpenCL.framework/OpenCL", "libOpenCL.dylib",
    ];

    private static readonly Lazy<nint> Found = new(() => Load(Names));

    /// <summary>Whether there is a library. Without one, no import may be called.</summary>
    public static bool Exists => Found.Value != 0;

    /// <summary>The names to try, in order.</summary>
    public static IReadOnlyList<string> Names => NamesFor(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The names to try for a value of the variable.</summary>
    public static IReadOnlyList<string> NamesFor(string? variable) => string.IsNullOrWhiteSpace(variable) ? UsualNames : [variable];

    /// <summary>Loads the first one that exists and is an OpenCL library; 0 if there is none.</summary>
    public static nint Load(IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, typeof(OpenClLibrary).Assembly, null, out nint library)) continue;
            if (NativeLibrary.TryGetExport(library, "clEnqueueFillBuffer", out _)) return library;
            NativeLibrary.Free(library);
        }

        return 0;
    }

    /// <summary>
    /// Registers the resolver of imports. An assembly has at most one resolver, so it passes other names to the default search.
    /// </summary>
    public static void Register() => NativeLibrary.SetDllImportResolver(
        typeof(OpenClLibrary).Assembly, static (name, _, _) => name == ImportName ? Found.Value : 0);
}
