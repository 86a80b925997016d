using System.Globalization;

namespace Lamina.Benchmarks.Gpu;

/// <summary>The options of the command line.</summary>
internal sealed record GpuOptions
{
    /// <summary>The known options, for the message about an unknown one.</summary>
    public const string Known = "--quick, --device NUMBER, --only TEXT, --autotune, --append";

    /// <summary>Small batches and short rounds.</summary>
    public bool Quick { get; private init; }

    /// <summary>Index in <see cref="Devices.Device.All"/>.</summary>
    public int Device { get; private init; }

    /// <summary>Part of the names of the networks to measure; empty for all.</summary>
    public string Only { get; private init; } = "";

    /// <summary>Whether tiles are chosen by measurement, for every network and batch.</summary>
    public bool Autotune { get; private init; }

    /// <summary>The approximate duration of a round of one side.</summary>
    public TimeSpan RoundTime => TimeSpan.FromSeconds(Quick ? 0.1 : 0.3);

    /// <exception cref="ArgumentException">An argument is unknown.</exception>
    public static GpuOptions Parse(ReadOnlySpan<string> arguments) => arguments switch
    {
        [] => new GpuOptions(),
        ["--quick", .. var rest] => Parse(rest) with { Quick = true },
        ["--autotune", .. var rest] => Parse(rest) with { Autotune = true },
        ["--only", var text, .. var rest] => Parse(rest) with { Only = text },
        ["--device", var text, .. var rest] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) =>
            Parse(rest) with { Device = number },
        _ => throw new ArgumentException($"Unknown: '{string.Join(' ', arguments.ToArray())}'. Known: {Known}."),
    };
}
