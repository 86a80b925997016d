using System.Globalization;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Lamina.Generator.Tests.Harness;
using Lamina.Serialization;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Damaged weights files among the additional files of a project: the analyzer neither throws nor hangs, and never reports a file that
/// the runtime loads. It reads headers only, so it may miss what is wrong with the elements.
/// </summary>
public sealed class WeightsFileFuzzTests(ITestOutputHelper output) : IDisposable
{
    private const int FilesPerSeed = 400;

    private const string Net =
        "using Lamina;\n\n[Network, Input(2), Dense(3), Tanh, Dense(2), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_loads_is_not_reported_and_no_file_stops_the_analyzer()
    {
        output.WriteLine(FuzzSeeds.WeightsFiles.ToString());
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Net);
        Func<byte[], bool> loads = Loader(compilation, out AssemblyLoadContext context);
        foreach (int seed in FuzzSeeds.WeightsFiles.Now) Check(compilation, seed, loads);
        context.Unload();
    }

    private void Check(Compilation compilation, int seed, Func<byte[], bool> loads)
    {
        byte[] right = Safetensors.Of(("dense1.weight", [3, 2]), ("dense1.bias", [3]), ("dense2.weight", [2, 3]), ("dense2.bias", [2]));
        var mutator = new FileMutator(seed);
        byte[][] files = [.. Enumerable.Range(0, FilesPerSeed).Select(_ => mutator.Mutate(right))];
        AdditionalText[] named = [.. files.Select((file, number) => Write(file, number))];
        IReadOnlyList<LaminaDiagnostic> said = GeneratorRun.Ours(LaminaAnalyzers.RunWithCompiler(compilation, [.. named]));
        var reported = new HashSet<int>();
        foreach (LaminaDiagnostic diagnostic in said)
        {
            Assert.Equal("LAM0078", diagnostic.Id);
            reported.Add(int.Parse(diagnostic.Message.Split('.')[1], CultureInfo.InvariantCulture));
        }

        int loaded = 0;
        for (int number = 0; number < files.Length; number++)
        {
            if (!loads(files[number])) continue;
            loaded++;
            Assert.False(reported.Contains(number), $"seed {seed}: a file that loads is reported: {Convert.ToBase64String(files[number])}");
        }

        // Both outcomes must have been tried in earnest.
        output.WriteLine($"seed {seed}: {loaded} files load, {reported.Count} are reported, of {FilesPerSeed}");
        Assert.True(loaded > FilesPerSeed / 40 && reported.Count > FilesPerSeed / 3);
    }

    private NamedFile Write(byte[] file, int number)
    {
        string path = folder.File($"Net.{number.ToString(CultureInfo.InvariantCulture)}.safetensors");
        File.WriteAllBytes(path, file);
        return new NamedFile(path);
    }

    /// <summary>Whether the runtime loads a file into the network.</summary>
    private static Func<byte[], bool> Loader(CSharpCompilation compilation, out AssemblyLoadContext context)
    {
        GeneratorDrivers.Create(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        using var image = new MemoryStream();
        Assert.True(whole.Emit(image).Success);
        image.Position = 0;
        context = new AssemblyLoadContext("a network for weights files", isCollectible: true);
        Type type = context.LoadFromStream(image).GetType("Net")!;
        MethodInfo load = typeof(WeightsFileFuzzTests).GetMethod(nameof(Loads), BindingFlags.Static | BindingFlags.NonPublic)!;
        return load.MakeGenericMethod(type).CreateDelegate<Func<byte[], bool>>();
    }

    private static bool Loads<TNetwork>(byte[] file)
        where TNetwork : class, INetwork<TNetwork>
    {
        try
        {
            ((TNetwork)Activator.CreateInstance(typeof(TNetwork), 1UL)!).Load(new MemoryStream(file));
            return true;
        }
        catch (NetworkFileException)
        {
            return false;
        }
    }
}
