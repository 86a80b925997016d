using System.IO;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Something to be done with a network whose type is known only after compiling it.</summary>
internal interface INetworkCall<out TResult>
{
    TResult Call<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>;
}

/// <summary>A network compiled in memory and loaded, to be run. Unloads when disposed.</summary>
internal sealed class LoadedNetwork : IDisposable
{
    private readonly AssemblyLoadContext context = new("tested network", isCollectible: true);

    private LoadedNetwork(GeneratorRun run, Stream assembly)
    {
        Run = run;
        Assembly = context.LoadFromStream(assembly);
    }

    public GeneratorRun Run { get; }

    public Assembly Assembly { get; }

    /// <summary>Compiles sources, which must be without errors, and loads the result.</summary>
    public static LoadedNetwork Load(params string[] sources)
    {
        var assembly = new MemoryStream();
        GeneratorRun run = GeneratorRun.Emit(assembly, sources).AssertCompiles();
        assembly.Position = 0;
        return new LoadedNetwork(run, assembly);
    }

    /// <summary>Constructs a network by its full name and calls with its type.</summary>
    public TResult With<TResult>(string name, ulong seed, INetworkCall<TResult> call)
    {
        Type type = Assembly.GetType(name, throwOnError: true)!;
        object network = Activator.CreateInstance(type, seed)!;
        MethodInfo method = typeof(INetworkCall<TResult>).GetMethod(nameof(INetworkCall<TResult>.Call))!.MakeGenericMethod(type);
        try
        {
            return (TResult)method.Invoke(call, [network])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    public void Dispose() => context.Unload();
}
