using System.Globalization;

namespace Lamina.Benchmarks.Gpu;

/// <summary>What was asked for on the command line.</summary>
internal sealed record GpuOptions
{
    /// <summary>What is known, for the message about what is not.</summary>
    public const string Known = "--quick, --device NUMBER, --only TEXT, --autotune, --append";

    /// <summary>Small batches and short rounds.</summary>
    public bool Quick { get; private init; }

    /// <summary>Place in <see cref="Devices.Device.All"/>.</summary>
    public int Device { get; private init; }

    /// <summary>Part of the names of the networks to measure; empty for all.</summary>
    public string Only { get; private init; } = "";

    /// <summary>Whether tiles are chosen by measuring, for every network and batch.</summary>
    public bool Autotune { get; private init; }

    /// <summary>What a round of one side lasts about.</summary>
    public TimeSpan RoundTime => TimeSpan.FromSeconds(Quick ? 0.1 : 0.3);

    /// <exception cref="ArgumentException">An argument is not known.</exception>
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
