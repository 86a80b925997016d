using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>Finds the machine's OpenCL library, which leads to the drivers of all makers.</summary>
internal static class OpenClLibrary
{
    /// <summary>The name that imports use; the resolver knows what to load for it.</summary>
    public const string ImportName = "lamina-opencl";

    /// <summary>An environment variable with the path or name of the library to load instead of the usual ones.</summary>
    public const string Variable = "LAMINA_OPENCL";

    private static readonly string[] UsualNames =
    [
        "OpenCL.dll", "libOpenCL.so.1", "libOpenCL.so", "/System/Library/Frameworks/OpenCL.framework/OpenCL", "libOpenCL.dylib",
    ];

    private static readonly Lazy<nint> Found = new(() => Load(Names));

    /// <summary>Whether there is one. Nothing may be imported if not.</summary>
    public static bool Exists => Found.Value != 0;

    /// <summary>The names that are tried, in their order.</summary>
    public static IReadOnlyList<string> Names => NamesFor(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The names that are tried when the variable has a value.</summary>
    public static IReadOnlyList<string> NamesFor(string? variable) => string.IsNullOrWhiteSpace(variable) ? UsualNames : [variable];

    /// <summary>Loads the first that is there and is an OpenCL library; 0 if none is.</summary>
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

    /// <summary>Lets imports find it. An assembly has one resolver at most, so this one leaves other names to the usual search.</summary>
    public static void Register() => NativeLibrary.SetDllImportResolver(
        typeof(OpenClLibrary).Assembly, static (name, _, _) => name == ImportName ? Found.Value : 0);
}
